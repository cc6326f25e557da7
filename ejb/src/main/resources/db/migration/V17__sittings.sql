-- Sat by those only who are on the roster of a sitting.
alter table exam add column sittings_only boolean not null default false;

-- When and where an exam is sat together.
create table exam_sitting (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  title varchar(120) not null,
  place varchar(200) not null,
  starts_at timestamp not null,
  ends_at timestamp not null,
  -- after the start nobody is let in any more; 0 is until the end
  late_minutes integer not null,
  -- said in the room, typed before the start
  entry_code varchar(12),
  -- PLANNED, CANCELLED
  state varchar(10) not null,
  created_at timestamp not null,
  row_version integer not null
);
create index exam_sitting_exam on exam_sitting (exam_id);
create index exam_sitting_organisation on exam_sitting (organisation_id);

-- The roster.
create table sitting_candidate (
  id bigint not null primary key,
  sitting_id bigint not null references exam_sitting (id) deferrable initially deferred,
  person_id bigint not null references person (id) deferrable initially deferred,
  -- where the person works as the roster has it
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  -- admission number, 准考证号
  number varchar(20) not null,
  room varchar(60) not null,
  seat varchar(20) not null,
  attempt_id bigint,
  started_at timestamp,
  constraint sitting_candidate_number unique (number),
  constraint sitting_candidate_person unique (sitting_id, person_id)
);
create index sitting_candidate_person_id on sitting_candidate (person_id);
create index sitting_candidate_attempt on sitting_candidate (attempt_id);

-- When the player of an attempt asked last. Rewritten every few seconds, so it has no key to other tables.
create table sitting_presence (
  attempt_id bigint not null primary key,
  seen_at timestamp not null
);

-- What invigilators say to one candidate, or to all.
create table sitting_message (
  id bigint not null primary key,
  sitting_id bigint not null references exam_sitting (id) deferrable initially deferred,
  candidate_id bigint references sitting_candidate (id) deferrable initially deferred,
  words varchar(400) not null,
  sent_at timestamp not null,
  sent_by bigint references person (id) deferrable initially deferred
);
create index sitting_message_sitting on sitting_message (sitting_id);

-- What happened in the room. Never changed.
create table sitting_incident (
  id bigint not null primary key,
  sitting_id bigint not null references exam_sitting (id) deferrable initially deferred,
  candidate_id bigint references sitting_candidate (id) deferrable initially deferred,
  words varchar(1000) not null,
  noted_at timestamp not null,
  noted_by bigint references person (id) deferrable initially deferred
);
create index sitting_incident_sitting on sitting_incident (sitting_id);
