-- AT_ONCE, AFTER_WINDOW (at release_at), BY_HAND
alter table exam add column release_rule varchar(12) default 'AT_ONCE' not null;
alter table exam add column release_at timestamp;
-- when somebody released by hand, whatever the rule
alter table exam add column released_at timestamp;
-- BEST, LAST, FIRST of a person's attempts
alter table exam add column counting varchar(6) default 'BEST' not null;
-- a line per band, highest first: percent, space, name
alter table exam add column bands varchar(600) default '' not null;

-- From then on the person may know the result; null until then.
alter table attempt add column released_at timestamp;
-- When the person looked at the released result; null again after a change of it.
alter table attempt add column seen_at timestamp;
-- When it was scored last, at its end or by a regrade: corrections in force then apply (I5).
alter table attempt add column scored_at timestamp;
update attempt set released_at = ended_at, seen_at = ended_at, scored_at = ended_at;
create index attempt_release on attempt (exam_id, released_at);

-- What was decided about a question of an exam after it: data that the scoring of its attempts takes (I5). A row is in
-- force for attempts that are scored from in_force_at on and before out_of_force_at; none overlaps another of the same
-- exam and version.
create table key_correction (
  id bigint not null primary key,
  exam_id bigint not null references exam (id) deferrable initially deferred,
  version_id bigint not null references question_version (id) deferrable initially deferred,
  -- REPLACED, ALSO_RIGHT, FULL_MARKS, LEFT_OUT
  kind varchar(12) not null,
  -- of the first two: keys as JSON, one a line
  answer_keys varchar(16000) not null,
  reason varchar(400) not null,
  decided_by bigint references person (id) deferrable initially deferred,
  decided_at timestamp not null,
  in_force_at timestamp,
  out_of_force_at timestamp
);
create index key_correction_exam on key_correction (exam_id);
