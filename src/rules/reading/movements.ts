import type { Input } from '../../model/finding.ts';
import type { NodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import type { Inventory } from '../inventory-view.ts';
import type { Movement, Reason } from '../movement.ts';
import type { Hit } from '../rule.ts';
import { perInventory } from './per-inventory.ts';

const byExporter = perInventory(({ movements }) => Map.groupBy(movements, ({ exporter }) => exporter));

const byImporter = perInventory(({ movements }) => Map.groupBy(movements, ({ importer }) => importer));

/** The movements that an organisation exports. */
export const movementsFrom = (inventory: Inventory, exporter: NodeId): readonly Movement[] =>
  byExporter(inventory).get(exporter) ?? [];

/** The movements that somebody imports. */
export const movementsTo = (inventory: Inventory, importer: NodeId): readonly Movement[] =>
  byImporter(inventory).get(importer) ?? [];

/** Movements between the same two parties into the same place: one crossing of a border, however often it is told. */
export type Crossing = readonly [Movement, ...Movement[]];

export function crossings(movements: readonly Movement[]): Crossing[] {
  const groups = Map.groupBy(movements, ({ exporter, importer, place, sources, transfer }) =>
    JSON.stringify([exporter, importer ?? transfer ?? sources[0]?.id, place]),
  );
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));
}

/** The fact that a crossing is found fault with: who receives the data, or what tells of it where that is not said. */
export const subjectOf = ({ importer, transfer, sources, id }: Movement): string =>
  importer ?? transfer ?? sources[0]?.id ?? id;

/** What a hit on a crossing has in common with others. */
export function hitOn([first]: Crossing): Pick<Hit, 'subject' | 'beside' | 'organisations'> {
  const { exporter, place } = first;
  return {
    subject: subjectOf(first),
    beside: [exporter, place].filter((id): id is NodeId => id !== null),
    ...(exporter === null ? {} : { organisations: [exporter] }),
  };
}

/** The relations and the stated transfers that tell of a crossing. */
export function tellingOf(inventory: Inventory, crossing: Crossing): Input[] {
  const ids = crossing.flatMap(({ sources, transfer }) => [
    ...sources.map(({ id }) => id),
    ...(transfer === null ? [] : [transfer]),
  ]);
  const what = say('says that the data go there', 'يذكر أن البيانات تذهب إلى هناك');
  return [...new Set(ids)]
    .filter((id) => inventory.fact(id) !== undefined)
    .map((fact) => ({ fact, field: null, value: null, what }));
}

/** The checks that came out in a way, each once, as grounds of a finding. */
export function groundsIn(inventory: Inventory, crossing: Crossing, outcome: Reason['outcome']): Input[] {
  const reasons = crossing
    .flatMap((movement) => movement.reasons)
    .filter((reason) => reason.outcome === outcome);
  const told = new Map(reasons.map((reason) => [reason.message.en, reason]));
  return [...told.values()].flatMap(({ message, inputs }) =>
    inputs
      .filter((id) => inventory.fact(id) !== undefined)
      .slice(0, 1)
      .map((fact) => ({ fact, field: null, value: null, what: message })),
  );
}
