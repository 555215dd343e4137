-- Who people are, their roles and who has left are facts. Kept beside them is only what must be
-- erasable or secret.

-- What a person signs in with; an empty password lets nobody in.
CREATE TABLE sign_in (
  subject TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL
) STRICT;

INSERT INTO sign_in(subject, login, password) SELECT subject, login, password FROM account;

-- The accounts of earlier versions, until the next start has made facts of them.
ALTER TABLE account RENAME TO account_before;

-- What else a person proves to be themselves with: digests of PINs and recovery codes, the key of
-- an authenticator app. id is the credential's in the facts.
CREATE TABLE secret (
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (subject, kind, id)
) STRICT, WITHOUT ROWID;
