-- Foreign keys are checked at commit on both databases: EclipseLink does not know which row must come first, because
-- entities hold plain ids.
-- One sequence for all surrogate keys, in blocks of 50, so that inserts can be batched on both databases.
create sequence anxue_ids as bigint start with 1000 increment by 50;

create table job_category (
  code varchar(40) not null primary key,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  ordinal integer not null
);

create table organisation (
  id bigint not null primary key,
  parent_id bigint references organisation (id) deferrable initially deferred,
  tier varchar(20) not null,
  kind varchar(20) not null,
  name varchar(120) not null,
  credit_code varchar(18),
  address varchar(200),
  -- ids from the root to this node, '/1/5/23/': a subtree is one prefix
  tree_path varchar(400) not null,
  active boolean not null,
  created_at timestamp not null,
  row_version integer not null,
  constraint organisation_credit_code_unique unique (credit_code),
  constraint organisation_path_unique unique (tree_path)
);
create index organisation_parent on organisation (parent_id);

create table person (
  id bigint not null primary key,
  name varchar(80) not null,
  username varchar(60) not null,
  mobile varchar(20),
  -- AES-GCM with the platform's key; never shown whole
  id_number_sealed varchar(200),
  -- HMAC-SHA-256 with the platform's key: for looking up
  id_number_hash varchar(64),
  id_number_masked varchar(18),
  password_hash varchar(200) not null,
  must_change_password boolean not null,
  locale varchar(10) not null,
  active boolean not null,
  created_at timestamp not null,
  row_version integer not null,
  constraint person_username_unique unique (username),
  constraint person_mobile_unique unique (mobile),
  constraint person_id_number_unique unique (id_number_hash)
);
create index person_name on person (name);

create table employment (
  id bigint not null primary key,
  person_id bigint not null references person (id) deferrable initially deferred,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  job_category varchar(40) not null references job_category (code) deferrable initially deferred,
  started_on date not null,
  ended_on date,
  row_version integer not null
);
create index employment_person on employment (person_id);
create index employment_organisation on employment (organisation_id);

create table role_grant (
  id bigint not null primary key,
  person_id bigint not null references person (id) deferrable initially deferred,
  role_code varchar(30) not null,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  granted_at timestamp not null,
  granted_by bigint,
  constraint role_grant_unique unique (person_id, role_code, organisation_id)
);
create index role_grant_organisation on role_grant (organisation_id);

-- One row per signed-in browser or API token. The token itself is only with its owner.
create table sign_in (
  id bigint not null primary key,
  token_hash varchar(64) not null,
  person_id bigint not null references person (id) deferrable initially deferred,
  kind varchar(10) not null,
  agent varchar(200),
  created_at timestamp not null,
  seen_at timestamp not null,
  expires_at timestamp not null,
  ended_at timestamp,
  constraint sign_in_token_unique unique (token_hash)
);
create index sign_in_person on sign_in (person_id);
create index sign_in_expiry on sign_in (expires_at);

-- Failures per account and per address; outlives a restart so that guessing cannot be resumed by one.
create table sign_in_throttle (
  subject_hash varchar(64) not null primary key,
  failures integer not null,
  last_failure_at timestamp not null,
  blocked_until timestamp
);

create table audit_record (
  id bigint not null primary key,
  recorded_at timestamp not null,
  person_id bigint,
  act varchar(60) not null,
  subject varchar(80),
  organisation_id bigint,
  detail varchar(2000)
);
create index audit_record_time on audit_record (recorded_at);
create index audit_record_organisation on audit_record (organisation_id);

-- Imports run in the background; the uploaded file waits on disk until the job is done, after a dry run for a day.
create table import_job (
  id bigint not null primary key,
  kind varchar(20) not null,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  started_by bigint not null references person (id) deferrable initially deferred,
  file_name varchar(200) not null,
  dry_run boolean not null,
  phase varchar(10) not null,
  rows_total integer not null,
  rows_done integer not null,
  failure_code varchar(80),
  created_at timestamp not null,
  finished_at timestamp
);
create index import_job_organisation on import_job (organisation_id);
create index import_job_phase on import_job (phase);

create table import_row (
  id bigint not null primary key,
  job_id bigint not null references import_job (id) deferrable initially deferred,
  row_no integer not null,
  outcome varchar(10) not null,
  subject varchar(200) not null,
  reason_code varchar(80),
  -- a JSON array
  reason_args varchar(1000),
  constraint import_row_unique unique (job_id, row_no)
);

-- One-time passwords of people whom an import made: until they are fetched once, a day at most.
create table import_credential (
  id bigint not null primary key,
  job_id bigint not null references import_job (id) deferrable initially deferred,
  name varchar(80) not null,
  username varchar(60) not null,
  password_sealed varchar(200) not null,
  created_at timestamp not null
);
create index import_credential_job on import_credential (job_id);

-- Uploaded pictures, slides and videos: the bytes are on disk under their hash.
create table media (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  sha256 varchar(64) not null,
  media_type varchar(60) not null,
  bytes bigint not null,
  file_name varchar(200) not null,
  created_at timestamp not null,
  created_by bigint
);
create index media_organisation on media (organisation_id);
create index media_hash on media (sha256);

insert into job_category (code, name_zh, name_en, ordinal) values ('general-worker', '一般从业人员', 'General worker', 10);
insert into job_category (code, name_zh, name_en, ordinal) values ('principal', '主要负责人', 'Principal (first-responsible person)', 20);
insert into job_category (code, name_zh, name_en, ordinal) values ('safety-manager', '安全生产管理人员', 'Safety manager', 30);
insert into job_category (code, name_zh, name_en, ordinal) values ('welder', '焊接与热切割作业', 'Welding and thermal cutting', 40);
insert into job_category (code, name_zh, name_en, ordinal) values ('low-voltage-electrician', '低压电工作业', 'Low-voltage electrician', 50);
insert into job_category (code, name_zh, name_en, ordinal) values ('high-voltage-electrician', '高压电工作业', 'High-voltage electrician', 60);
insert into job_category (code, name_zh, name_en, ordinal) values ('work-at-height', '高处作业', 'Work at height', 70);
insert into job_category (code, name_zh, name_en, ordinal) values ('refrigeration', '制冷与空调作业', 'Refrigeration and air conditioning', 80);
insert into job_category (code, name_zh, name_en, ordinal) values ('lift-operator', '电梯作业', 'Lift operation and maintenance', 90);
insert into job_category (code, name_zh, name_en, ordinal) values ('fire-control-operator', '消防设施操作员', 'Fire control operator', 100);
insert into job_category (code, name_zh, name_en, ordinal) values ('property-staff', '物业服务人员', 'Property management staff', 110);
insert into job_category (code, name_zh, name_en, ordinal) values ('official', '监管人员', 'Official', 120);
insert into job_category (code, name_zh, name_en, ordinal) values ('trainer', '培训教师与管理人员', 'Trainer or training administrator', 130);
