import { type Fault, faultLog } from '../importers/fault-log.ts';
import { type Form, type FormReading, INPUT, readForm } from '../importers/form.ts';
import { verifyQuotes } from '../importers/quotes.ts';
import type { Change } from '../model/change-set.ts';
import type { EdgeType } from '../model/edge-types.ts';
import { changedEntry, entryOf, withoutNulls } from '../model/entry-of.ts';
import { type FactRecord, isEdge } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { usesOf } from './in-use.ts';
import { changeTo, some } from './plan.ts';
import { storedCycles } from './stored-cycles.ts';
import { storedFacts } from './stored-facts.ts';
import { unknownReferences } from './unknown-references.ts';

/** What somebody wants of one fact. All but a new one name the version that they have seen. */
export type Edit =
  | { do: 'CREATE'; form: Form }
  /** Changes the fields that the entry has; null clears one. */
  | { do: 'UPDATE'; of: NodeKind | EdgeType; id: string; expectedVersion: number; entry: object }
  /** Closes the validity: `on` is the first day on which it no longer holds. */
  | { do: 'END'; id: string; expectedVersion: number; on: IsoDate }
  | { do: 'REMOVE'; id: string; expectedVersion: number };

/** The change that does it, null where all is so already; or what forbids it; or the state that somebody else has made. */
export type EditPlan = { change: Change | null } | { faults: Fault[] } | { current: FactRecord };

export async function planEdit(store: Store, edit: Edit): Promise<EditPlan> {
  if (edit.do === 'CREATE') return planWriting(store, edit.form, null);
  const [current] = await store.facts([edit.id]);
  if (!current) return { faults: [fault('UNKNOWN_REFERENCE', 'id', `There is no ${edit.id}.`)] };
  if (edit.do === 'UPDATE' && edit.of !== nameOf(current))
    return { faults: [fault('WRONG_KIND', 'id', `${edit.id} is no ${edit.of}.`)] };
  if (current.version !== edit.expectedVersion) return { current };
  switch (edit.do) {
    case 'UPDATE':
      return planUpdate(store, current, edit.entry);
    case 'END':
      return planEnd(store, current, edit.on);
    case 'REMOVE':
      return planRemoval(store, current);
  }
}

function nameOf(fact: FactRecord): NodeKind | EdgeType {
  return isEdge(fact) ? fact.type : fact.kind;
}

function planUpdate(store: Store, before: FactRecord, changed: object): Promise<EditPlan> {
  const entry = withoutNulls(changedEntry(entryOf(before), changed));
  const form = isEdge(before)
    ? { type: before.type, from: before.from, to: before.to, entry }
    : { kind: before.kind, entry };
  return planWriting(store, form, before);
}

async function planEnd(store: Store, before: FactRecord, on: IsoDate): Promise<EditPlan> {
  if (before.validTo === null || before.validTo >= on) return planUpdate(store, before, { validTo: on });
  const message = `It ended already, on ${before.validTo}.`;
  return { faults: [fault('BAD_VALIDITY', 'on', message, 'Where that is wrong, update `validTo`.')] };
}

async function planRemoval(store: Store, before: FactRecord): Promise<EditPlan> {
  const uses = isEdge(before) ? [] : await usesOf(store, [before.id], () => false);
  const [[, users] = [before.id, []]] = uses;
  if (users.length === 0) return { change: { id: before.id, before, after: null } };
  const message = `${some(users)} need${users.length === 1 ? 's' : ''} ${before.id}.`;
  return { faults: [fault('STILL_IN_USE', 'id', message, 'Remove those first, or end it on a day.')] };
}

/** The same checks as of an import, but that a fact may be changed by hand whichever inventory owns it. */
async function planWriting(store: Store, form: Form, before: FactRecord | null): Promise<EditPlan> {
  const reading = readForm(form);
  const faults = [...reading.faults, ...(await unknownReferences(store, reading))];
  const [draft] = reading.facts;
  if (!draft || faults.length > 0) return { faults };
  const found = [
    ...(before ? [] : await thereAlready(store, draft.id)),
    ...(await storedCycles(store, { ...reading, places: new Map([[draft.id, INPUT.place([])]]) }, new Map())),
    ...(await misplacedQuotes(store, reading)),
  ];
  return found.length > 0 ? { faults: found } : { change: changeTo({ draft, before })[0] ?? null };
}

async function thereAlready(store: Store, id: string): Promise<Fault[]> {
  const [stored] = await store.facts([id]);
  if (!stored) return [];
  const hint = `Update it (it is in version ${stored.version}), or give another \`key\`.`;
  const code = isEdge(stored) ? 'DUPLICATE_EDGE' : 'DUPLICATE_NODE';
  return [fault(code, 'key', `There is a ${id} already.`, hint)];
}

/** Quotes whose place is outside the clause that they name. */
async function misplacedQuotes(store: Store, { quotes }: FormReading): Promise<Fault[]> {
  const clauses = await storedFacts(
    store,
    quotes.map(({ evidence }) => evidence.clause),
  );
  const places = new Map(
    [...clauses].map(([id, { fields }]) => {
      const { start, end } = fields as { start: number | null; end: number | null };
      return [id, { version: '', start, end }];
    }),
  );
  const log = faultLog([INPUT.file]);
  verifyQuotes(quotes, places, new Map(), log);
  return log.faults().diagnostics;
}

function fault(code: Fault['code'], field: string, message: string, hint: string | null = null): Fault {
  return { ...INPUT.place([field]), code, message, hint };
}
