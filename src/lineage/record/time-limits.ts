import type { NodeId } from '../../model/graph.ts';
import { isAbout, isAboutAll, type Keeping } from '../../rules/reading/retention.ts';
import { type Found, gap, type Place, type RecordValue, value } from './cell.ts';
import type { RecordGraph } from './record-graph.ts';
import type { Row } from './row.ts';

type PlacedKeeping = Keeping & { place: Place };

function keepings(graph: RecordGraph, { wholes, systems, datasets, organisation }: Row): PlacedKeeping[] {
  const anywhere = (place: Place) => ({ ...place, holds: [] });
  const places = [...[...wholes, ...systems].map(anywhere), ...datasets, anywhere(organisation)];
  return places.flatMap(({ of, origin, holds }) =>
    graph.out(of, 'RETAINED_UNDER').map((edge) => ({ edge, holds, place: { of, origin } })),
  );
}

/** The keepings that the record shows, and those of them that are about the data; of a dataset only these. */
function keptUnder(graph: RecordGraph, row: Row, categories: readonly NodeId[]) {
  const all = keepings(graph, row);
  const about = all.filter((keeping) => isAbout(graph, keeping, categories));
  return { about, shown: all.filter((each) => each.place.origin !== 'DATASET' || about.includes(each)) };
}

/**
 * Rules under which the data are kept, wherever they lie, by category (Art. 30(1)(f)); one without a period, or for other data, is no
 * time limit. What is not stored needs none.
 */
export function timeLimits(graph: RecordGraph, row: Row): Found {
  const kept = row.processed.filter(({ fields }) => fields.stored !== false);
  const { about, shown } = keptUnder(
    graph,
    row,
    kept.map(({ to }) => to),
  );
  if (shown.length === 0) {
    const isStored = kept.length > 0 || row.processed.length === 0;
    return isStored ? { values: [], missing: [gap(row.activity, 'retainedUnder')] } : null;
  }
  const isOpen = ({ edge }: Keeping) => !graph.node(edge.to)?.fields.period;
  const values = shown.map((keeping): RecordValue => {
    const fills = about.includes(keeping) && !isOpen(keeping);
    return value(keeping.place, keeping.edge, { fills });
  });
  const bare = kept.filter(({ to }) => !about.some((keeping) => isAboutAll(graph, keeping, to)));
  const missing = [
    ...about.filter(isOpen).map(({ edge }) => gap(edge.to, 'period')),
    ...bare.map(({ id }) => gap(id, 'retainedUnder')),
  ];
  return { values, missing };
}
