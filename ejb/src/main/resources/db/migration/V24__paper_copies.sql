-- Papers printed for candidates of a sitting when computers cannot be used; answers are entered afterwards.
create table paper_copy (
  id bigint not null primary key,
  candidate_id bigint not null references sitting_candidate (id) deferrable initially deferred,
  -- exam.paper.PaperCodec, as in attempt
  paper varchar(16000) not null,
  drawn_at timestamp not null,
  drawn_by bigint references person (id) deferrable initially deferred,
  entered_at timestamp,
  entered_by bigint references person (id) deferrable initially deferred,
  constraint paper_copy_candidate unique (candidate_id)
);

-- Sat on paper, its answers entered later: its times say nothing about how long anybody thought.
alter table attempt add column on_paper boolean not null default false;
