import { type EdgeType, edgeType, relationsOf } from '../model/edge-types.ts';
import { kindOf } from '../model/graph.ts';
import { type DraftFact, edgeEntries, nodeEntries } from '../model/inventory.ts';
import { nodeReference } from '../model/key.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { check } from './check.ts';
import type { Desk } from './desk.ts';
import { draftEdge, draftNode } from './draft.ts';
import type { EdgeEntry, NodeEntry } from './entry.ts';
import type { Fault } from './fault-log.ts';
import type { LocatedEvidence } from './located.ts';
import { type Reference, resolve } from './reference.ts';
import { type Path, pathText, type Report, type SourceFile } from './source-file.ts';

/** One node or relation as somebody fills it in: its entry has the fields that it has in an inventory file. */
export type Form =
  | { kind: NodeKind; entry: object }
  | { type: EdgeType; from: string; to: string; entry: object };

/** What a form says. The fact is of use only where there are no faults. */
export interface FormReading {
  facts: DraftFact[];
  /** The nodes that it names: they must be in the register. */
  references: Reference[];
  quotes: LocatedEvidence[];
  faults: Fault[];
}

/** A form as a file: it has no lines, and `node` is the end that a relation leads to. */
export const INPUT: Omit<SourceFile, 'value'> = {
  file: 'input',
  place: (path) => ({
    ...{ file: 'input', line: 1, column: 1 },
    path: pathText(path.map((step) => (step === 'node' ? 'to' : step))),
  }),
};

/** Checks a form as an entry of an inventory file is checked, but for what only the register knows. */
export function readForm(form: Form): FormReading {
  const reading: FormReading = { facts: [], references: [], quotes: [], faults: [] };
  const report: Report = (path, fault) => reading.faults.push({ ...fault, ...INPUT.place(path) });
  const desk = newDesk(reading, report);
  if ('kind' in form) {
    const entry = check(nodeEntries[form.kind], form.entry, [], report);
    if (entry) draftNode(form.kind, entry as NodeEntry, [], desk);
  } else draftRelation(form, desk);
  return reading;
}

function draftRelation(
  { type, from: start, to, entry: given }: Extract<Form, { type: EdgeType }>,
  desk: Desk,
): void {
  const entry = check(edgeEntries[type], { ...given, node: to }, [], desk.report) as EdgeEntry;
  const path: Path = ['from'];
  const reference = check(nodeReference, start, path, desk.report) as string | undefined;
  const from = reference === undefined ? null : desk.refer(reference, edgeType(type).from, path);
  if (from === null) return;
  const relation = relationsOf(kindOf(from)).find((r) => r.type === type && r.direction === 'OUT');
  if (relation) draftEdge(from, relation, entry, [], ['node'], desk);
}

function newDesk(reading: FormReading, report: Report): Desk {
  return {
    header: { inventory: null, source: null, provenance: 'DECLARED', citation: null },
    report,
    refer(text, kinds, path) {
      const id = resolve(text, kinds, path, report);
      if (id !== null) reading.references.push({ id, place: INPUT.place(path) });
      return id;
    },
    quote: (evidence, path) => reading.quotes.push({ evidence, file: { ...INPUT, value: null }, path }),
    text: () => undefined,
    add: (fact) => reading.facts.push(fact),
  };
}
