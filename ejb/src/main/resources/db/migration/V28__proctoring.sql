-- What the player noticed while somebody sat an exam: for invigilators to look at, never a reason by itself.
create table proctoring_event (
  id bigint not null primary key,
  attempt_id bigint not null references attempt (id) deferrable initially deferred,
  -- given by the device, so that sending again adds nothing
  client_id varchar(64) not null,
  -- LEFT_PAGE, COPY, PASTE
  kind varchar(12) not null,
  -- by the device's account
  happened_at timestamp not null,
  seconds integer not null,
  received_at timestamp not null,
  constraint proctoring_event_once unique (attempt_id, client_id)
);
