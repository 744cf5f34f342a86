import type { NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Movement } from './movements.ts';
import { isOfMovement, recordsBeside } from './records.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { compare } from './verdict.ts';

/** What a transfer impact assessment found; all null where there is none on the day. */
export interface Assessment {
  /** The stated transfer that was assessed. */
  transfer: NodeId | null;
  assessedOn: IsoDate | null;
  outcome: string | null;
}

const NONE: Assessment = { transfer: null, assessedOn: null, outcome: null };

/** The last assessment of the movement up to the day. */
export function assessmentOf(graph: TransferGraph, movement: Movement): Assessment {
  const assessments = recordsBeside(graph, movement)
    .filter((fit) => isOfMovement(fit) || fit.transfer === movement.transfer)
    .map(({ transfer }): Assessment => {
      const { assessedOn = null, assessmentOutcome = null } = graph.node(transfer)?.fields ?? {};
      return {
        transfer,
        assessedOn: assessedOn as string | null,
        outcome: assessmentOutcome as string | null,
      };
    })
    .filter(({ assessedOn, outcome }) => (assessedOn === null ? outcome !== null : assessedOn <= graph.day));
  return assessments.sort(lastFirst)[0] ?? NONE;
}

/** Latest first; of one day the one that found the protection insufficient. */
function lastFirst(a: Assessment, b: Assessment): number {
  const isBad = ({ outcome }: Assessment) => Number(outcome === 'INSUFFICIENT');
  const byDay = compare(b.assessedOn ?? '', a.assessedOn ?? '');
  return byDay || isBad(b) - isBad(a) || compare(a.transfer ?? '', b.transfer ?? '');
}
