-- How another system's JSON is read: set once by an administrator, used for every file of that system.
create table bank_mapping (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  name varchar(120) not null,
  -- questionbank.MappingData as JSON
  content varchar(16000) not null,
  changed_at timestamp not null,
  row_version integer not null,
  constraint bank_mapping_name_unique unique (organisation_id, name)
);
