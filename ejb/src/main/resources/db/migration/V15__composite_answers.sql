-- Composite questions have longer answers, and files among them.
alter table attempt_event alter column response set data type varchar(16000);

-- whose answer the file is; null for files that everyone who is signed in may see
alter table media add column answer_of bigint;
alter table media add constraint media_answer_of_fk foreign key (answer_of) references person (id) deferrable initially deferred;
