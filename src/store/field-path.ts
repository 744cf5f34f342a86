import { KharitaError } from '../errors.ts';
import { type EdgeType, edgeType, edgeTypes } from '../model/edge-types.ts';
import type { Fields, FieldType } from '../model/field.ts';
import type { FactRecord } from '../model/graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from '../model/node-kinds.ts';

/** What a filter or an order names by `key`, `name.ar`, `hours` or `trigger.en`: one value, or one list of values. */
export interface FieldPath {
  name: string;
  /** Where the value stands in the record: `['name', 'ar']`, `['fields', 'hours']`. */
  at: readonly string[];
  type: ValueType;
  list: boolean;
  /** Whether it is one language of a text in two. */
  localized: boolean;
}

/** `object`: evidence and citation, of which only presence can be asked. */
type ValueType = Exclude<FieldType, 'localized'> | 'instant' | 'object';
export type Scalar = string | number | boolean;

interface Spec {
  readonly type: ValueType | 'localized';
  readonly list: boolean;
}
type Specs = Readonly<Record<string, Spec>>;
export type Paths = ReadonlyMap<string, FieldPath>;

const one = (type: Spec['type']): Spec => ({ type, list: false });
const many = (type: Spec['type']): Spec => ({ type, list: true });

const FACT: Specs = {
  id: one('reference'),
  provenance: one('enum'),
  certainty: one('enum'),
  evidence: many('object'),
  citation: one('object'),
  inferredBy: one('text'),
  note: one('text'),
  inventory: one('text'),
  validFrom: one('date'),
  validTo: one('date'),
  recordedAt: one('instant'),
  version: one('integer'),
};

const NODE: Specs = {
  ...FACT,
  kind: one('enum'),
  key: one('text'),
  name: one('localized'),
  description: one('localized'),
  aliases: many('text'),
};

const EDGE: Specs = {
  ...FACT,
  type: one('enum'),
  from: one('reference'),
  to: one('reference'),
  modality: one('enum'),
  wording: one('localized'),
  condition: one('localized'),
};

function expand(specs: Specs, prefix: readonly string[]): FieldPath[] {
  return Object.entries(specs).flatMap(([name, { type, list }]): FieldPath[] => {
    if (type !== 'localized') return [{ name, at: [...prefix, name], type, list, localized: false }];
    return ['en', 'ar'].map((language) => ({
      name: `${name}.${language}`,
      at: [...prefix, name, language],
      type: 'text',
      list,
      localized: true,
    }));
  });
}

function pathsOf(common: Specs, fields: Fields): Paths {
  const all = [...expand(fields, ['fields']), ...expand(common, [])];
  return new Map(all.map((path) => [path.name, path]));
}

const NODE_PATHS = new Map(nodeKinds.map((kind) => [kind, pathsOf(NODE, nodeKind(kind).fields)]));
const EDGE_PATHS = new Map(edgeTypes.map((type) => [type, pathsOf(EDGE, edgeType(type).fields)]));

/** The paths of the nodes of a kind. `BAD_INPUT` where there is no such kind. */
export function nodePaths(kind: NodeKind): Paths {
  return NODE_PATHS.get(kind) ?? refuseName('kind of node', kind);
}

/** The paths of the edges of a type. `BAD_INPUT` where there is no such type. */
export function edgePaths(type: EdgeType): Paths {
  return EDGE_PATHS.get(type) ?? refuseName('type of edge', type);
}

function refuseName(what: string, name: string): never {
  throw new KharitaError('BAD_INPUT', `There is no ${what} "${name}".`);
}

/** The paths of one record. */
export function pathsOfRecord(record: FactRecord): Paths {
  return 'kind' in record ? nodePaths(record.kind) : edgePaths(record.type);
}

/** The path of a name that at least one of the tables knows; to the others its value is null. `BAD_INPUT` else. */
export function findPath(name: string, tables: readonly Paths[]): FieldPath {
  for (const paths of tables) {
    const path = paths.get(name);
    if (path) return path;
  }
  const known = [...new Set(tables.flatMap((paths) => [...paths.keys()]))].sort();
  throw new KharitaError('BAD_INPUT', `There is no field "${name}" here. Known: ${known.join(', ')}.`);
}

/** The value at the path; null where there is none. */
export function valueAt(record: FactRecord, path: FieldPath): unknown {
  let value: unknown = record;
  for (const step of path.at) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value ?? null;
}

const JS_TYPE: Partial<Record<ValueType, string>> = { integer: 'number', boolean: 'boolean' };

/** Whether the value can be compared with what stands at the path. */
export function isComparable(path: FieldPath, value: unknown): value is Scalar {
  if (Number.isNaN(value) || value === Infinity || value === -Infinity) return false;
  return typeof value === (JS_TYPE[path.type] ?? 'string');
}
