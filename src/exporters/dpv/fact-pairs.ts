import { edgeType } from '../../model/edge-types.ts';
import type { Citation, Evidence } from '../../model/evidence.ts';
import type { Field, FieldValue, Localized } from '../../model/field.ts';
import { type FactRecord, isEdge, type NodeId } from '../../model/graph.ts';
import { nodeKind } from '../../model/node-kinds.ts';
import type { IsoDate, Validity } from '../../model/time.ts';
import { FIELD_KEYS } from './context.ts';
import { type Entry, entryFrom, inLanguages, type Pair, stated } from './entry.ts';
import type { FactGraph } from './fact-graph.ts';
import { iriOf } from './iris.ts';
import { MEANINGS } from './meanings.ts';

/** What the fields of a fact say: in the properties of DPV where it has one, and always in the words of the model. */
export function fieldPairs(fact: FactRecord, graph: FactGraph): Pair[] {
  const specs = isEdge(fact) ? edgeType(fact.type).fields : nodeKind(fact.kind).fields;
  return Object.entries(specs)
    .filter(([name]) => name !== 'dpv')
    .flatMap(([name, spec]) => {
      const value = fact.fields[name] ?? null;
      const meaning = MEANINGS[name]?.[String(value)];
      return [...valuePairs(FIELD_KEYS[name] ?? name, value, spec, graph), ...(meaning ? [meaning] : [])];
    });
}

function valuePairs(key: string, value: FieldValue, { type }: Field, { nameOf }: FactGraph): Pair[] {
  if (value === null) return [];
  if (type === 'localized') return inLanguages(key, value as Localized);
  if (type !== 'reference') return stated(key, value);
  const ids = typeof value === 'string' ? [value] : (value as readonly NodeId[]);
  return stated(key, ids.map(nameOf));
}

/** Where a fact comes from, how sure it is, and when it holds. */
export function groundPairs(fact: FactRecord, graph: FactGraph): Pair[] {
  const { provenance, certainty, inferredBy, note, citation, evidence } = fact;
  return [
    ['provenance', provenance],
    ['certainty', certainty],
    ...stated('inferredBy', inferredBy),
    ...stated('note', note),
    ...stated('temporal', period(fact)),
    ...stated('source', citation && citationEntry(citation)),
    ...evidence.map((each): Pair => ['source', quotation(each, graph)]),
  ];
}

/** DCAT counts the last day in, the model does not. */
function period({ validFrom, validTo }: Validity): Entry | null {
  if (validFrom === null && validTo === null) return null;
  return entryFrom([
    ['@type', 'dct:PeriodOfTime'],
    ...stated('startDate', validFrom),
    ...stated('endDate', validTo && dayBefore(validTo)),
  ]);
}

function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function citationEntry({ title, url, checkedOn }: Citation): Entry {
  return entryFrom([
    ['@type', 'dct:BibliographicResource'],
    ['title', title],
    ...stated('url', url),
    ...stated('checkedOn', checkedOn),
  ]);
}

/** Quoted words, by the Web Annotation vocabulary: where they stand counts code points of the text of the version, as it does here. */
function quotation({ clause, quote, start, end, certainty, field, note }: Evidence, graph: FactGraph): Entry {
  const version = graph.in(clause, 'HAS_CLAUSE')[0]?.from ?? clause;
  const words: Pair[] = [
    ['@type', 'oa:TextQuoteSelector'],
    ['exact', quote],
  ];
  const position: Pair[] = [
    ['@type', 'oa:TextPositionSelector'],
    ...stated('startsAt', start),
    ...stated('endsAt', end),
  ];
  return entryFrom([
    ['@type', 'oa:SpecificResource'],
    ['hasSource', iriOf(version)],
    ['hasScope', iriOf(clause)],
    ['hasSelector', entryFrom(words)],
    ...(start === null ? [] : stated('hasSelector', entryFrom(position))),
    ['certainty', certainty],
    ...stated('supports', field),
    ...stated('note', note),
  ]);
}
