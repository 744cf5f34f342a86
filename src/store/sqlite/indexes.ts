import { nodeKinds } from '../../model/node-kinds.ts';
import { type FieldPath, findPath, nodePaths } from '../field-path.ts';
import { orderSql } from './columns.ts';
import type { Database } from './database.ts';
import { raw, sql } from './sql.ts';

const PREFIX = 'model_';
const COMMON = ['key', 'validFrom', 'validTo', 'recordedAt', 'name.en', 'name.ar'];

/** What makes the indexes that follow from the model: orders that all kinds have, and each single value of each kind. */
function modelIndexes(): string[] {
  const common = COMMON.map((name) => {
    const path = findPath(name, nodeKinds.map(nodePaths));
    return `CREATE INDEX ${nameOf('node', path)} ON node (kind, ${indexed(path)}, id)`;
  });
  const own = nodeKinds.flatMap((kind) =>
    [...nodePaths(kind).values()]
      .filter(isOwnSingleValue)
      .map(
        (path) => `CREATE INDEX ${nameOf(kind, path)} ON node (${indexed(path)}, id) WHERE kind = '${kind}'`,
      ),
  );
  return [...common, ...own];
}

function isOwnSingleValue({ at, list, localized }: FieldPath): boolean {
  return at[0] === 'fields' && !list && !localized;
}

function nameOf(table: string, path: FieldPath): string {
  return `${PREFIX}${table}_${path.name.replace('.', '_')}`;
}

function indexed(path: FieldPath): string {
  return `(${orderSql('', path).text})`;
}

/** Makes the indexes that the model asks for and drops those that it asks for no more. Returns whether there was any. */
export function alignIndexes(db: Database): boolean {
  const wanted = modelIndexes();
  const there = db
    .rows(sql`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND substr(name, 1, 6) = ${PREFIX}`)
    .map(([name, statement]) => ({ name: String(name), statement: String(statement) }));
  const stale = there.filter(({ statement }) => !wanted.includes(statement));
  const missing = wanted.filter((statement) => !there.some((index) => index.statement === statement));
  for (const { name } of stale) db.run(raw(`DROP INDEX ${name}`));
  for (const statement of missing) db.run(raw(statement));
  return stale.length + missing.length > 0;
}
