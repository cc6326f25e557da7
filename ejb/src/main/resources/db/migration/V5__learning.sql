-- A person on a curriculum version: made when the person first opens it; the version stays theirs.
create table enrolment (
  id bigint not null primary key,
  person_id bigint not null references person (id) deferrable initially deferred,
  curriculum_id bigint not null references curriculum (id) deferrable initially deferred,
  curriculum_version_id bigint not null references curriculum_version (id) deferrable initially deferred,
  assignment_id bigint not null references assignment (id) deferrable initially deferred,
  -- where the person worked then: history stays with that organisation
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  credited_seconds integer not null,
  started_at timestamp not null,
  studied_at timestamp,
  completed_at timestamp,
  row_version integer not null,
  constraint enrolment_unique unique (person_id, assignment_id)
);
create index enrolment_organisation on enrolment (organisation_id);

create table lesson_progress (
  enrolment_id bigint not null references enrolment (id) deferrable initially deferred,
  lesson_version_id bigint not null references lesson_version (id) deferrable initially deferred,
  credited_seconds integer not null,
  -- slide, scroll permille or second: where to resume; carries no credit
  resume_point integer not null,
  completed_at timestamp,
  seen_at timestamp not null,
  primary key (enrolment_id, lesson_version_id)
);

-- course.progress.StudyClock of a person: one lesson at a time, whatever devices say.
create table study_clock (
  person_id bigint not null primary key references person (id) deferrable initially deferred,
  enrolment_id bigint,
  lesson_version_id bigint,
  beat_at timestamp,
  credited_on date not null,
  credited_today_seconds integer not null,
  row_version integer not null
);

create table practice_answer (
  person_id bigint not null references person (id) deferrable initially deferred,
  question_id bigint not null references question (id) deferrable initially deferred,
  version_id bigint not null references question_version (id) deferrable initially deferred,
  times_right integer not null,
  times_wrong integer not null,
  -- right answers since the last wrong one; a question leaves the wrong-question book at 2
  streak integer not null,
  in_wrong_book boolean not null,
  answered_at timestamp not null,
  primary key (person_id, question_id)
);
