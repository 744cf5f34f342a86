import type { NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import { allRules } from '../../rules/all.ts';
import type { Store } from '../../store/store.ts';
import { judgedRegister } from '../judged-register.ts';
import { namedNodes } from '../named-nodes.ts';
import { DIMENSIONS, type StatisticsDimension } from './dimensions.ts';
import { scopeOf } from './scope.ts';
import type { Counted, CountRow } from './tally.ts';

export interface CountsQuestion {
  asOf: IsoDate;
  by: readonly StatisticsDimension[];
  /** Null: all that there is. */
  organisation: NodeId | null;
}

/** One count of the register. */
export interface StatisticsCount extends CountRow {
  dimension: StatisticsDimension;
  counted: Counted;
  /** How many there are to count, each once: less than the counts of the dimension together where one counts for several. */
  outOf: number;
}

/**
 * What there is in the register on a day, counted by each of the dimensions, in their order, from one reading of it. `NOT_FOUND` where
 * the organisation is not there on the day, else as `findings`.
 */
export async function counts(
  store: Store,
  { asOf, by, organisation }: CountsQuestion,
): Promise<StatisticsCount[]> {
  if (organisation !== null)
    await namedNodes(store, 'organisation', [organisation], new Set(['Organisation']), asOf);
  const { inventory, findings } = await judgedRegister(store, asOf);
  const dimensions = [...new Set(by)];
  const countsFindings = dimensions.some((dimension) => DIMENSIONS[dimension].counted === 'FINDING');
  const scope = scopeOf(inventory, countsFindings ? await findings(allRules) : [], organisation);
  return dimensions.flatMap((dimension) => {
    const { counted, tally } = DIMENSIONS[dimension];
    const { outOf, rows } = tally(scope);
    return rows.map((row) => ({ ...row, dimension, counted, outOf }));
  });
}
