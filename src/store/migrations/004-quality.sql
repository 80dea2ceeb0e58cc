-- What the expectations said (docs/expectations.md). No value of a deed stands here: figures, keys and places only.

CREATE SCHEMA quality;

-- One row a validation, of however many suites and tables.
CREATE TABLE quality.run (
  run           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started_at    timestamptz NOT NULL DEFAULT now(),
  finished_at   timestamptz,
  -- Why it ran: `command` or `ingest`.
  occasion      text COLLATE "C" NOT NULL,
  -- Rows of deeds saved from then on; null: all rows.
  since         timestamptz
);

-- One row a suite and table of a run.
CREATE TABLE quality.verdict (
  run           bigint NOT NULL REFERENCES quality.run (run) ON DELETE CASCADE,
  suite         text COLLATE "C" NOT NULL,
  table_name    text COLLATE "C" NOT NULL,
  -- Of the suite's file, so that a change of verdict can be told from a change of the suite.
  suite_sha256  text COLLATE "C" NOT NULL,
  row_count     bigint NOT NULL,
  expectations  integer NOT NULL,
  failed        integer NOT NULL,
  -- The worst severity that failed; null: none did.
  worst         text COLLATE "C",
  quarantined   bigint NOT NULL,
  milliseconds  integer NOT NULL,
  PRIMARY KEY (run, suite, table_name)
);
CREATE INDEX verdict_history ON quality.verdict (suite, table_name, run);

CREATE TABLE quality.result (
  run               bigint NOT NULL,
  suite             text COLLATE "C" NOT NULL,
  table_name        text COLLATE "C" NOT NULL,
  position          integer NOT NULL,
  -- Type and columns: the same from run to run.
  expectation       text COLLATE "C" NOT NULL,
  type              text COLLATE "C" NOT NULL,
  kwargs            jsonb NOT NULL,
  severity          text COLLATE "C" NOT NULL,
  notes             text NOT NULL,
  success           boolean NOT NULL,
  element_count     bigint,
  unexpected_count  bigint,
  observed          jsonb,
  -- Why it could not be judged.
  error             text,
  PRIMARY KEY (run, suite, table_name, position),
  FOREIGN KEY (run, suite, table_name) REFERENCES quality.verdict (run, suite, table_name) ON DELETE CASCADE
);
CREATE INDEX result_history ON quality.result (suite, table_name, expectation, run);

-- The first failing rows of a result. An erased deed takes its rows along.
CREATE TABLE quality.failure (
  run           bigint NOT NULL,
  suite         text COLLATE "C" NOT NULL,
  table_name    text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  rank          integer NOT NULL,
  row_key       text COLLATE "C" NOT NULL,
  deed_key      text COLLATE "C" REFERENCES public.sources (sha256) ON DELETE CASCADE,
  -- Where the value was read: the key of its evidence, and the place. Null where the value was derived or is absent.
  column_name   text COLLATE "C",
  field_path    text COLLATE "C",
  page_number   integer,
  span_start    integer,
  span_end      integer,
  PRIMARY KEY (run, suite, table_name, position, rank),
  FOREIGN KEY (run, suite, table_name, position) REFERENCES quality.result (run, suite, table_name, position) ON DELETE CASCADE
);
CREATE INDEX failure_deed ON quality.failure (deed_key);

-- Who let a row out of quarantine, and why; features.quarantine holds the last state only.
CREATE TABLE quality.release (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  table_name    text COLLATE "C" NOT NULL,
  row_key       text COLLATE "C" NOT NULL,
  suite         text COLLATE "C" NOT NULL,
  expectation   text COLLATE "C" NOT NULL,
  released_at   timestamptz NOT NULL DEFAULT now(),
  released_by   text NOT NULL,
  reason        text NOT NULL
);
CREATE INDEX release_row ON quality.release (table_name, row_key);

-- What each channel was told is broken: an alert goes out once, its recovery once, and what could not be delivered with the next run.
CREATE TABLE quality.alert (
  channel       text COLLATE "C" NOT NULL,
  suite         text COLLATE "C" NOT NULL,
  table_name    text COLLATE "C" NOT NULL,
  expectation   text COLLATE "C" NOT NULL,
  severity      text COLLATE "C" NOT NULL,
  run           bigint NOT NULL,
  told_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, suite, table_name, expectation)
);
