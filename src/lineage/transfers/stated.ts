import type { NodeId } from '../../model/graph.ts';
import { NOTHING } from '../terms.ts';
import { hasBothParties } from './agreement.ts';
import { areasOf } from './inside.ts';
import { type Movement, type Read, spread, termSet } from './movements.ts';
import { onlyRole, usualRole } from './roles.ts';
import type { TransferGraph } from './transfer-graph.ts';

const ends = (
  graph: TransferGraph,
  transfer: NodeId,
  type: 'EXPORTED_BY' | 'IMPORTED_BY' | 'INTO' | 'CARRIES',
) => graph.out(transfer, type).map(({ to }) => to);

/** What the relations between the same two say of one of them, where they agree. */
function roleBetween(related: readonly Movement[], role: 'exporterRole' | 'importerRole') {
  return onlyRole(related.map((movement) => movement[role]));
}

/** The movements that a stated transfer is by itself. */
function movementsOf(
  graph: TransferGraph,
  transfer: NodeId,
  related: ReadonlyMap<string, Movement[]>,
): Movement[] {
  const importers = ends(graph, transfer, 'IMPORTED_BY');
  const exporters = ends(graph, transfer, 'EXPORTED_BY');
  return (importers.length > 0 ? importers : [null]).flatMap((importer) =>
    (exporters.length > 0 ? exporters : [null]).flatMap((exporter) => {
      const between = related.get(pairKey(exporter, importer)) ?? [];
      const read: Read = {
        source: 'STATED',
        importer,
        categories: graph.terms.broadest(graph.terms.carriedBy(ends(graph, transfer, 'CARRIES'))),
        importerRole: roleBetween(between, 'importerRole'),
        agreement: null,
        importerKinds: [],
        transfer,
        sources: (['EXPORTED_BY', 'IMPORTED_BY', 'INTO'] as const).flatMap((type) =>
          graph.out(transfer, type),
        ),
      };
      const role =
        roleBetween(between, 'exporterRole') ?? (exporter === null ? null : usualRole(graph, exporter));
      return spread(graph, read, [{ exporter, role }], ends(graph, transfer, 'INTO'));
    }),
  );
}

const pairKey = (exporter: NodeId | null, importer: NodeId | null) => `${exporter} ${importer}`;

/** Whether a movement takes place where the stated one does. */
function isAt(graph: TransferGraph, movement: Movement, stated: Movement): boolean {
  if (stated.place === null) return isLeftOpen(graph, stated);
  return movement.place !== null && areasOf(graph, movement.place).includes(stated.place);
}

/** Whether an agreement of the two stands behind the stated transfer, so that what it leaves open holds all. */
function isLeftOpen(graph: TransferGraph, { transfer, exporter, importer }: Movement): boolean {
  const mechanisms = transfer === null ? [] : graph.out(transfer, 'UNDER');
  return mechanisms.some(({ to }) => hasBothParties(graph, to, exporter, importer));
}

/** What of a stated movement no other tells of: the categories that none at its place carries anything of. */
function untold(graph: TransferGraph, stated: Movement, between: readonly Movement[]): Movement[] {
  const isOpen = stated.exporter === null || stated.importer === null;
  const told = isOpen ? [] : between.filter((movement) => isAt(graph, movement, stated));
  if (told.length === 0) return [stated];
  if (stated.categories === 'ALL') return [];
  const carried = told.map(({ categories }) => termSet(graph.terms, categories));
  const rest = stated.categories.filter((category) =>
    carried.every((terms) => (terms & graph.terms.carriedBy([category])) === NOTHING),
  );
  return rest.length === 0 ? [] : [{ ...stated, categories: rest }];
}

/** The movements that are only stated as a transfer: those that relations tell of are not told twice. */
export function statedMovements(graph: TransferGraph, related: readonly Movement[]): Movement[] {
  const pairs = Map.groupBy(related, ({ exporter, importer }) => pairKey(exporter, importer));
  const transfers = new Set(
    (['EXPORTED_BY', 'IMPORTED_BY', 'INTO', 'CARRIES', 'UNDER'] as const).flatMap((type) =>
      graph.all(type).map(({ from }) => from),
    ),
  );
  return [...transfers]
    .sort()
    .flatMap((transfer) => movementsOf(graph, transfer, pairs))
    .flatMap((stated) => untold(graph, stated, pairs.get(pairKey(stated.exporter, stated.importer)) ?? []));
}
