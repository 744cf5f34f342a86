import type { EdgeType } from '../../../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../../../model/graph.ts';
import { type Edges, wholesOf, withParts } from '../../../model/wholes.ts';

/** What the map of an organisation shows of the register. */
export interface MapScope {
  /** The organisation and those that are part of it. */
  own: readonly NodeId[];
  /** Who receives data of it, to the end of the chain, and itself. */
  receivers: ReadonlySet<NodeId>;
  /** The relations that are drawn, by id. */
  edges: readonly EdgeRecord[];
}

const between = (edges: Edges, nodes: readonly NodeId[], type: EdgeType) => {
  const known = new Set(nodes);
  return nodes.flatMap((id) => edges.out(id, type)).filter(({ to }) => known.has(to));
};

/** Over relations of a type to the end, each once. */
function chain(edges: Edges, starts: readonly NodeId[], type: EdgeType): EdgeRecord[] {
  const reached = new Set(starts);
  const found: EdgeRecord[] = [];
  for (const id of reached) {
    for (const edge of edges.out(id, type)) {
      found.push(edge);
      reached.add(edge.to);
    }
  }
  return found;
}

function activitiesOf(edges: Edges, own: readonly NodeId[]): NodeId[] {
  const named = own.flatMap((id) => [...edges.in(id, 'CONTROLLED_BY'), ...edges.in(id, 'PERFORMED_BY')]);
  const all = withParts(
    edges,
    named.map(({ from }) => from),
  );
  return [...new Set(all.flatMap((id) => wholesOf(edges, id)))];
}

const OUT_OF_ACTIVITIES: readonly EdgeType[] = ['CONTROLLED_BY', 'PERFORMED_BY', 'RUNS_ON', 'DISCLOSES_TO'];

/** What an organisation does with personal data, on what, and who is given them. */
export function mapScope(edges: Edges, organisation: NodeId): MapScope {
  const own = withParts(edges, [organisation]);
  const group = [...new Set([...wholesOf(edges, organisation), ...own])];
  const activities = activitiesOf(edges, own);
  const outOf = (nodes: readonly NodeId[], types: readonly EdgeType[]) =>
    nodes.flatMap((id) => types.flatMap((type) => edges.out(id, type)));
  const done = outOf(activities, OUT_OF_ACTIVITIES);
  const fed = chain(
    edges,
    done.filter(({ type }) => type === 'RUNS_ON').map(({ to }) => to),
    'FEEDS',
  ).filter(({ to }) => kindOf(to) === 'System');
  const systems = [...done, ...fed].map(({ to }) => to).filter((id) => kindOf(id) === 'System');
  const provided = outOf([...new Set(systems)], ['PROVIDED_BY']);
  const given = [...done.filter(({ type }) => type === 'DISCLOSES_TO'), ...provided].map(({ to }) => to);
  const engaged = chain(edges, [...own, ...given], 'ENGAGES');
  const drawn = [
    ...between(edges, group, 'PART_OF'),
    ...between(edges, activities, 'PART_OF'),
    ...activities.flatMap((id) => edges.in(id, 'SUPPLIES')),
    ...[...done, ...fed, ...provided, ...engaged],
  ];
  return {
    own,
    receivers: new Set([...own, ...given, ...engaged.map(({ to }) => to)]),
    edges: [...new Map(drawn.map((edge) => [edge.id, edge])).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
