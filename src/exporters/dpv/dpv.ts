import type { FactRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import { type IsoDate, isValidOn } from '../../model/time.ts';
import type { Exporter } from '../exporter.ts';
import { contextFor } from './context.ts';
import { type Entry, entryFrom, inLanguages, type Pair, stated } from './entry.ts';
import { type FactGraph, factGraph } from './fact-graph.ts';
import { fieldPairs, groundPairs } from './fact-pairs.ts';
import { CLASSES } from './meanings.ts';
import { reachedFrom } from './reach.ts';
import { statementPairs } from './statement.ts';

/** What is exported: the facts of a day, of one organisation or of all. */
export interface DpvInput {
  day: IsoDate;
  facts: readonly FactRecord[];
  organisation: NodeId | null;
}

/** Processing as JSON-LD of the Data Privacy Vocabulary (DPV 2.2), https://w3id.org/dpv. */
export const exportDpv: Exporter<DpvInput> = ({ day, facts, organisation }) => {
  const graph = factGraph(facts, day);
  const nodes = reachedFrom(graph, organisation).flatMap((id) => graph.node(id) ?? []);
  const entries = [head(graph, organisation), ...nodes.map((node) => nodeEntry(node, graph))];
  const file = { '@context': contextFor(keysIn(entries)), '@graph': entries };
  return { mediaType: 'application/ld+json', content: `${JSON.stringify(file, null, 2)}\n` };
};

function head({ day, nameOf }: FactGraph, organisation: NodeId | null): Entry {
  return entryFrom([
    ['@id', ['urn:kharita:record', day, ...(organisation ? [organisation] : [])].join(':')],
    ['@type', 'dpv:DataProcessingRecord'],
    ...inLanguages(
      'label',
      say(`Processing of personal data on ${day}`, `معالجة البيانات الشخصية بتاريخ ${day}`),
    ),
    ['asOf', day],
    ...stated('about', organisation && nameOf(organisation)),
  ]);
}

function nodeEntry(node: NodeRecord, graph: FactGraph): Entry {
  const { id, kind, name, description } = node;
  return entryFrom([
    ['@id', graph.nameOf(id)],
    ...stated('@type', CLASSES[kind] ?? []),
    ['identifier', id],
    ...inLanguages('label', name),
    ...inLanguages('description', description),
    ...fieldPairs(node, graph),
    ...applicability(node, graph.day),
    ...groundPairs(node, graph),
    ...stated('broader', graph.sharedConcept(id)),
    ...graph.saidOf(id).flatMap((edge) => statementPairs(edge, graph)),
  ]);
}

/** Whether it is open that it is there, or it is no longer or not yet there on the day and only named. */
function applicability(node: NodeRecord, day: IsoDate): Pair[] {
  const { appliesFrom = null, endsOn = null } = node.fields as Record<string, IsoDate | null>;
  if (!isValidOn(node, day) || !isValidOn({ validFrom: appliesFrom, validTo: endsOn }, day))
    return [['hasApplicability', 'dpv:NotApplicable']];
  return node.certainty === 'AMBIGUOUS' ? [['hasApplicability', 'dpv:UnknownApplicability']] : [];
}

function keysIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((each) => [...keysIn(each)])]);
}
