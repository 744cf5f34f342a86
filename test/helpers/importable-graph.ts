import { edgeType } from '../../src/model/edge-types.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { type Fields, type FieldValues, plainText, type TextFormat } from '../../src/model/field.ts';
import { type Fact, type FactRecord, isEdge, kindOf } from '../../src/model/graph.ts';
import { nodeKind } from '../../src/model/node-kinds.ts';
import { edge } from './builders.ts';
import { chance, pick, type Random, randomFrom } from './random.ts';
import { randomGraph } from './random-graph.ts';

/** Names that YAML, or what reads it, could take for something else. */
export const HOSTILE = [
  ...['no', 'null', '~', 'true', '007', '1e3', '0x1F', '1_000', '.inf', '2025-03-01', '12:30:45', '<<', '='],
  ...['a: b', 'a #b', '# a', '- a', '? a', '{a: b}', '[a]', '*a', '&a', '!a', '%a', '@a', '`a', '|', '>'],
  ...[
    '"',
    "'",
    `it's "so"`,
    'back\\slash',
    '---',
    '...',
    '---\n...',
    ' ahead',
    'behind ',
    '\tahead',
    ':',
    ',',
  ],
  ...[
    'two\nlines',
    'ends\n',
    '\nbegins',
    'a\n\n  b\n c',
    'x '.repeat(200).trim(),
    '__proto__',
    'constructor',
  ],
  ...[
    'خريطة',
    'عيادة: الزيتون',
    '\u200fخريطة\u200e',
    '🙂',
    '👩‍⚕️',
    'é',
    '\u00a0a',
    'a\u2028b',
    '\ufeffa',
    '\u0007',
  ],
] as const;

/** Names may hold no control character; quotes may. */
const NAMES = HOSTILE.filter((text) => plainText.safeParse(text).success);
const QUOTES = [...HOSTILE, 'a\r\nb', '\u0085', 'a\x1bb', '\uffff'];

const FORMED: Readonly<Record<TextFormat, string>> = {
  url: 'https://example.com/a?b=c#d',
  duration: 'P1Y6M',
  sha256: '0'.repeat(64),
  language: 'en-GB',
  jurisdictionCode: 'NO',
};

/** A random inventory as an import accepts it, owned by several, with awkward texts. */
export function importableGraph(seed: number, size: { nodes: number; edges: number }): FactRecord[] {
  const random = randomFrom(seed);
  const { nodes, edges } = randomGraph(seed, size);
  const version = nodes.find(({ kind }) => kind === 'PolicyVersion')?.id ?? '';
  const clauses = nodes.filter(({ kind }) => kind === 'Clause');
  const facts: FactRecord[] = [
    ...nodes.map((node) => ({ ...node, name: { en: pick(random, NAMES), ar: node.name.ar } })),
    ...edges.filter(
      ({ type, from }) => type !== 'HAS_CLAUSE' && !(type === 'CONTAINS' && kindOf(from) === 'Dataset'),
    ),
    ...clauses.map(({ id }) => edge('HAS_CLAUSE', version, id)),
  ];
  return facts.map((fact) => ({ ...fact, ...importable(fact, random) }));
}

function importable(fact: FactRecord, random: Random): Partial<Fact> {
  const specs: Fields = isEdge(fact) ? edgeType(fact.type).fields : nodeKind(fact.kind).fields;
  return {
    ...grounded(fact, random),
    evidence: fact.evidence.map((item) => awkward(item, random)),
    fields: formed(fact.fields, specs),
  };
}

function grounded({ provenance, evidence }: Fact, random: Random): Partial<Fact> {
  if (provenance === 'REFERENCE')
    return { citation: { title: pick(random, NAMES), url: FORMED.url, checkedOn: '2026-01-01' } };
  if (provenance === 'INFERRED') return { inferredBy: pick(random, NAMES) };
  return provenance === 'STATED' && evidence.length === 0 ? { provenance: 'DECLARED' } : {};
}

function awkward(item: Evidence, random: Random): Evidence {
  const quote = pick(random, QUOTES);
  const start = chance(random, 0.5) ? null : 7;
  return {
    ...{ ...item, quote, start, end: start === null ? null : start + [...quote].length },
    certainty: pick(random, ['EXPLICIT', 'IMPLIED']),
    ref: chance(random, 0.5) ? null : pick(random, NAMES),
    note: chance(random, 0.7) ? null : pick(random, NAMES),
  };
}

/** Texts in the form that their fields have; a clause has no end that could lie before its beginning. */
function formed(fields: FieldValues, specs: Fields): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const format = specs[name]?.format;
      if (name === 'start' || name === 'end') return [name, null];
      return [name, format && value !== null ? FORMED[format] : value];
    }),
  );
}
