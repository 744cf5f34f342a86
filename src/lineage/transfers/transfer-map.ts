import type { NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { assessedMovements } from './assessed.ts';
import { chainOf } from './chain.ts';
import type { AssessedMovement } from './onward.ts';
import { type OnwardPaths, onwardPaths } from './onward-paths.ts';
import type { Mechanism } from './reliance.ts';
import { readTransferGraph } from './transfer-graph.ts';
import {
  compare,
  type MissingFactCode,
  type RuleOutcome,
  TRANSFER_STATUSES,
  type TransferRule,
  type TransferStatus,
} from './verdict.ts';

/** Which movements to show; of each list one must apply, and all that are given. */
export interface TransferFilter {
  status?: readonly TransferStatus[];
  exporter?: readonly NodeId[];
  /** From these organisations, or handed on by who receives them, to the end of the chain. */
  chainOf?: readonly NodeId[];
  importer?: readonly NodeId[];
  place?: readonly NodeId[];
  /** Of the mechanism that covers it. */
  mechanism?: readonly Mechanism[];
  instrument?: readonly NodeId[];
  hasFallback?: boolean;
  isOnward?: boolean;
  lacksAssessment?: boolean;
  /** One of these facts is missing. */
  missing?: readonly MissingFactCode[];
  /** One of these rules is met. */
  met?: readonly TransferRule[];
  /** One of these rules is not met. */
  unmet?: readonly TransferRule[];
}

export interface TransferQuestion {
  /** The day that the law is asked for. */
  asOf: IsoDate;
  where?: TransferFilter;
}

/** Where data cross a border, and what covers it. */
export interface TransferMap {
  asOf: IsoDate;
  /** By id. */
  movements: readonly AssessedMovement[];
  /** How many movements have each status; all four. */
  byStatus: readonly { status: TransferStatus; count: number }[];
  /** How many there are for each place and status, by these; a place that is not stated is null and last. */
  byPlace: readonly { place: NodeId | null; status: TransferStatus; count: number }[];
  /** The chains that begin with one of the movements. */
  onward: OnwardPaths;
}

const STATUSES = Object.keys(TRANSFER_STATUSES) as TransferStatus[];

type Test = (movement: AssessedMovement) => boolean;

const among = <T>(
  accepted: readonly T[] | undefined,
  found: (movement: AssessedMovement) => readonly (T | null)[],
): Test =>
  accepted === undefined
    ? () => true
    : (movement) => found(movement).some((each) => each !== null && accepted.includes(each));

const is = (wanted: boolean | undefined, found: Test): Test =>
  wanted === undefined ? () => true : (movement) => found(movement) === wanted;

const rulesWith =
  (wanted: RuleOutcome) =>
  ({ reasons }: AssessedMovement): TransferRule[] =>
    reasons.flatMap(({ rule, outcome }) => (outcome === wanted ? [rule] : []));

function testsOf(where: TransferFilter, all: readonly AssessedMovement[]): Test[] {
  const chain = where.chainOf && chainOf(all, where.chainOf);
  return [
    ({ id }) => chain?.has(id) ?? true,
    among(where.status, ({ status }) => [status]),
    among(where.exporter, ({ exporter }) => [exporter]),
    among(where.importer, ({ importer }) => [importer]),
    among(where.place, ({ place }) => [place]),
    among(where.mechanism, ({ mechanism }) => [mechanism?.mechanism ?? null]),
    among(where.instrument, ({ mechanism }) => [mechanism?.instrument ?? null]),
    among(where.missing, ({ missing }) => missing.map(({ code }) => code)),
    among(where.met, rulesWith('MET')),
    among(where.unmet, rulesWith('NOT_MET')),
    is(where.hasFallback, ({ fallbacks }) => fallbacks.length > 0),
    is(where.isOnward, ({ isOnward }) => isOnward),
    is(where.lacksAssessment, ({ lacksAssessment }) => lacksAssessment),
  ];
}

const countOf = (movements: readonly AssessedMovement[], status: TransferStatus) =>
  movements.filter((movement) => movement.status === status).length;

/** U+FFFF stands behind every key. */
const placeOrder = (place: NodeId | null) => place ?? '\uffff';

function countsByPlace(movements: readonly AssessedMovement[]): TransferMap['byPlace'] {
  return [...Map.groupBy(movements, ({ place }) => place)]
    .sort(([a], [b]) => compare(placeOrder(a), placeOrder(b)))
    .flatMap(([place, there]) =>
      STATUSES.map((status) => ({ place, status, count: countOf(there, status) })).filter(
        ({ count }) => count > 0,
      ),
    );
}

/**
 * Every movement of data that the register tells of, with what the law says of it on a day: whether it is a transfer to a
 * third country (Art. 44), what covers it, why, and what is missing. `LIMIT_EXCEEDED` where the register is too large.
 */
export function transferMap(store: Store, { asOf, where = {} }: TransferQuestion): Promise<TransferMap> {
  return consistently(store, async (changeNumber) => {
    const graph = await readTransferGraph(store, changeNumber, asOf);
    const all = assessedMovements(graph);
    const tests = testsOf(where, all);
    const shown = all.filter((movement) => tests.every((test) => test(movement)));
    return {
      asOf,
      movements: shown,
      byStatus: STATUSES.map((status) => ({ status, count: countOf(shown, status) })),
      byPlace: countsByPlace(shown),
      onward: onwardPaths(graph.terms, shown, all),
    };
  });
}
