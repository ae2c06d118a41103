/** Marks the file as an inspection (`gouj`); the version goes up with every change to the tables. */
export const applicationId = 0x676f756a
export const schemaVersion = 1

/** The tables of a state file. Times are milliseconds since 1970; blobs are deflated. */
export const schema = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  entry TEXT NOT NULL,            -- JSON: UnitEntry
  unit TEXT NOT NULL,
  expected INTEGER,
  cluster TEXT NOT NULL,
  host TEXT NOT NULL,             -- '' for a file
  state TEXT NOT NULL DEFAULT 'waiting',
  due INTEGER NOT NULL DEFAULT 0, -- not to be tried before
  attempts INTEGER NOT NULL DEFAULT 0,
  holder TEXT,                    -- the worker that has claimed it
  held INTEGER NOT NULL DEFAULT 0,-- until when
  batch INTEGER,                  -- checked again together with the others of this number
  prior INTEGER,                  -- last year's report that was found, or used
  taken TEXT,                     -- JSON: TakenStamp
  organ TEXT,
  year INTEGER,
  usable INTEGER NOT NULL DEFAULT 0,
  result TEXT,                    -- verdict, or status of what was not checked
  errors INTEGER NOT NULL DEFAULT 0,
  reviews INTEGER NOT NULL DEFAULT 0,
  notes INTEGER NOT NULL DEFAULT 0,
  checked TEXT                    -- JSON: when, rules, version
) STRICT;
CREATE INDEX task_waiting ON task (host, due, id) WHERE state = 'waiting';
CREATE INDEX task_held ON task (host) WHERE holder IS NOT NULL;
CREATE INDEX task_batch ON task (batch) WHERE batch IS NOT NULL;
CREATE INDEX task_cluster ON task (cluster);
CREATE INDEX task_open ON task (state) WHERE state <> 'done';

-- Which report the list names as last year's of another, by key: either may come later.
CREATE TABLE naming (key TEXT PRIMARY KEY, previous TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE cluster (name TEXT PRIMARY KEY, pending INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE host (
  name TEXT PRIMARY KEY,
  waiting INTEGER NOT NULL DEFAULT 0,
  free INTEGER NOT NULL DEFAULT 0, -- the next request may begin then
  holder TEXT,                     -- who has the right to a request
  held INTEGER NOT NULL DEFAULT 0,
  robots TEXT,                     -- JSON: RobotsRecord
  CHECK (waiting >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX host_waiting ON host (free) WHERE waiting > 0;

CREATE TABLE content (task INTEGER PRIMARY KEY, bytes BLOB, document BLOB) STRICT;
CREATE TABLE answer (task INTEGER PRIMARY KEY, report BLOB NOT NULL) STRICT;
CREATE TABLE fault (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE conflict (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
`
