import { cypher } from './statement.ts';

/** Waits until no other process migrates, and keeps others from it. */
export const LOCK_MIGRATIONS = cypher(
  'lockMigrations',
  `MERGE (g:Register {id: 'migrations'})
SET g.locked = true`,
);

export const LAST_MIGRATION = cypher(
  'lastMigration',
  `MATCH (m:Migration)
RETURN coalesce(max(m.number), 0) AS number`,
);

export const RECORD_MIGRATION = cypher(
  'recordMigration',
  'CREATE (m:Migration {number: $number, name: $name})',
);

/** Migration 1: the register of changes, empty. */
export const CREATE_REGISTER = cypher(
  'createRegister',
  `MERGE (g:Register {id: 'register'})
ON CREATE SET g.changeNumber = 0`,
);

/** Names of the constraints and indexes that are there. Behind a constraint stands an index of its name. */
export const SCHEMA_NAMES = cypher(
  'schemaNames',
  `SHOW INDEXES YIELD name, owningConstraint
WHERE name STARTS WITH $prefix
RETURN name, owningConstraint IS NOT NULL AS isConstraint`,
);

export const AWAIT_INDEXES = cypher('awaitIndexes', 'CALL db.awaitIndexes(60)');

/** Creates a constraint or an index: its text stands in constraints.ts. */
export function createRule(text: string): string {
  return cypher('createRule', text);
}

/** Drops a rule of ours that the model asks for no more. */
export function dropRule(name: string, isConstraint: boolean): string {
  return cypher('dropRule', `DROP ${isConstraint ? 'CONSTRAINT' : 'INDEX'} \`${name}\` IF EXISTS`);
}
