import type { Finding } from '../model/finding.ts';
import type { FactRecord } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import type { Inventory } from '../rules/inventory-view.ts';
import type { Rule } from '../rules/rule.ts';
import { inOrder, runRule } from '../rules/run.ts';
import { pause } from '../store/pause.ts';
import type { Store } from '../store/store.ts';
import { MAX_FACTS, wholeRegister } from '../store/whole-register.ts';
import { inventoryOn } from './inventory-on.ts';
import type { AssessedMovement } from './transfers/onward.ts';

/** The register as it is on a day, and what rules find in it; each is worked out once, when it is first asked for. */
export interface JudgedRegister {
  readonly inventory: Inventory<AssessedMovement>;
  findings(rules: readonly Rule[]): Promise<Finding[]>;
}

/** What rules find in an inventory, in order, with a pause before each rule. What is known already is not asked again. */
export async function judge(
  rules: readonly Rule[],
  inventory: Inventory,
  known = new Map<Rule, readonly Finding[]>(),
): Promise<Finding[]> {
  for (const rule of rules) {
    if (known.has(rule)) continue;
    await pause();
    known.set(rule, runRule(rule, inventory));
  }
  return inOrder(rules.flatMap((rule) => known.get(rule) ?? []));
}

function judgedOn(facts: readonly FactRecord[], day: IsoDate): JudgedRegister {
  const inventory = inventoryOn(facts, day);
  const known = new Map<Rule, readonly Finding[]>();
  return { inventory, findings: (rules) => judge(rules, inventory, known) };
}

/** Most days that are kept of one state of a register. */
const MAX_DAYS = 4;

interface State {
  changeNumber: number;
  facts: Promise<readonly FactRecord[]>;
  /** The day that was asked for last comes last. */
  byDay: Map<IsoDate, JudgedRegister>;
}

/** The last state that was read of each register, by what reads it: handles on one register have that in common. */
const states = new WeakMap<Store['snapshot'], State>();

function stateOf(store: Store, changeNumber: number): State {
  const known = states.get(store.snapshot);
  if (known?.changeNumber === changeNumber) return known;
  const facts = wholeRegister(store, MAX_FACTS);
  const read: State = { changeNumber, facts, byDay: new Map() };
  states.set(store.snapshot, read);
  facts.catch(() => {
    if (states.get(store.snapshot) === read) states.delete(store.snapshot);
  });
  return read;
}

/**
 * The register on a day. It is read once for each change number; the number is asked before, so that what is kept under one is
 * never older. `LIMIT_EXCEEDED` where the register is too large, `CONFLICT` where others keep writing.
 */
export async function judgedRegister(store: Store, day: IsoDate): Promise<JudgedRegister> {
  const { facts, byDay } = stateOf(store, await store.changeNumber());
  const read = await facts;
  await pause();
  const judged = byDay.get(day) ?? judgedOn(read, day);
  byDay.delete(day);
  byDay.set(day, judged);
  const [oldest = day] = byDay.keys();
  if (byDay.size > MAX_DAYS) byDay.delete(oldest);
  return judged;
}
