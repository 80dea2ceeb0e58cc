-- Forward only. Runs on PostgreSQL 15 and newer, server and PGlite alike. Hashes and codes compare by byte: COLLATE "C".

-- What a stage made of its input. `body` is packed (src/store/pack.ts): zstd of canonical JSON, its SHA-256 in front.
CREATE TABLE stage_results (
  key         text COLLATE "C" PRIMARY KEY,
  stage       text COLLATE "C" NOT NULL,
  version     text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL,
  body        bytea NOT NULL,
  made_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stage_results_source ON stage_results (source);
-- Bodies are compressed already: a second try by TOAST would only cost time.
ALTER TABLE stage_results ALTER COLUMN body SET STORAGE EXTERNAL;

-- One row a source: the order in which deeds were first taken in.
CREATE TABLE sources (
  sha256      text COLLATE "C" PRIMARY KEY,
  position    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  taken_in_at timestamptz NOT NULL DEFAULT now()
);

-- One row a source and set of versions. `saved` rises with each save, so that the highest is the newest reading.
CREATE SEQUENCE deeds_saved;
CREATE TABLE deeds (
  source        text COLLATE "C" NOT NULL REFERENCES sources (sha256) ON DELETE CASCADE,
  versions_key  text COLLATE "C" NOT NULL,
  saved         bigint NOT NULL DEFAULT nextval('deeds_saved'),
  name          text NOT NULL,
  page_count    integer NOT NULL,
  failed_pages  integer NOT NULL,
  issue_count   integer NOT NULL,
  versions      jsonb NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  language      text COLLATE "C",
  deed_date     date,
  body          bytea NOT NULL,
  saved_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, versions_key)
);
CREATE INDEX deeds_newest ON deeds (source, saved DESC);
ALTER TABLE deeds ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE ingests (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);

CREATE TABLE ingest_files (
  ingest      bigint NOT NULL REFERENCES ingests (id) ON DELETE CASCADE,
  position    integer NOT NULL,
  path        text NOT NULL,
  source      text COLLATE "C",
  outcome     text COLLATE "C" CHECK (outcome IN ('read', 'read_with_bad_pages', 'failed')),
  error_code  text COLLATE "C",
  message     text,
  PRIMARY KEY (ingest, position)
);
CREATE INDEX ingest_files_path ON ingest_files (ingest, path);
