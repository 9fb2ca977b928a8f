/** The tables of a journal, and how a file shows that it is one. */

/** `IoTF` in ASCII: what SQLite calls the application of a file. */
export const applicationId = 0x496f5446;

/** Version of the tables. A journal with a larger one is not opened. */
export const journalVersion = 1;

/** A device row has no batch while it waits for its next round. `outcome` and `source` are positions in the lists below. */
export const tables = `
  CREATE TABLE fleet (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    plan TEXT NOT NULL,
    state TEXT NOT NULL,
    identity TEXT NOT NULL,
    parameters TEXT NOT NULL,
    devices INTEGER NOT NULL,
    round INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL,
    fence INTEGER NOT NULL,
    progress TEXT NOT NULL
  ) STRICT;
  CREATE TABLE device (
    line INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    batch INTEGER,
    round INTEGER NOT NULL DEFAULT 1,
    outcome INTEGER NOT NULL DEFAULT 0,
    source INTEGER,
    code TEXT,
    message TEXT
  ) STRICT;
  CREATE INDEX device_batch ON device (batch);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${journalVersion};
`;

export const outcomeNames = ['pending', 'distributed', 'failed', 'unknown'] as const;
export const sourceNames = ['file', 'list', 'none'] as const;
