-- The learning objective that a question examines, in words or as a code; empty for none.
alter table question_version add column objective varchar(200) default '' not null;
