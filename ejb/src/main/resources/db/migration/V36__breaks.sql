-- Time in which the clock stands still while the candidate takes breaks: granted, and as at the start of an attempt.
alter table exam_accommodation add column break_minutes integer not null default 0;
alter table attempt add column break_seconds integer not null default 0;
