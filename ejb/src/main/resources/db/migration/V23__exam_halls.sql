-- What candidates' devices must be in this sitting, and what lets devices of the hall in.
-- Eight characters that make a device one of the hall's; null while none is asked for.
alter table exam_sitting add column hall_code varchar(12);
-- Networks in CIDR notation, one a line; null for any.
alter table exam_sitting add column networks varchar(1000);
alter table exam_sitting add column safe_browser boolean not null default false;
-- SHA-256 of the password that ends a Safe Exam Browser early, in hex.
alter table exam_sitting add column quit_password_hash varchar(64);
-- Browser Exam Keys that are accepted, one a line; null for any.
alter table exam_sitting add column browser_exam_keys varchar(1400);

-- The ticket's code lets its holder in once; emptied when an invigilator allows it again.
alter table sitting_candidate add column ticket_used_at timestamp;

-- Devices in the hall at which candidates sign in with their tickets.
create table hall_device (
  id bigint not null primary key,
  sitting_id bigint not null references exam_sitting (id) deferrable initially deferred,
  name varchar(60) not null,
  token_hash varchar(64) not null,
  joined_at timestamp not null,
  -- the last sign-in here
  candidate_id bigint references sitting_candidate (id) deferrable initially deferred,
  used_at timestamp,
  closed_at timestamp,
  constraint hall_device_token unique (token_hash)
);
create index hall_device_sitting on hall_device (sitting_id);
create index hall_device_candidate on hall_device (candidate_id);
