-- A correction on its way through the attempts of its exam. Works in chunks; a chunk's effects and the cursor are kept
-- together, so that whatever interrupts it goes on behind the last kept chunk.
create table regrade (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  correction_id bigint not null references key_correction (id) deferrable initially deferred,
  -- PREVIEWING, PREVIEWED, APPLYING, DONE, DISCARDED, FAILED
  phase varchar(12) not null,
  started_by bigint references person (id) deferrable initially deferred,
  created_at timestamp not null,
  -- attempts whose papers ask the question, and how many of them the present phase has seen
  attempts_total integer not null,
  attempts_done integer not null,
  last_attempt_id bigint not null,
  changed integer not null,
  raised integer not null,
  lowered integer not null,
  to_pass integer not null,
  to_fail integer not null,
  -- of points as part of the maximum, over the attempts seen
  sum_before double precision not null,
  sum_after double precision not null,
  finished_at timestamp,
  failure_code varchar(60),
  row_version integer not null
);
create index regrade_exam on regrade (exam_id);

-- Attempts whose outcome a regrade turns: a pass that became a fail waits for somebody's decision.
create table regrade_flip (
  regrade_id bigint not null references regrade (id) deferrable initially deferred,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  points_before numeric(7,2) not null,
  maximum_before numeric(7,2) not null,
  points_after numeric(7,2) not null,
  maximum_after numeric(7,2) not null,
  now_passed boolean not null,
  -- KEPT: the pass stands; WITHDRAWN: the certificate is revoked and the person sits again; null while open
  decision varchar(10),
  decided_by bigint references person (id) deferrable initially deferred,
  decided_at timestamp,
  note varchar(400),
  primary key (regrade_id, attempt_id)
);

-- A candidate objects to a question of a released result.
create table appeal (
  id bigint not null primary key,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  slot integer not null,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  version_id bigint not null references question_version (id) deferrable initially deferred,
  person_id bigint not null references person (id) deferrable initially deferred,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  -- OPEN, REJECTED, ACCEPTED, WITHDRAWN
  state varchar(10) not null,
  objection varchar(1000) not null,
  created_at timestamp not null,
  answer varchar(1000),
  answered_by bigint references person (id) deferrable initially deferred,
  answered_at timestamp,
  -- when the person read the answer
  seen_at timestamp,
  row_version integer not null,
  constraint appeal_slot_unique unique (attempt_id, slot)
);
create index appeal_exam on appeal (exam_id, state);
create index appeal_person on appeal (person_id);

-- A pass may be withdrawn and earned again: then the enrolment gets another certificate, the first one being revoked.
alter table certificate drop constraint certificate_enrolment_unique;
