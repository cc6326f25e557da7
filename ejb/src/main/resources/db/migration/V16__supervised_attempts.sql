-- What invigilators and pauses added to the time; closes_at includes it. While paused, the clock stands still.
alter table attempt add column added_seconds bigint not null default 0;
alter table attempt add column paused_at timestamp;
