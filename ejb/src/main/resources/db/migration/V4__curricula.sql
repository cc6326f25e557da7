create table course (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  title varchar(120) not null,
  summary varchar(1000) not null,
  active boolean not null,
  created_at timestamp not null,
  row_version integer not null
);
create index course_organisation on course (organisation_id);

create table lesson (
  id bigint not null primary key,
  course_id bigint not null references course (id) deferrable initially deferred,
  ordinal integer not null,
  active boolean not null,
  current_version_id bigint not null,
  row_version integer not null
);
create index lesson_course on lesson (course_id);

-- Never updated: an edit adds a version; published curricula keep the one they froze.
create table lesson_version (
  id bigint not null primary key,
  lesson_id bigint not null references lesson (id) deferrable initially deferred,
  version_no integer not null,
  title varchar(120) not null,
  kind varchar(10) not null,
  -- CommonMark for TEXT, a short introduction otherwise
  body varchar(32000) not null,
  video_id bigint references media (id) deferrable initially deferred,
  subtitles_id bigint references media (id) deferrable initially deferred,
  minutes integer not null,
  created_at timestamp not null,
  created_by bigint,
  constraint lesson_version_no_unique unique (lesson_id, version_no)
);

-- The pictures of a SLIDES lesson, in order from 1.
create table lesson_slide (
  lesson_version_id bigint not null references lesson_version (id) deferrable initially deferred,
  ordinal integer not null,
  media_id bigint not null references media (id) deferrable initially deferred,
  -- what the slide says, for readers who do not see it
  words varchar(1000) not null,
  primary key (lesson_version_id, ordinal)
);

create table curriculum (
  id bigint not null primary key,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  title varchar(120) not null,
  summary varchar(1000) not null,
  job_category varchar(40) not null references job_category (code) deferrable initially deferred,
  required_hours numeric(6,2) not null,
  exam_id bigint references exam (id) deferrable initially deferred,
  study_before_exam boolean not null,
  validity_months integer not null,
  active boolean not null,
  -- the version that new learners get; null until first published
  current_version_id bigint,
  created_at timestamp not null,
  row_version integer not null
);
create index curriculum_organisation on curriculum (organisation_id);

create table curriculum_course (
  curriculum_id bigint not null references curriculum (id) deferrable initially deferred,
  ordinal integer not null,
  course_id bigint not null references course (id) deferrable initially deferred,
  primary key (curriculum_id, ordinal)
);

-- Never updated: what was published, frozen.
create table curriculum_version (
  id bigint not null primary key,
  curriculum_id bigint not null references curriculum (id) deferrable initially deferred,
  version_no integer not null,
  title varchar(120) not null,
  summary varchar(1000) not null,
  job_category varchar(40) not null references job_category (code) deferrable initially deferred,
  required_hours numeric(6,2) not null,
  exam_id bigint references exam (id) deferrable initially deferred,
  study_before_exam boolean not null,
  validity_months integer not null,
  published_at timestamp not null,
  published_by bigint,
  constraint curriculum_version_no_unique unique (curriculum_id, version_no)
);

create table curriculum_version_lesson (
  curriculum_version_id bigint not null references curriculum_version (id) deferrable initially deferred,
  ordinal integer not null,
  course_id bigint not null references course (id) deferrable initially deferred,
  course_title varchar(120) not null,
  lesson_version_id bigint not null references lesson_version (id) deferrable initially deferred,
  primary key (curriculum_version_id, ordinal)
);

create table assignment (
  id bigint not null primary key,
  curriculum_id bigint not null references curriculum (id) deferrable initially deferred,
  organisation_id bigint not null references organisation (id) deferrable initially deferred,
  -- null: everyone employed in the organisation's subtree
  job_category varchar(40) references job_category (code) deferrable initially deferred,
  due_on date not null,
  created_at timestamp not null,
  created_by bigint,
  withdrawn_at timestamp,
  row_version integer not null
);
create index assignment_curriculum on assignment (curriculum_id);
create index assignment_organisation on assignment (organisation_id);
