import { edgeTypes } from '../../model/edge-types.ts';
import { type NodeKind, nodeKinds } from '../../model/node-kinds.ts';
import { type FieldPath, nodePaths } from '../field-path.ts';
import { SEARCH_INDEX } from './cypher/search.ts';
import { propertyOf } from './properties.ts';

/** A constraint or an index that the database is to have, by a name that says the same. */
export interface SchemaRule {
  name: string;
  cypher: string;
}

/** What of ours in the schema of a database begins with. */
export const PREFIX = 'kharita_';

/** Labels of what stands in the database beside the graph. */
const UNIQUE_NUMBERS = { ChangeSet: 'number', Migration: 'number', Register: 'id' } as const;

/** What may not occur twice. An index stands behind each. */
function uniqueNodes(label: string, property: string): SchemaRule {
  const name = `${PREFIX}${label}_${property}`;
  return {
    name,
    cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  };
}

function uniqueEdges(type: string): SchemaRule {
  const name = `${PREFIX}${type}_id`;
  return {
    name,
    cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  };
}

function rangeIndex(label: string, property: string): SchemaRule {
  const name = `${PREFIX}${label}_${property}`;
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
}

const COMMON = new Set(['id', 'name.en', 'name.ar', 'validFrom', 'validTo']);

/** The single values of a kind that lists are filtered by. Folded texts have no index: they can be longer than one may be. */
function isFilterable({ name, at, list, localized }: FieldPath): boolean {
  return COMMON.has(name) || (at[0] === 'fields' && !list && !localized);
}

function ofKind(kind: NodeKind): SchemaRule[] {
  const values = [...nodePaths(kind).values()].filter(isFilterable);
  return [uniqueNodes(kind, 'key'), ...values.map(({ name }) => rangeIndex(kind, propertyOf(name)))];
}

/** The rule behind the lock, which must stand before anything else is done. */
export const REGISTER_RULE = uniqueNodes('Register', UNIQUE_NUMBERS.Register);

/** Everything that the model asks of the schema, and Neo4j Community takes. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  ...Object.entries(UNIQUE_NUMBERS).map(([label, property]) => uniqueNodes(label, property)),
  uniqueNodes('Node', 'id'),
  rangeIndex('Node', 'inventory'),
  rangeIndex('ChangeSet', 'at'),
  uniqueNodes('ChangeSet', 'idempotencyKey'),
  rangeIndex('Change', 'fact'),
  rangeIndex('Citation', 'clause'),
  rangeIndex('Citation', 'fact'),
  {
    name: SEARCH_INDEX,
    cypher: `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:Node) ON EACH [n.searchWords] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  },
  ...edgeTypes.map(uniqueEdges),
  ...nodeKinds.flatMap(ofKind),
];

/** The same as a file for cypher-shell. */
export function constraintsCypher(): string {
  return SCHEMA_RULES.map(({ cypher }) => `${cypher};\n`).join('');
}
