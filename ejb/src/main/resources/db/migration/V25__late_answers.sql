-- Minutes after the deadline within which answers that were given before it, without network, are still taken.
alter table exam add column late_minutes integer not null default 0;

-- As they were at the start; without it, grace is what lies between deadline and closing.
alter table attempt add column grace_seconds integer;
alter table attempt add column late_seconds integer not null default 0;

-- When the candidate's device says that a late answer was given; empty for answers that came in time.
alter table attempt_event add column made_at timestamp;
