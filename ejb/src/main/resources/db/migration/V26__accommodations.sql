-- More time for a person in an exam, for a reason: given when the attempt starts.
create table exam_accommodation (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  person_id bigint not null references person (id) deferrable initially deferred,
  -- where the person worked when it was granted
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  extra_percent integer not null,
  extra_minutes integer not null,
  reason varchar(200) not null,
  granted_at timestamp not null,
  granted_by bigint references person (id) deferrable initially deferred,
  constraint exam_accommodation_person unique (exam_id, person_id)
);
create index exam_accommodation_person_id on exam_accommodation (person_id);
create index exam_accommodation_organisation on exam_accommodation (organisation_id);
