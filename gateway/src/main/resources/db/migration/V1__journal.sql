-- The journal of one hall. Times are milliseconds since 1970 in UTC.

-- Who this journal is: its uuid, its hall, when it was made, the key of the credential pseudonyms.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every fact, once and for ever. envelope holds the line that was hashed, as a zlib stream with the
-- dictionary in meta, or plain when it begins with a brace; type and at repeat what it says, for
-- looking things up. hash = SHA-256(hash of the row before, plain line).
CREATE TABLE fact (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  envelope BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER fact_follows BEFORE INSERT ON fact
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM fact)
BEGIN
  SELECT RAISE(ABORT, 'a fact must follow the last one');
END;

CREATE TRIGGER fact_stays_as_it_is BEFORE UPDATE ON fact
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER fact_stays BEFORE DELETE ON fact
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- What is owed and not told yet: a row leaves when the notice has reached somebody.
CREATE TABLE outbox (
  seq INTEGER NOT NULL,
  channel TEXT NOT NULL,
  alert INTEGER NOT NULL,
  -- The oldest of a channel are asked for all the time.
  PRIMARY KEY (channel, seq)
) STRICT, WITHOUT ROWID;

-- Who was told what, and when.
CREATE TABLE told (
  seq INTEGER NOT NULL,
  channel TEXT NOT NULL,
  receiver TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (seq, channel, receiver)
) STRICT, WITHOUT ROWID;

-- Words about people. A fact holds only their digest, SHA-256(salt, words); salt and words can be
-- erased, and the chain stays whole.
CREATE TABLE text (
  id TEXT PRIMARY KEY,
  salt TEXT,
  words TEXT,
  erased_at INTEGER,
  CHECK ((erased_at IS NULL) = (words IS NOT NULL)),
  CHECK ((erased_at IS NULL) = (salt IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The state after a fact, so that a start need not fold everything. Worth only time: any may go.
CREATE TABLE snapshot (
  seq INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  hash BLOB NOT NULL,
  state BLOB NOT NULL
) STRICT;

-- How far a follower of a journal has come.
CREATE TABLE cursor (
  target TEXT NOT NULL,
  journal TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (target, journal)
) STRICT, WITHOUT ROWID;

-- Who may sign in. Facts know a person by subject only.
CREATE TABLE account (
  subject TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  password TEXT NOT NULL,
  disabled INTEGER NOT NULL
) STRICT;

-- Who is logged in, so that a board goes on after a restart. key is a digest of the secret.
CREATE TABLE login (
  key TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  screen TEXT NOT NULL,
  begun INTEGER NOT NULL,
  active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
