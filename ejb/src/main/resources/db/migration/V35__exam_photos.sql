-- Photos of candidates at the start and at random moments of an attempt, for people to look at.
-- OFF, START, START_AND_RANDOM
alter table exam add column photo_mode varchar(20) default 'OFF' not null;
alter table exam add column photo_moments integer default 2 not null;
-- after so many days a photo is deleted
alter table exam add column photo_keep_days integer default 30 not null;

-- What a candidate says to being photographed, each time it is said: the last one holds.
create table photo_answer (
  id bigint not null primary key,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  -- AGREED, DECLINED, NO_CAMERA
  answer varchar(10) not null,
  answered_at timestamp not null
);
create index photo_answer_attempt on photo_answer (attempt_id);

-- What came of a moment at which a photo was due. The picture lies sealed in a file of the data folder.
create table exam_photo (
  id bigint not null primary key,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  -- 0 at the start, then 1, 2 …
  moment integer not null,
  due_at timestamp not null,
  -- TAKEN, REFUSED, NO_CAMERA, FAILED
  outcome varchar(10) not null,
  -- by the device's account, within the attempt
  taken_at timestamp not null,
  received_at timestamp not null,
  -- empty without a picture and after its deletion
  file_name varchar(64),
  delete_at timestamp not null,
  deleted_at timestamp,
  constraint exam_photo_moment unique (attempt_id, moment)
);
create index exam_photo_delete on exam_photo (delete_at);
create index exam_photo_file on exam_photo (file_name);
