import type { NodeId } from '../../model/graph.ts';
import type { Movement, MovementSource } from './movements.ts';

/** How a recipient hands data on that are not its own: what it discloses or stores besides is of its own activities. */
const HANDED_ON: ReadonlySet<MovementSource> = new Set(['ENGAGEMENT', 'STATED']);

/** The ids of the movements from organisations, and of those by which the recipients hand the data on, to the end of the chain. */
export function chainOf(
  all: readonly Pick<Movement, 'id' | 'source' | 'exporter' | 'importer'>[],
  organisations: readonly NodeId[],
): ReadonlySet<string> {
  const byExporter = Map.groupBy(all, ({ exporter }) => exporter);
  const first = new Set(organisations);
  const reached = new Set(organisations);
  const chain = new Set<string>();
  for (const exporter of reached) {
    for (const { id, source, importer } of byExporter.get(exporter) ?? []) {
      if (!first.has(exporter) && !HANDED_ON.has(source)) continue;
      chain.add(id);
      if (importer !== null) reached.add(importer);
    }
  }
  return chain;
}
