import jsonld from 'jsonld';
import { exportDpv } from '../../../src/exporters/dpv/dpv.ts';
import { PREFIXES } from '../../../src/exporters/dpv/iris.ts';
import { factsOnDay } from '../../../src/exporters/on-day.ts';
import { readInventories } from '../../../src/importers/inventory.ts';
import type { FactRecord, NodeId } from '../../../src/model/graph.ts';
import type { DocumentText, InventorySource } from '../../../src/model/inventory.ts';
import { AT } from '../../helpers/builders.ts';

/** What a JSON-LD reader takes a file for: triples, each of three short terms. */
export type Triple = readonly [subject: string, predicate: string, object: string];

const documentLoader = (url: string): never => {
  throw new Error(`reading the file asks for ${url}`);
};

/** The triples of a file, read without a network; a term that is no IRI is an error. */
export async function triplesOf(content: unknown): Promise<Triple[]> {
  const options = { documentLoader, safe: true, format: 'application/n-quads' } as const;
  const text = await jsonld.toRDF(JSON.parse(String(content)), options);
  return String(text).trimEnd().split('\n').map(tripleOf);
}

const LINE = /^(\S+) (\S+) (.+) \.$/s;

function tripleOf(line: string): Triple {
  const [, subject = '', predicate = '', object = ''] = LINE.exec(line) ?? [];
  return [short(subject), short(predicate), short(object)];
}

function short(term: string): string {
  if (!term.startsWith('<')) return term.replace(/\^\^<(.+)>$/, (_, iri) => `^^${short(`<${iri}>`)}`);
  const iri = term.slice(1, -1);
  const [prefix, start] = Object.entries(PREFIXES).findLast(([, each]) => iri.startsWith(each)) ?? ['', ''];
  return start === '' ? iri.replace('urn:kharita:', '') : `${prefix}:${iri.slice(start.length)}`;
}

/** Triples to be asked. */
export interface Triples {
  all: readonly Triple[];
  /** What the subject has by the predicate. */
  objects(subject: string, predicate: string): string[];
}

export async function readTriples(content: unknown): Promise<Triples> {
  const all = await triplesOf(content);
  const bySubject = Map.groupBy(all, ([subject]) => subject);
  return {
    all,
    objects: (subject, predicate) =>
      (bySubject.get(subject) ?? []).flatMap(([, p, object]) => (p === predicate ? [object] : [])),
  };
}

/** The facts of inventory files. */
export function factsOf(
  sources: readonly InventorySource[],
  texts: readonly DocumentText[] = [],
): FactRecord[] {
  const { facts, faults } = readInventories(sources, texts);
  if (faults.diagnostics.length > 0) throw new Error(JSON.stringify(faults));
  return facts.map((fact) => ({ ...fact, recordedAt: AT, version: 1 }));
}

/** The export of facts on a day. */
export function exportOf(
  facts: readonly FactRecord[],
  day: string,
  organisation: NodeId | null = null,
): string {
  return String(exportDpv({ day, facts: factsOnDay(facts, day), organisation }).content);
}
