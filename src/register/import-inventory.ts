import { KharitaError } from '../errors.ts';
import { type Fault, faultLog } from '../importers/fault-log.ts';
import type { Reading } from '../importers/inventory.ts';
import type { RecordedChangeSet } from '../model/change-set.ts';
import type { Faults } from '../model/diagnostic.ts';
import type { DocumentText, InventorySource } from '../model/inventory.ts';
import type { Clock } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { type Diff, diffOf } from './diff.ts';
import { checkText } from './edit.ts';
import { planImport } from './plan.ts';
import { readInventoriesAside } from './read-aside.ts';
import { unknownReferences } from './unknown-references.ts';

export interface ImportRequest {
  sources: readonly InventorySource[];
  /** The documents that the evidence quotes, known by their SHA-256. */
  texts: readonly DocumentText[];
  actor: string;
  reason: string | null;
  clock: Clock;
  /** Says what would change, and writes nothing. */
  dryRun: boolean;
}

/**
 * Either faults, and nothing was written; or what has changed, with a change set where something has and it was no dry run, and what
 * the files say.
 */
export type ImportOutcome =
  | { faults: Faults; diff: null; changeSet: null; reading: null }
  | { faults: null; diff: Diff; changeSet: RecordedChangeSet | null; reading: Reading };

/** How often an import starts again because somebody else wrote in between. */
const ATTEMPTS = 3;

/**
 * Brings the register to what the files say, all or nothing: what is new is added, what differs is changed, and what an inventory
 * owned and no longer has is removed. `CONFLICT` where others keep writing the same facts; `BAD_INPUT` for a reason that no store
 * can keep.
 */
export async function importInventory(store: Store, request: ImportRequest): Promise<ImportOutcome> {
  checkText('reason', request.reason);
  const reading = await readInventoriesAside(request.sources, request.texts);
  for (let attempt = 1; ; attempt++) {
    try {
      return await importReading(store, reading, request);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof KharitaError) || error.code !== 'CONFLICT') throw error;
    }
  }
}

async function importReading(store: Store, reading: Reading, request: ImportRequest): Promise<ImportOutcome> {
  // Faulty files tell too little for a comparison; their references can be looked up all the same.
  if (reading.faults.total > 0) return refused(reading, await unknownReferences(store, reading), request);
  const { changes, faults } = await planImport(store, reading);
  if (faults.length > 0) return refused(reading, faults, request);
  const diff = diffOf(changes);
  if (request.dryRun || changes.length === 0) return { faults: null, diff, changeSet: null, reading };
  const { actor, reason, clock } = request;
  const changeSet = await store.apply({ actor, at: clock(), reason, changes });
  return { faults: null, diff, changeSet, reading };
}

function refused(
  { faults }: Reading,
  more: readonly Fault[],
  { sources, texts }: ImportRequest,
): ImportOutcome {
  const log = faultLog([...sources, ...texts].map(({ file }) => file));
  for (const fault of [...faults.diagnostics, ...more]) log.add(fault);
  const { diagnostics, total } = log.faults();
  const beyond = faults.total - faults.diagnostics.length;
  return { faults: { diagnostics, total: total + beyond }, diff: null, changeSet: null, reading: null };
}
