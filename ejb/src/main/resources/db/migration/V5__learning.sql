-- A person on a curriculum version: made when the person first opens it; the version stays theirs.
create table enrolment (
  id bigint not null primary key,
  person_id bigint not null references person (id) deferrable initially deferred,
  curriculum_id bigint not null references curriculum (id) deferrable initially deferred,
  curriculum_version_id bigint not null references curriculum_version (id) deferrable initially deferred,
  assignment_id bigint not null references assignment (id) deferrable initially deferred,
  -- where the person worked then: history stays with that organisation
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  -- what the pinned version asks for, copied so that a beat needs no look-up; it never changes
  lessons_total integer not null,
  required_hours numeric(6,2) not null,
  exam_id bigint references exam (id) deferrable initially deferred,
  study_before_exam boolean not null,
  -- orders practice at random, always in the same way
  practice_seed bigint not null,
  credited_seconds integer not null,
  lessons_completed integer not null,
  -- where to go on; null when all lessons are complete
  next_lesson_version_id bigint references lesson_version (id) deferrable initially deferred,
  started_at timestamp not null,
  studied_at timestamp,
  -- the attempt that passed, with its score
  passed_at timestamp,
  attempt_id bigint references attempt (id) deferrable initially deferred,
  score numeric(7,2),
  completed_at timestamp,
  constraint enrolment_unique unique (person_id, assignment_id)
);
create index enrolment_organisation on enrolment (organisation_id);
create index enrolment_assignment on enrolment (assignment_id);

create table lesson_progress (
  enrolment_id bigint not null references enrolment (id) deferrable initially deferred,
  lesson_version_id bigint not null references lesson_version (id) deferrable initially deferred,
  required_seconds integer not null,
  credited_seconds integer not null,
  -- slide, scroll permille or second: where to resume; carries no credit
  resume_point integer not null,
  completed_at timestamp,
  seen_at timestamp not null,
  primary key (enrolment_id, lesson_version_id)
);

-- course.progress.StudyClock of a person: one lesson at a time, whatever devices say. Locked while a beat is counted.
create table study_clock (
  person_id bigint not null primary key references person (id) deferrable initially deferred,
  lesson_version_id bigint,
  beat_at timestamp,
  counting boolean not null,
  credited_on date not null,
  credited_today_seconds integer not null
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
