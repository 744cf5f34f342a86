import type { NodeId } from '../../../model/graph.ts';
import { LABELS } from '../../../model/labels.ts';
import type { SubgraphCrossing, SubgraphMovement } from '../../../model/subgraph.ts';
import { chainOf } from '../../transfers/chain.ts';
import { RULE_OUTCOME_LABELS, TRANSFER_STATUS_LABELS } from '../../transfers/labels.ts';
import { sourceOf } from '../../transfers/movements.ts';
import type { AssessedMovement } from '../../transfers/onward.ts';

/** The movements from organisations, and those by which the recipients hand their data on. */
export function movementsFrom(
  all: readonly AssessedMovement[],
  organisations: readonly NodeId[],
): AssessedMovement[] {
  const chain = chainOf(all, organisations);
  return all.filter(({ id }) => chain.has(id));
}

function told({ exporter, sources, mechanism, reasons, missing }: AssessedMovement): SubgraphMovement {
  return {
    exporter,
    sources: sources.map(({ id }) => id),
    mechanism: mechanism?.mechanism ? LABELS.TransferMechanism[mechanism.mechanism] : null,
    coveredBy: [mechanism?.agreement, mechanism?.instrument].filter((id) => typeof id === 'string'),
    reasons: reasons.map(({ outcome, message, citation }) => ({
      ...{ outcome: RULE_OUTCOME_LABELS[outcome], message, citation },
    })),
    missing: missing.map(({ message }) => message),
  };
}

const takerOf = (movement: AssessedMovement) => movement.importer ?? sourceOf(movement);

/** One crossing for each who takes data, place and verdict. */
export function crossingsOf(movements: readonly AssessedMovement[]): SubgraphCrossing[] {
  const groups = Map.groupBy(movements, (movement) =>
    [takerOf(movement), movement.place ?? '', movement.status].join('@'),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, alike]) =>
      alike.slice(0, 1).map((first) => ({
        ...{ id, by: takerOf(first), place: first.place, verdict: first.status },
        word: TRANSFER_STATUS_LABELS[first.status],
        modality: alike.every(({ sources }) => sources.some(({ modality }) => modality === 'MAY'))
          ? 'MAY'
          : 'DOES',
        movements: alike.map(told),
      })),
    );
}
