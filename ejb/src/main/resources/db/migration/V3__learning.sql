create table course (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id),
  title varchar(120) not null,
  summary varchar(1000) not null,
  active boolean not null,
  created_at timestamp not null,
  row_version integer not null
);
create index course_organisation on course (organisation_id);

create table lesson (
  id bigint not null primary key,
  course_id bigint not null references course (id),
  ordinal integer not null,
  active boolean not null,
  current_version_id bigint not null,
  row_version integer not null
);
create index lesson_course on lesson (course_id);

-- Never updated: an edit adds a version; published curricula keep the one they froze.
create table lesson_version (
  id bigint not null primary key,
  lesson_id bigint not null references lesson (id),
  version_no integer not null,
  title varchar(120) not null,
  kind varchar(10) not null,
  -- CommonMark for TEXT, a short introduction otherwise
  body varchar(32000) not null,
  -- media ids, comma-separated: the slides in order, or the video and its subtitles
  media_ids varchar(2000) not null,
  minutes integer not null,
  created_at timestamp not null,
  created_by bigint,
  constraint lesson_version_no_unique unique (lesson_id, version_no)
);

create table exam (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id),
  title varchar(120) not null,
  -- DRAFT, PUBLISHED (frozen), CLOSED
  state varchar(10) not null,
  instructions varchar(4000) not null,
  -- exam.paper.Blueprint as JSON
  blueprint varchar(8000) not null,
  minutes integer not null,
  grace_seconds integer not null,
  -- in points, with total marks beside it
  pass_mark numeric(7,2) not null,
  total_marks numeric(7,2) not null,
  attempts_allowed integer not null,
  wait_minutes integer not null,
  marking_rule varchar(20) not null,
  -- NONE, SCORE, WRONG_ONLY, FULL
  review varchar(12) not null,
  published_at timestamp,
  created_at timestamp not null,
  row_version integer not null
);
create index exam_organisation on exam (organisation_id);

-- The question versions a published exam draws from: later edits of a bank do not change it under people.
create table exam_pool (
  exam_id bigint not null references exam (id),
  version_id bigint not null references question_version (id),
  primary key (exam_id, version_id)
);

create table curriculum (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id),
  title varchar(120) not null,
  summary varchar(1000) not null,
  job_category varchar(40) not null references job_category (code),
  required_hours numeric(6,2) not null,
  exam_id bigint references exam (id),
  study_before_exam boolean not null,
  validity_months integer not null,
  active boolean not null,
  -- the version that new learners get; null until first published
  current_version_id bigint,
  created_at timestamp not null,
  row_version integer not null
);
create index curriculum_organisation on curriculum (organisation_id);

create table curriculum_course (
  curriculum_id bigint not null references curriculum (id),
  course_id bigint not null references course (id),
  ordinal integer not null,
  primary key (curriculum_id, course_id)
);

-- Never updated: what was published, frozen.
create table curriculum_version (
  id bigint not null primary key,
  curriculum_id bigint not null references curriculum (id),
  version_no integer not null,
  title varchar(120) not null,
  summary varchar(1000) not null,
  job_category varchar(40) not null references job_category (code),
  required_hours numeric(6,2) not null,
  exam_id bigint references exam (id),
  study_before_exam boolean not null,
  validity_months integer not null,
  published_at timestamp not null,
  published_by bigint,
  constraint curriculum_version_no_unique unique (curriculum_id, version_no)
);

create table curriculum_version_lesson (
  curriculum_version_id bigint not null references curriculum_version (id),
  ordinal integer not null,
  course_id bigint not null references course (id),
  course_title varchar(120) not null,
  lesson_version_id bigint not null references lesson_version (id),
  primary key (curriculum_version_id, ordinal)
);

create table assignment (
  id bigint not null primary key,
  curriculum_id bigint not null references curriculum (id),
  organisation_id bigint not null references organisation (id),
  -- null: everyone employed in the organisation's subtree
  job_category varchar(40) references job_category (code),
  due_on date not null,
  created_at timestamp not null,
  created_by bigint,
  withdrawn_at timestamp,
  row_version integer not null
);
create index assignment_curriculum on assignment (curriculum_id);
create index assignment_organisation on assignment (organisation_id);

-- A person on a curriculum version: made when the person first opens it; the version stays theirs.
create table enrolment (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  curriculum_id bigint not null references curriculum (id),
  curriculum_version_id bigint not null references curriculum_version (id),
  assignment_id bigint not null references assignment (id),
  -- where the person worked then: history stays with that organisation
  organisation_id bigint not null references organisation (id),
  credited_seconds integer not null,
  started_at timestamp not null,
  studied_at timestamp,
  completed_at timestamp,
  row_version integer not null,
  constraint enrolment_unique unique (person_id, assignment_id)
);
create index enrolment_organisation on enrolment (organisation_id);

create table lesson_progress (
  enrolment_id bigint not null references enrolment (id),
  lesson_version_id bigint not null references lesson_version (id),
  credited_seconds integer not null,
  -- slide, scroll permille or second: where to resume; carries no credit
  resume_point integer not null,
  completed_at timestamp,
  seen_at timestamp not null,
  primary key (enrolment_id, lesson_version_id)
);

-- course.progress.StudyClock of a person: one lesson at a time, whatever devices say.
create table study_clock (
  person_id bigint not null primary key references person (id),
  enrolment_id bigint,
  lesson_version_id bigint,
  beat_at timestamp,
  credited_on date not null,
  credited_today_seconds integer not null,
  row_version integer not null
);

create table practice_answer (
  person_id bigint not null references person (id),
  question_id bigint not null references question (id),
  version_id bigint not null references question_version (id),
  times_right integer not null,
  times_wrong integer not null,
  -- right answers since the last wrong one; a question leaves the wrong-question book at 2
  streak integer not null,
  in_wrong_book boolean not null,
  answered_at timestamp not null,
  primary key (person_id, question_id)
);

create table certificate (
  id bigint not null primary key,
  certificate_no varchar(20) not null,
  person_id bigint not null references person (id),
  enrolment_id bigint not null references enrolment (id),
  curriculum_version_id bigint not null references curriculum_version (id),
  attempt_id bigint,
  -- as printed; a later change of name or organisation does not rewrite a certificate
  holder_name varchar(80) not null,
  holder_id_masked varchar(18),
  curriculum_title varchar(120) not null,
  job_category varchar(40) not null references job_category (code),
  organisation_id bigint not null references organisation (id),
  issuer_id bigint not null references organisation (id),
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
