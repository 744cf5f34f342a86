/**
 * A fact is one row with its record as JSON; what is joined, ordered or looked up of all kinds has a column beside it.
 * Small columns come first, so that a scan does not read the records. Foreign keys are checked at the commit: a change set
 * may come in any order.
 */
export const GRAPH = `
CREATE TABLE node (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  recorded_at TEXT NOT NULL,
  inventory TEXT,
  search_length INTEGER NOT NULL,
  record TEXT NOT NULL,
  shadow TEXT NOT NULL
) STRICT;
CREATE TABLE edge (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  src TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  dst TEXT NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  recorded_at TEXT NOT NULL,
  inventory TEXT,
  record TEXT NOT NULL,
  shadow TEXT NOT NULL
) STRICT;
CREATE INDEX node_kind ON node (kind, id, valid_from, valid_to);
CREATE INDEX node_inventory ON node (inventory, id) WHERE inventory IS NOT NULL;
CREATE INDEX edge_inventory ON edge (inventory, id) WHERE inventory IS NOT NULL;
CREATE INDEX edge_src ON edge (src, type, id);
CREATE INDEX edge_dst ON edge (dst, type, id);
CREATE INDEX edge_type ON edge (type, id);
CREATE TABLE citation (
  clause TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (clause, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_fact ON citation (fact);
CREATE VIRTUAL TABLE node_words USING fts5 (
  names, words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = column, prefix = '1 2 3'
);`;

const KEPT = ['change_set', 'change'].flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (event) => `
CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
BEGIN SELECT RAISE(ABORT, 'the register of changes is never altered'); END;`,
  ),
);

/** The register of changes: what stands in it is never altered. */
export const CHANGE_LOG = `
CREATE TABLE change_set (
  number INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE TABLE change (
  change_set INTEGER NOT NULL REFERENCES change_set (number),
  position INTEGER NOT NULL,
  fact TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_set, position)
) STRICT;
${KEPT.join('')}`;

/** Finding what was recorded of a fact, and under which idempotency key. */
export const HISTORY = `
CREATE INDEX change_fact ON change (fact, change_set);
ALTER TABLE change_set ADD COLUMN idempotency_key TEXT;
ALTER TABLE change_set ADD COLUMN idempotency_digest TEXT;
CREATE UNIQUE INDEX change_set_idempotency_key ON change_set (idempotency_key) WHERE idempotency_key IS NOT NULL;`;
