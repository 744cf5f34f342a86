import type { EdgeRecord, NodeId, NodeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../inventory-view.ts';
import { binds, clausesOf } from './agreements.ts';
import { textIn } from './names.ts';

/** That a stated transfer is said to rest on something (Art. 44). */
export interface StatedReliance {
  transfer: NodeRecord;
  under: EdgeRecord;
  /** The agreement relied on; null where an instrument is. */
  agreement: NodeRecord | null;
  /** The instrument relied on, or those whose clauses the agreement uses. */
  instruments: readonly NodeRecord[];
}

/** An agreement that does not bind on the day is relied on no more. */
function relianceBy(inventory: Inventory, under: EdgeRecord): StatedReliance[] {
  const transfer = inventory.node(under.from);
  const target = inventory.node(under.to);
  if (transfer === undefined || target === undefined) return [];
  if (target.kind === 'LegalInstrument') return [{ transfer, under, agreement: null, instruments: [target] }];
  if (!binds(inventory, target)) return [];
  return [{ transfer, under, agreement: target, instruments: clausesOf(inventory, target.id) }];
}

/** What the stated transfers rest on. */
export const reliancesIn = (inventory: Inventory) =>
  inventory.edges('UNDER').flatMap((under) => relianceBy(inventory, under));

/** What a stated transfer rests on. */
export const reliancesOf = (inventory: Inventory, transfer: NodeId) =>
  inventory.out(transfer, 'UNDER').flatMap((under) => relianceBy(inventory, under));

/** Whether a transfer is said to rest on standard contractual clauses. */
export const isOnClauses = ({ under, agreement, instruments }: StatedReliance) =>
  under.fields.mechanism === 'STANDARD_CONTRACTUAL_CLAUSES' ||
  agreement?.fields.agreementType === 'STANDARD_CONTRACTUAL_CLAUSES' ||
  instruments.some(({ fields }) => fields.instrumentType === 'STANDARD_CONTRACTUAL_CLAUSES');

/** The ruling or law that has made an instrument void by the day. */
export function voidedBy(inventory: Inventory, instrument: NodeRecord): NodeRecord | undefined {
  return inventory
    .in(instrument.id, 'INVALIDATES')
    .flatMap(({ from }) => inventory.node(from) ?? [])
    .find(({ fields }) => (textIn(fields.adopted) ?? '') <= inventory.day);
}

/** Whether an instrument can be relied on no more, on the day or by a later one: it has run out, or fell. */
export function hasEnded(inventory: Inventory, instrument: NodeRecord, by = inventory.day): boolean {
  const end = textIn(instrument.fields.endsOn);
  return (end !== null && end <= by) || voidedBy(inventory, instrument) !== undefined;
}

/** The first day on which an instrument can be relied on no more; null where that is not stated. */
export function fallOf(inventory: Inventory, instrument: NodeRecord): IsoDate | null {
  const end = textIn(instrument.fields.endsOn);
  const ruling = textIn(voidedBy(inventory, instrument)?.fields.adopted);
  return [end, ruling].filter((day) => day !== null).sort()[0] ?? null;
}
