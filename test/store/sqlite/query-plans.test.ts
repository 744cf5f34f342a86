import { describe, expect, it } from 'vitest';
import { nodeKinds } from '../../../src/model/node-kinds.ts';
import { nodePaths } from '../../../src/store/field-path.ts';
import { apply } from '../../../src/store/sqlite/change-log.ts';
import { type Database, openDatabase } from '../../../src/store/sqlite/database.ts';
import { edges } from '../../../src/store/sqlite/edges.ts';
import { citing, ownedBy } from '../../../src/store/sqlite/facts.ts';
import { list } from '../../../src/store/sqlite/list.ts';
import { migrate } from '../../../src/store/sqlite/migrations.ts';
import { relations } from '../../../src/store/sqlite/relations.ts';
import { search } from '../../../src/store/sqlite/search.ts';
import { type Sql, sql } from '../../../src/store/sqlite/sql.ts';
import type { Filter, ListQuery } from '../../../src/store/store.ts';
import { changeSet, created, node } from '../../helpers/builders.ts';

const db = openDatabase(':memory:');
migrate(db);

const EXAMPLES: Readonly<Record<string, number | boolean>> = { integer: 1, boolean: true };

/** How SQLite goes about each statement of some work. */
function plan(work: (db: Database) => unknown): string[] {
  const statements: Sql[] = [];
  const rows = (statement: Sql) => {
    statements.push(statement);
    return db.rows(statement);
  };
  work({ ...db, rows });
  return statements.flatMap((statement) =>
    db.rows(sql`EXPLAIN QUERY PLAN ${statement}`).map((row) => String(row[3])),
  );
}

const engages = (node?: Filter): Filter => ({
  some: { type: 'ENGAGES', direction: 'OUT', ...(node && { node }) },
});

const page: ListQuery = { kinds: ['Organisation'], asOf: '2026-01-01', first: 20 };
/** A table read whole; lists of bound values, and results of steps before, are none. */
const SCAN = /^SCAN (?!json_each|placed|CONSTANT|node_words|\(subquery)/;

describe('an index serves', () => {
  const singleFields = nodeKinds.flatMap((kind) =>
    [...nodePaths(kind).values()]
      .filter(({ at, list, localized }) => at[0] === 'fields' && !list && !localized)
      .map(({ name, type }) => ({ kind, field: name, value: EXAMPLES[type] ?? 'x' })),
  );

  it.each(singleFields)('the filter of $kind by $field', ({ kind, field, value }) => {
    const query: ListQuery = { ...page, kinds: [kind], where: { field, op: 'EQ', value } };
    expect(plan((db) => list(db, query))[0]).toBe(`SEARCH n USING INDEX model_${kind}_${field} (<expr>=?)`);
  });

  it.each(['key', 'name.en', 'name.ar', 'validFrom', 'validTo', 'recordedAt'])('the order by %s', (by) => {
    const steps = plan((db) => list(db, { ...page, order: { by, descending: false } }));
    expect(steps).toEqual([`SEARCH n USING INDEX model_node_${by.replace('.', '_')} (kind=?)`]);
  });

  it('the order by id, and the count of a kind', () => {
    expect(plan((db) => list(db, { ...page, count: true }))).toEqual([
      'SEARCH n USING INDEX node_kind (kind=?)',
      'SEARCH n USING COVERING INDEX node_kind (kind=?)',
    ]);
  });

  it.each<[string, (db: Database) => unknown]>([
    [
      'relations',
      (db) =>
        relations(db, [{ ...page, node: 'Organisation:a', type: 'ENGAGES', direction: 'OUT', count: true }]),
    ],
    [
      'relations against the arrow',
      (db) => relations(db, [{ ...page, node: 'Organisation:a', type: 'ENGAGES', direction: 'IN' }]),
    ],
    [
      'a step of a walk',
      (db) =>
        edges(db, {
          nodes: ['Organisation:a'],
          direction: 'IN',
          types: ['ENGAGES'],
          asOf: page.asOf,
          limit: 10,
        }),
    ],
    [
      'a condition on relations',
      (db) => list(db, { ...page, where: { some: { type: 'ENGAGES', direction: 'OUT' } } }),
    ],
    [
      'a condition on relations of those behind relations',
      (db) => list(db, { ...page, where: engages(engages(engages())) }),
    ],
    ['search', (db) => search(db, { ...page, text: 'mail' })],
    ['what an inventory owns', (db) => ownedBy(db, 'ours')],
    ['what rests on a clause', (db) => citing(db, { clauses: ['Clause:a'], asOf: page.asOf, first: 10 })],
    ['a change set', (db) => apply(db, changeSet([created(node('Organisation', 'a'))]))],
  ])('%s: no table is read whole', (_, work) => {
    expect(plan(work).filter((step) => SCAN.test(step))).toEqual([]);
  });
});
