-- Marking by people: of responses that only a person can judge.
alter table exam add column markers integer default 0 not null;
-- the largest difference between two marks that is near enough, in percent of the question's marks
alter table exam add column marking_tolerance integer default 10 not null;
-- when people marked it last; an attempt has no score before all its responses are marked
alter table attempt add column marked_at timestamp;

-- By what a question is marked, as exam.marking.Rubric writes it.
create table rubric (
  question_id bigint not null primary key references question (id) deferrable initially deferred,
  criteria varchar(8000) not null,
  changed_at timestamp not null,
  changed_by bigint references person (id) deferrable initially deferred,
  row_version integer not null
);

-- A response of an attempt that waits for people's marks, or had them.
create table marking_task (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  version_id bigint not null references question_version (id) deferrable initially deferred,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  slot integer not null,
  -- whose response it is: nobody marks their own
  person_id bigint not null references person (id) deferrable initially deferred,
  marks numeric(7,2) not null,
  -- OPEN, DISPUTED, DECIDED, APPEALED
  state varchar(10) not null,
  -- how many markers who do not see one another's marks it takes, as far as is known now
  seats_wanted integer not null,
  points numeric(7,2),
  decided_at timestamp,
  -- of an objection to the mark
  objection varchar(1000),
  created_at timestamp not null,
  row_version integer not null,
  constraint marking_task_slot unique (attempt_id, slot)
);
create index marking_task_queue on marking_task (exam_id, state, version_id);
create index marking_task_person on marking_task (person_id);
create index marking_task_version on marking_task (version_id);

-- One person's look at a task: for a while without a mark, then with it.
create table marking_seat (
  id bigint not null primary key,
  task_id bigint not null references marking_task (id) deferrable initially deferred,
  marker_id bigint not null references person (id) deferrable initially deferred,
  -- BLIND, ARBITER, APPEAL
  seat_role varchar(10) not null,
  leased_until timestamp not null,
  given_at timestamp,
  points numeric(7,2),
  -- numbers of the rubric's levels, and the rubric as it was then
  levels varchar(60),
  criteria varchar(8000),
  remark varchar(1000),
  annotations varchar(16000),
  constraint marking_seat_marker unique (task_id, marker_id)
);
create index marking_seat_person on marking_seat (marker_id, given_at);
