import { KharitaError } from '../../errors.ts';
import type { Connection, Run } from './connection.ts';
import { PREFIX, REGISTER_RULE, SCHEMA_RULES } from './constraints.ts';
import {
  AWAIT_INDEXES,
  CREATE_REGISTER,
  createRule,
  dropRule,
  LAST_MIGRATION,
  LOCK_MIGRATIONS,
  RECORD_MIGRATION,
  SCHEMA_NAMES,
} from './cypher/migrations.ts';
import { parameter } from './properties.ts';
import { numberOf } from './reading.ts';
import { writeSearchWords } from './search-words.ts';

/** In transactions of its own, so that each can be small: one that was interrupted is run again from the start. */
interface Migration {
  name: string;
  run(connection: Connection): Promise<unknown>;
}

/** Numbered by their place, from 1. What has been released is never edited: append. */
const MIGRATIONS: readonly Migration[] = [
  { name: '1 register of changes', run: createRegister },
  { name: '2 search words', run: writeSearchWords },
];

/** Runs what is missing, and brings constraints and indexes to what the model asks for, under a lock. Returns what was done. */
export async function migrate(connection: Connection): Promise<string[]> {
  await createFirstRule(connection);
  return connection.write('migrate', async (run) => {
    await run({ text: LOCK_MIGRATIONS, parameters: {} });
    // The schema first: it waits for every transaction that has written to one of its labels.
    const aligned = await alignSchema(connection);
    return [...(await runMissing(connection, run)), ...aligned];
  });
}

/** `IF NOT EXISTS` does not keep two processes from creating the same rule at the same time. */
async function createFirstRule(connection: Connection): Promise<void> {
  try {
    await connection.write('migrate', (run) =>
      run({ text: createRule(REGISTER_RULE.cypher), parameters: {} }),
    );
  } catch (error) {
    const status = error instanceof KharitaError ? String(error.details.status) : '';
    if (!status.endsWith('.EquivalentSchemaRuleAlreadyExists')) throw error;
  }
}

function createRegister(connection: Connection): Promise<unknown> {
  return connection.write('migrate', (run) => run({ text: CREATE_REGISTER, parameters: {} }));
}

async function runMissing(connection: Connection, run: Run): Promise<string[]> {
  const done = numberOf(await run({ text: LAST_MIGRATION, parameters: {} }), 'number');
  if (done > MIGRATIONS.length)
    throw new KharitaError(
      'STORE_FAULT',
      'The database was written by a newer version of the program. Use that one.',
    );
  const missing = MIGRATIONS.slice(done);
  for (const [i, { name, run: work }] of missing.entries()) {
    await work(connection);
    await run({ text: RECORD_MIGRATION, parameters: { number: parameter(done + i + 1), name } });
  }
  return missing.map(({ name }) => name);
}

/** The schema is written in a transaction of its own: Neo4j takes no data in the same. */
async function alignSchema(connection: Connection): Promise<string[]> {
  const there = await connection.read('migrate', (run) =>
    run({ text: SCHEMA_NAMES, parameters: { prefix: PREFIX } }),
  );
  const names = new Set(there.map((row) => row.get('name')));
  const wanted = new Set(SCHEMA_RULES.map(({ name }) => name));
  const missing = SCHEMA_RULES.filter(({ name }) => !names.has(name));
  const stale = there.filter((row) => !wanted.has(row.get('name')));
  if (missing.length + stale.length === 0) return [];
  const texts = [
    ...stale.map((row) => dropRule(row.get('name'), row.get('isConstraint'))),
    ...missing.map(({ cypher }) => createRule(cypher)),
  ];
  await connection.write('migrate', (run) => Promise.all(texts.map((text) => run({ text, parameters: {} }))));
  await connection.write('migrate', (run) => run({ text: AWAIT_INDEXES, parameters: {} }));
  return [...stale.map((row) => `drop ${row.get('name')}`), ...missing.map(({ name }) => `create ${name}`)];
}
