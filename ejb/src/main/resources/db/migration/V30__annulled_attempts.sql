-- An attempt that does not count, with the reason; its events and responses stay. It has no score while it is annulled.
alter table attempt add column annulled_at timestamp;
alter table attempt add column annulled_reason varchar(400);
-- whether it uses up one of the attempts all the same
alter table attempt add column annulled_used boolean default false not null;
