create table exam (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  title varchar(120) not null,
  -- DRAFT, PUBLISHED (frozen), CLOSED
  state varchar(10) not null,
  instructions varchar(4000) not null,
  -- BlueprintData as JSON
  blueprint varchar(16000) not null,
  minutes integer not null,
  grace_seconds integer not null,
  -- in points, with total marks beside it
  pass_mark numeric(7,2) not null,
  total_marks numeric(7,2) not null,
  -- per admission; 0 is without limit
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
  exam_id bigint not null references exam (id) deferrable initially deferred,
  version_id bigint not null references question_version (id) deferrable initially deferred,
  primary key (exam_id, version_id)
);

-- One sitting. Written twice only: when it starts and when it ends; what happens between is in attempt_event.
create table attempt (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  person_id bigint not null references person (id) deferrable initially deferred,
  -- what admitted the person, as the admitting module calls it
  admission_id bigint not null,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  attempt_no integer not null,
  -- exam.paper.PaperCodec: seed, question versions, marks and option orders
  paper varchar(16000) not null,
  slots integer not null,
  started_at timestamp not null,
  deadline_at timestamp not null,
  -- deadline and grace: the last instant at which an answer counts (I2)
  closes_at timestamp not null,
  -- RUNNING, SUBMITTED, CLOSED
  state varchar(10) not null,
  ended_at timestamp,
  score numeric(7,2),
  maximum numeric(7,2) not null,
  passed boolean,
  row_version integer not null,
  constraint attempt_no_unique unique (exam_id, person_id, attempt_no)
);
create index attempt_person on attempt (person_id);
create index attempt_organisation on attempt (organisation_id);
create index attempt_due on attempt (state, closes_at);

-- What happened in an attempt, in order, without holes (I4). Append only; an acknowledged answer is a row here (I1).
-- No foreign key: on PostgreSQL it would lock the attempt's row, and write it, for every answer.
create table attempt_event (
  attempt_id bigint not null,
  sequence_no integer not null,
  command_id varchar(64) not null,
  -- RESPONDED, FLAGGED, UNFLAGGED, SUBMITTED, CLOSED
  kind varchar(10) not null,
  slot integer,
  -- exam.item.ResponseCodec with canonical option ids; empty when cleared
  response varchar(600),
  happened_at timestamp not null,
  -- hash over the receipt before and this event
  receipt varchar(32) not null,
  primary key (attempt_id, sequence_no),
  constraint attempt_event_command_unique unique (attempt_id, command_id)
);
