import type { Fault } from '../importers/fault-log.ts';
import type { Reading } from '../importers/inventory.ts';
import type { Change } from '../model/change-set.ts';
import type { Place } from '../model/diagnostic.ts';
import { type FactRecord, isEdge } from '../model/graph.ts';
import type { DraftFact } from '../model/inventory.ts';
import type { Store } from '../store/store.ts';
import { fieldChanges, inWritingOrder } from './diff.ts';
import { usesOf } from './in-use.ts';
import { storedCycles } from './stored-cycles.ts';
import { storedFacts } from './stored-facts.ts';
import { unknownReferences } from './unknown-references.ts';

/** The changes that an import would make, and what forbids them. */
export interface Plan {
  changes: Change[];
  faults: Fault[];
}

/** Compares what the files say with what the register says. */
export async function planImport(store: Store, reading: Reading): Promise<Plan> {
  const { facts } = reading;
  const drafted = new Set(facts.map(({ id }) => id));
  const removed = await noLongerSaid(store, reading, drafted);
  const stored = await storedFacts(store, drafted);
  const pairs = facts.map((draft) => ({ draft, before: stored.get(draft.id) ?? null }));
  const faults = [
    ...(await unknownReferences(store, reading, removed)),
    ...pairs.filter(isOwnedElsewhere).map((pair) => ownedElsewhere(pair, reading)),
    ...(await stillInUse(store, removed, drafted, reading)),
    ...(await storedCycles(store, reading, removed)),
  ];
  const gone = [...removed.values()].map((before) => ({ id: before.id, before, after: null }));
  return { changes: inWritingOrder([...pairs.flatMap(changeTo), ...gone]), faults };
}

/** The stored facts that the inventories own, and that their files no longer have. */
async function noLongerSaid(
  store: Store,
  { inventories }: Reading,
  drafted: ReadonlySet<string>,
): Promise<Map<string, FactRecord>> {
  const owned = await Promise.all([...inventories.keys()].map((name) => store.ownedBy(name)));
  const gone = owned.flat().filter((id) => !drafted.has(id));
  return storedFacts(store, gone);
}

/** A fact as the files have it, and as the register has it. */
export interface Pair {
  draft: DraftFact;
  before: FactRecord | null;
}

/** The draft under the owner that the stored fact has already; a fact that nobody owns is taken over. */
function underItsOwner({ draft, before }: Pair): DraftFact {
  return { ...draft, inventory: before?.inventory ?? draft.inventory };
}

/** The change that makes the register say what the draft says; none where it does already. */
export function changeTo(pair: Pair): Change[] {
  const { before } = pair;
  const draft = underItsOwner(pair);
  if (before && fieldChanges(before, draft).length === 0) return [];
  const { recordedAt, version } = before ?? UNRECORDED;
  return [{ id: draft.id, before, after: { ...draft, recordedAt, version } }];
}

/** The store writes the time and the version. */
const UNRECORDED = { recordedAt: '', version: 0 };

function isOwnedElsewhere(pair: Pair): boolean {
  const { draft, before } = pair;
  if (!before || before.inventory === null || before.inventory === draft.inventory) return false;
  return fieldChanges(before, underItsOwner(pair)).length > 0;
}

function ownedElsewhere({ draft, before }: Pair, { places }: Reading): Fault {
  const fields = before ? fieldChanges(before, { ...draft, inventory: before.inventory }) : [];
  return {
    ...(places.get(draft.id) ?? NOWHERE),
    code: 'OWNED_ELSEWHERE',
    message: `The inventory \`${before?.inventory}\` owns ${draft.id}, and has another ${fields.map(({ field }) => field).join(', ')}.`,
    hint: isEdge(draft)
      ? 'State it there, or give this relation a `key` of its own.'
      : 'Change it there, or refer to it without defining it here.',
  };
}

const NOWHERE: Place = { file: '', line: 1, column: 1, path: '' };

async function stillInUse(
  store: Store,
  removed: ReadonlyMap<string, FactRecord>,
  drafted: ReadonlySet<string>,
  { inventories }: Reading,
): Promise<Fault[]> {
  const nodes = [...removed.values()].filter((fact) => !isEdge(fact)).map(({ id }) => id);
  const isSettled = ({ id }: FactRecord) => removed.has(id) || drafted.has(id);
  const uses = await usesOf(store, nodes, isSettled);
  return [...uses].map(([id, users]) => ({
    ...(inventories.get(removed.get(id)?.inventory ?? '') ?? NOWHERE),
    code: 'STILL_IN_USE',
    message: `The files no longer have ${id}, but ${some(users)} need${users.length === 1 ? 's' : ''} it.`,
    hint: 'Keep it, or take those out first.',
  }));
}

/** The first few of them. */
export function some(users: readonly string[]): string {
  const named = users.slice(0, 3).join(', ');
  return users.length > 3 ? `${named} and ${users.length - 3} more` : named;
}
