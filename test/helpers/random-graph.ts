import { type EdgeType, edgeType, edgeTypes, flowTypes, joins } from '../../src/model/edge-types.ts';
import { CERTAINTIES, PROVENANCES } from '../../src/model/evidence.ts';
import type { Field, Fields, FieldValue, FieldValues, Localized } from '../../src/model/field.ts';
import {
  type EdgeRecord,
  type Fact,
  MODALITIES,
  type NodeId,
  type NodeRecord,
} from '../../src/model/graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from '../../src/model/node-kinds.ts';
import { edge, evidence, node } from './builders.ts';
import { chance, integerBelow, pick, pickSome, type Random, randomFrom } from './random.ts';

/** Days at which validities of random graphs begin and end; ask as of these, and of days between. */
export const DAYS = ['2023-01-01', '2024-01-01', '2024-07-01', '2025-01-01', '2026-01-01'] as const;

/** Words of random texts: alike when folded, nearly alike, in both scripts, and awkward ones. */
export const WORDS = [
  'mail',
  'Mail',
  'mailbox',
  'data',
  'Données',
  'a',
  'B',
  'x-ray',
  '10%',
  'under_score',
  "o'clock",
  '🙂',
  'ﬁle',
  'البريد',
  'بَرِيد',
  'الإلكتروني',
  'خرائط',
  'قائمة',
  'قائمه',
  'علی',
  'على',
  'کتاب',
  '١٢',
  '12',
] as const;

export interface Graph {
  nodes: NodeRecord[];
  edges: EdgeRecord[];
}

/**
 * A valid inventory, the same for the same seed: every kind and every type of flow, cycles, parallel edges, loops where a
 * type allows them, dated facts, category lists, hierarchies of terms, shared and own systems.
 */
export function randomGraph(seed: number, size: { nodes: number; edges: number }): Graph {
  const random = randomFrom(seed);
  const kinds = Array.from({ length: size.nodes }, (_, i) => randomKind(random, i));
  const ids = idsByKind(kinds);
  const nodes = kinds.map((kind, i) => randomNode(random, kind, `n${i}`, ids));
  const edges = new Map<string, EdgeRecord>();
  for (let tries = 0; edges.size < size.edges && tries < 20 * size.edges; tries++) {
    const drawn = randomEdge(random, nodes, ids);
    if (drawn) edges.set(drawn.id, drawn);
  }
  return { nodes, edges: [...edges.values()] };
}

type Ids = ReadonlyMap<string, readonly NodeId[]>;

const FLOW_KINDS: readonly NodeKind[] = [
  'ProcessingActivity',
  'Organisation',
  'DataCategory',
  'System',
  'Dataset',
  'Field',
  'RecipientCategory',
  'DataSubjectCategory',
];

function randomKind(random: Random, index: number): NodeKind {
  return nodeKinds[index] ?? pick(random, chance(random, 0.7) ? FLOW_KINDS : nodeKinds);
}

function idsByKind(kinds: readonly NodeKind[]): Ids {
  const numbered = kinds.map((kind, i) => ({ kind, id: `${kind}:n${i}` }));
  return new Map(
    nodeKinds.map((kind) => [kind, numbered.filter((n) => n.kind === kind).map(({ id }) => id)]),
  );
}

function randomNode(random: Random, kind: NodeKind, key: string, ids: Ids): NodeRecord {
  return node(kind, key, randomFields(random, nodeKind(kind).fields, ids), {
    ...randomFacts(random, ids),
    name: { en: randomText(random), ar: chance(random, 0.5) ? null : randomText(random) },
    description: randomLocalized(random),
    aliases: pickSome(random, WORDS, 2),
  });
}

/** Terms, parts and versions form hierarchies: such an edge leads to an earlier node. */
const HIERARCHIES: ReadonlySet<EdgeType> = new Set(['BROADER', 'PART_OF', 'REPLACES']);

function randomEdge(random: Random, nodes: readonly NodeRecord[], ids: Ids): EdgeRecord | null {
  const type = pick(random, chance(random, 0.7) ? flowTypes : edgeTypes);
  const from = randomEnd(random, edgeType(type).from, ids);
  const to = randomEnd(random, edgeType(type).to, ids);
  const start = nodes.findIndex(({ id }) => id === from);
  const end = nodes.findIndex(({ id }) => id === to);
  const [a, b] = [nodes[start], nodes[end]];
  if (!a || !b || !joins(type, a.kind, b.kind) || (HIERARCHIES.has(type) && end >= start)) return null;
  return edge(type, a.id, b.id, randomFields(random, edgeType(type).fields, ids), {
    ...randomFacts(random, ids),
    ...(chance(random, 0.2) ? { discriminator: pick(random, ['a', 'b']) } : {}),
    modality: pick(random, Object.keys(MODALITIES) as (keyof typeof MODALITIES)[]),
    wording: randomLocalized(random),
    condition: randomLocalized(random),
  });
}

function randomEnd(random: Random, kinds: readonly NodeKind[], ids: Ids): NodeId | undefined {
  const all = ids.get(pick(random, kinds)) ?? [];
  return all.length === 0 ? undefined : pick(random, all);
}

function randomFacts(random: Random, ids: Ids): Partial<Fact> {
  return {
    ...randomValidity(random),
    provenance: pick(random, Object.keys(PROVENANCES) as (keyof typeof PROVENANCES)[]),
    certainty: pick(random, Object.keys(CERTAINTIES) as (keyof typeof CERTAINTIES)[]),
    evidence: pickSome(random, ids.get('Clause') ?? [], 2).map((clause) => evidence(clause)),
    inventory: pick(random, [null, 'one', 'two']),
    note: chance(random, 0.7) ? null : randomText(random),
  };
}

function randomValidity(random: Random): { validFrom: string | null; validTo: string | null } {
  const from = integerBelow(random, DAYS.length - 1);
  const to = from + 1 + integerBelow(random, DAYS.length - 1 - from);
  return {
    validFrom: chance(random, 0.6) ? null : (DAYS[from] ?? null),
    validTo: chance(random, 0.6) ? null : (DAYS[to] ?? null),
  };
}

function randomFields(random: Random, specs: Fields, ids: Ids): FieldValues {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, randomField(random, spec, ids)]),
  );
}

function randomField(random: Random, spec: Field, ids: Ids): FieldValue {
  if (spec.list) return pickSome(random, valuesOf(spec, ids), 3);
  if (chance(random, 0.4)) return null;
  switch (spec.type) {
    case 'localized':
      return statedOf(randomLocalized(random));
    case 'date':
      return pick(random, DAYS);
    case 'integer':
      return integerBelow(random, 5);
    case 'boolean':
      return chance(random, 0.5);
    default:
      return pickSome(random, valuesOf(spec, ids), 1)[0] ?? null;
  }
}

function valuesOf(spec: Field, ids: Ids): readonly string[] {
  if (spec.type === 'enum') return Object.keys(spec.values ?? {});
  if (spec.type === 'reference') return (spec.kinds ?? []).flatMap((kind) => ids.get(kind) ?? []);
  return WORDS;
}

function randomText(random: Random): string {
  return [pick(random, WORDS), ...pickSome(random, WORDS, 2)].join(' ');
}

function randomLocalized(random: Random): Localized {
  return {
    en: chance(random, 0.5) ? null : randomText(random),
    ar: chance(random, 0.5) ? null : randomText(random),
  };
}

/** A field that is stated in no language is null. */
function statedOf(text: Localized): Localized | null {
  return text.en === null && text.ar === null ? null : text;
}
