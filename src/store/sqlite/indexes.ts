import { nodeKinds } from '../../model/node-kinds.ts';
import { type FieldPath, findPath, nodePaths } from '../field-path.ts';
import { orderSql } from './columns.ts';
import type { Database } from './database.ts';
import { raw, sql } from './sql.ts';

const PREFIX = 'model_';
const COMMON = ['key', 'validFrom', 'validTo', 'recordedAt', 'name.en', 'name.ar'];

/** The indexes that follow from the model, by name: the orders that all kinds have, and each single value of each kind. */
export function modelIndexes(): ReadonlyMap<string, string> {
  const common = COMMON.map((name): [string, string] => {
    const path = findPath(name, nodeKinds.map(nodePaths));
    return [nameOf('node', path), `ON node (kind, ${indexed(path)}, id)`];
  });
  const own = nodeKinds.flatMap((kind) =>
    [...nodePaths(kind).values()]
      .filter(isOwnSingleValue)
      .map((path): [string, string] => [
        nameOf(kind, path),
        `ON node (${indexed(path)}, id) WHERE kind = '${kind}'`,
      ]),
  );
  return new Map([...common, ...own]);
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
  const there = new Set(
    db
      .rows(sql`SELECT name FROM sqlite_schema WHERE type = 'index' AND substr(name, 1, 6) = ${PREFIX}`)
      .map(([name]) => String(name)),
  );
  const stale = [...there].filter((name) => !wanted.has(name));
  const missing = [...wanted].filter(([name]) => !there.has(name));
  for (const name of stale) db.run(raw(`DROP INDEX ${name}`));
  for (const [name, on] of missing) db.run(raw(`CREATE INDEX ${name} ${on}`));
  return stale.length + missing.length > 0;
}
