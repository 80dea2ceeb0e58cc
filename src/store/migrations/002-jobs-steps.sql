-- Deeds to be read by workers (docs/decisions.md, "Workers"). Names and messages may be personal data: they stay here, and never go to Redis.

-- One row a source. A job that is done stays, so that the same deed is not read twice.
CREATE TABLE jobs (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source        text COLLATE "C" NOT NULL UNIQUE REFERENCES sources (sha256) ON DELETE CASCADE,
  name          text NOT NULL,
  language      text COLLATE "C",
  priority      integer NOT NULL,
  -- Rises when the job starts anew: steps of an earlier run are nobody's.
  run           integer NOT NULL DEFAULT 1,
  state         text COLLATE "C" NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'active', 'done', 'parked')),
  release       text COLLATE "C",
  page_count    integer,
  failed_pages  integer NOT NULL DEFAULT 0,
  -- What the step `language` found (null: in none that we know), once it has run.
  has_language  boolean NOT NULL DEFAULT false,
  read_language text COLLATE "C",
  failed_stage  text COLLATE "C",
  error_code    text COLLATE "C",
  message       text,
  -- What the user can do about it.
  next          text,
  retryable     boolean,
  submitted_at  timestamptz NOT NULL DEFAULT now(),
  started_at    timestamptz,
  finished_at   timestamptz
);
CREATE INDEX jobs_waiting ON jobs (priority, id) WHERE state = 'waiting';
CREATE INDEX jobs_active ON jobs (id) WHERE state = 'active';
CREATE INDEX jobs_parked ON jobs (id) WHERE state = 'parked';
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;

-- Every start of a step takes the next number: the highest is the only one that may finish it.
CREATE SEQUENCE fences;

CREATE TABLE steps (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job           bigint NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  run           integer NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  queue         text COLLATE "C" NOT NULL,
  -- Pages from first to last, both included; 0 where the step is of the whole deed.
  first_page    integer NOT NULL DEFAULT 0,
  last_page     integer NOT NULL DEFAULT 0,
  priority      integer NOT NULL,
  turn          bigint NOT NULL DEFAULT 0,
  state         text COLLATE "C" NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'fed', 'running', 'done')),
  -- How often it was put into Redis; part of the queue job's id.
  feeds         integer NOT NULL DEFAULT 0,
  -- Starts since the last recorded end: more than one means that a worker died. Failures: the step said why.
  starts        integer NOT NULL DEFAULT 0,
  failures      integer NOT NULL DEFAULT 0,
  fence         bigint NOT NULL DEFAULT 0,
  not_before    timestamptz NOT NULL DEFAULT now(),
  -- When it was last fed, started, or heard of.
  seen_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (job, run, stage, first_page)
);
CREATE INDEX steps_ready ON steps (queue, priority, turn, id) WHERE state = 'ready';
CREATE INDEX steps_out ON steps (queue, seen_at) WHERE state IN ('fed', 'running');

-- Pages that were tried and are not tried again within this job; each is an issue of the reading.
CREATE TABLE page_failures (
  job           bigint NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  page          integer NOT NULL,
  issue_code    text COLLATE "C" NOT NULL,
  message       text NOT NULL,
  PRIMARY KEY (job, page)
);

-- Which software reads: the release registered last is current.
CREATE SEQUENCE releases_seen;
CREATE TABLE releases (
  release       text COLLATE "C" PRIMARY KEY,
  seen          bigint NOT NULL DEFAULT nextval('releases_seen'),
  seen_at       timestamptz NOT NULL DEFAULT now()
);

-- Worker processes that were heard of lately.
CREATE TABLE workers (
  id            text COLLATE "C" PRIMARY KEY,
  release       text COLLATE "C" NOT NULL,
  slots         integer NOT NULL,
  started_at    timestamptz NOT NULL DEFAULT now(),
  seen_at       timestamptz NOT NULL DEFAULT now()
);

-- A finished job tells every batch that waits for its source.
CREATE INDEX ingest_files_open ON ingest_files (source) WHERE outcome IS NULL;

-- How long stages took, as the workers measured them: what is still to be done can be estimated.
CREATE TABLE stage_times (
  stage         text COLLATE "C" PRIMARY KEY,
  pages         bigint NOT NULL,
  seconds       float8 NOT NULL
);

-- Jobs of these priorities are not taken up until somebody resumes them.
CREATE TABLE pauses (
  priority      integer PRIMARY KEY
);
