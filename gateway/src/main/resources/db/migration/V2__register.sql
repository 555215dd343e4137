-- The register (登记): what the facts say of each opening, to be searched. All of it follows from the
-- facts and may be written anew at any time. Times are milliseconds since 1970 in UTC.

-- How far the register has come in the journal, and in which form it is.
CREATE TABLE register_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  form TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- The grants that lines refer to; what they say stands in the fact.
CREATE TABLE register_grant (
  grant_id INTEGER PRIMARY KEY,
  fact INTEGER NOT NULL,
  holder TEXT NOT NULL,
  purpose TEXT NOT NULL,
  -- When it was last needed: its window's end, or the last opening that it was matched to.
  needed_at INTEGER NOT NULL,
  erased_at INTEGER
) STRICT;

CREATE INDEX register_grant_kept ON register_grant(needed_at) WHERE erased_at IS NULL;

-- Who asked for a grant; what was asked stands in the fact.
CREATE TABLE register_request (
  request_id INTEGER PRIMARY KEY,
  fact INTEGER NOT NULL
) STRICT;

-- Who was last made out at a place and did not speak for an opening yet.
CREATE TABLE register_made_out (
  place TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  credential TEXT,
  at INTEGER NOT NULL,
  fact INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each opening that was judged; line is the number of the fact that judged it. Words
-- about people are an id in text and the digest, with a space between.
CREATE TABLE register_line (
  line INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  way TEXT NOT NULL,
  visit INTEGER,
  grant_id INTEGER,
  credential TEXT,
  whose TEXT,
  whose_mark TEXT,
  whose_credential TEXT,
  whose_fact INTEGER,
  paper INTEGER,
  class TEXT,
  holder TEXT,
  opened_at INTEGER NOT NULL,
  trusted INTEGER NOT NULL,
  how TEXT NOT NULL,
  opening INTEGER NOT NULL,
  ended_at INTEGER,
  ended_known TEXT,
  ended_by TEXT,
  ended_fact INTEGER,
  confirmed_by TEXT,
  confirmed_at INTEGER,
  purpose TEXT,
  seal TEXT,
  amount TEXT,
  people INTEGER,
  late INTEGER,
  confirmed_fact INTEGER,
  deviations TEXT NOT NULL,
  noted INTEGER NOT NULL,
  reviewed_by TEXT,
  reviewed_at INTEGER,
  reviewed_fact INTEGER,
  erased_at INTEGER,
  -- The numbers of all facts that it comes from but its grant's.
  facts TEXT NOT NULL
) STRICT;

CREATE INDEX register_line_visit ON register_line(visit)
WHERE visit IS NOT NULL AND way IN ('entry', 'standing', 'unaccounted');

CREATE INDEX register_line_grant ON register_line(grant_id) WHERE way = 'entry';

CREATE INDEX register_line_reviewed ON register_line(reviewed_at IS NULL, line);

CREATE INDEX register_line_kept ON register_line(opened_at) WHERE erased_at IS NULL;

-- What somebody added to a line.
CREATE TABLE register_note (
  line INTEGER NOT NULL,
  fact INTEGER NOT NULL,
  kind TEXT NOT NULL,
  person TEXT,
  words TEXT,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (line, fact)
) STRICT, WITHOUT ROWID;

-- For each 4096 facts, when their lines were opened: where to look for a span of time.
CREATE TABLE register_block (
  block INTEGER PRIMARY KEY,
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL
) STRICT;

-- What lines are searched by. A term is a keyed digest of two neighbouring characters, or of a
-- place, a class, a person, a deviation; the words themselves are not in here.
CREATE VIRTUAL TABLE register_index USING fts5(
  terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);

INSERT INTO register_index(register_index, rank) VALUES ('secure-delete', 1);
INSERT INTO register_index(register_index, rank) VALUES ('pgsz', 1980);
