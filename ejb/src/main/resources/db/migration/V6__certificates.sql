create table certificate (
  id bigint not null primary key,
  certificate_no varchar(20) not null,
  person_id bigint not null references person (id) deferrable initially deferred,
  enrolment_id bigint not null references enrolment (id) deferrable initially deferred,
  curriculum_version_id bigint not null references curriculum_version (id) deferrable initially deferred,
  attempt_id bigint,
  -- as printed; a later change of name or organisation does not rewrite a certificate
  holder_name varchar(80) not null,
  holder_id_masked varchar(18),
  curriculum_title varchar(120) not null,
  job_category varchar(40) not null references job_category (code) deferrable initially deferred,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  issuer_id bigint not null references organisation (id) deferrable initially deferred,
  issuer_name varchar(120) not null,
  credit_hours numeric(6,2) not null,
  score numeric(7,2),
  issued_on date not null,
  valid_until date not null,
  revoked_at timestamp,
  revoked_reason varchar(400),
  row_version integer not null,
  constraint certificate_no_unique unique (certificate_no),
  constraint certificate_enrolment_unique unique (enrolment_id)
);
create index certificate_person on certificate (person_id);
create index certificate_organisation on certificate (organisation_id);
