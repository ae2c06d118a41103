/** Marks the file as an inspection (`gouj`); the version goes up with every change to the tables. */
export const applicationId = 0x676f756a
export const schemaVersion = 2

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
  named TEXT,                     -- key of last year's report, where the list names it
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

CREATE TABLE cluster (name TEXT PRIMARY KEY, pending INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE host (
  name TEXT PRIMARY KEY,
  waiting INTEGER NOT NULL DEFAULT 0, -- tasks that wait
  free INTEGER NOT NULL DEFAULT 0, -- the next request may begin then
  holder TEXT,                     -- who has the right to a request
  held INTEGER NOT NULL DEFAULT 0,
  robots TEXT,                     -- JSON: RobotsRecord
  CHECK (waiting >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX host_waiting ON host (free) WHERE waiting > 0;
CREATE TRIGGER task_added AFTER INSERT ON task WHEN new.host <> '' AND new.state = 'waiting' BEGIN
  INSERT INTO host (name, waiting) VALUES (new.host, 1) ON CONFLICT (name) DO UPDATE SET waiting = waiting + 1;
END;
CREATE TRIGGER task_moved AFTER UPDATE OF state ON task
WHEN new.host <> '' AND (new.state = 'waiting') <> (old.state = 'waiting') BEGIN
  UPDATE host SET waiting = waiting + iif(new.state = 'waiting', 1, -1) WHERE name = new.host;
END;

CREATE TABLE content (task INTEGER PRIMARY KEY, bytes BLOB, document BLOB) STRICT;
CREATE TABLE answer (task INTEGER PRIMARY KEY, report BLOB NOT NULL) STRICT;
CREATE TABLE fault (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE conflict (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
`
