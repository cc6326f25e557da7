create table question_bank (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  name varchar(120) not null,
  description varchar(1000),
  active boolean not null,
  created_at timestamp not null,
  row_version integer not null
);
create index question_bank_organisation on question_bank (organisation_id);

create table question (
  id bigint not null primary key,
  bank_id bigint not null references question_bank (id) deferrable initially deferred,
  active boolean not null,
  -- the version that new papers draw
  current_version_id bigint not null,
  row_version integer not null
);
create index question_bank_question on question (bank_id);

-- Never updated: an edit adds a version, and attempts keep the one they were drawn with.
create table question_version (
  id bigint not null primary key,
  question_id bigint not null references question (id) deferrable initially deferred,
  version_no integer not null,
  item_type varchar(20) not null,
  -- empty for none
  chapter varchar(200) not null,
  difficulty integer not null,
  stem varchar(5000) not null,
  -- exam.item.Interaction and exam.item.Key as JSON
  interaction varchar(32000) not null,
  -- so that drawing a paper need not read the interaction
  option_count integer not null,
  answer_key varchar(16000) not null,
  explanation varchar(5000) not null,
  picture_id bigint references media (id) deferrable initially deferred,
  -- comma-separated job categories and free tags, each with a comma before and after: ',welder,grade-2,'
  tags varchar(2000) not null,
  -- hash of the normalised stem: one family is drawn at most once into a paper
  family varchar(32) not null,
  -- hash of stem and options: the same question twice in an import is a duplicate
  fingerprint varchar(32) not null,
  created_at timestamp not null,
  created_by bigint,
  constraint question_version_no_unique unique (question_id, version_no)
);
create index question_version_fingerprint on question_version (fingerprint);
