import { Graph, layout } from '@dagrejs/dagre';
import { type Point, routes } from './routes.ts';

/** What is to be placed, by its size. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

/** What leads from one box to another, with the size of what stands on it. */
export interface Arrow extends Box {
  from: string;
  to: string;
}

/** A box or a label with its middle. */
export interface Placed<T> {
  it: T;
  at: Point;
}

/** An arrow with its way, which begins and ends at the sides of its boxes. */
export interface Routed<T> extends Placed<T> {
  way: readonly Point[];
}

export interface Layout<B extends Box, A extends Arrow> {
  width: number;
  height: number;
  boxes: readonly Placed<B>[];
  arrows: readonly Routed<A>[];
}

const SPACES = { nodesep: 14, edgesep: 12, ranksep: 100, marginx: 16, marginy: 16 };

/** Least room that each of several arrows has at the side of a box. */
const PORT = 9;

const most = (arrows: readonly Arrow[], end: 'from' | 'to') => {
  const counts = Map.groupBy(arrows, (arrow) => arrow[end]);
  return (id: string) => counts.get(id)?.length ?? 0;
};

/** Boxes in columns, the way that the arrows go, so that nothing lies on anything else. */
export function layOut<B extends Box, A extends Arrow>(
  boxes: readonly B[],
  arrows: readonly A[],
): Layout<B, A> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...SPACES });
  const [leaving, arriving] = [most(arrows, 'from'), most(arrows, 'to')];
  const roomy = boxes.map((box) => {
    const ports = Math.max(leaving(box.id), arriving(box.id)) + 1;
    return { ...box, height: Math.max(box.height, ports * PORT) };
  });
  for (const { id, width, height } of roomy) graph.setNode(id, { width, height });
  for (const { id, from, to, width, height } of arrows)
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, id);
  layout(graph);
  const at = (found: { x?: number; y?: number }): Point => ({ x: found.x ?? 0, y: found.y ?? 0 });
  const placed = roomy.map((it) => ({ it, at: at(graph.node(it.id)) }));
  const labelled = arrows.map((it) => {
    const { points, ...label } = graph.edge(it.from, it.to, it.id);
    return { it, at: at(label), bends: points.slice(1, -1) };
  });
  const { width = 0, height = 0 } = graph.graph();
  return { width, height, boxes: placed, arrows: routes(placed, labelled) };
}

/** The same from right to left. */
export function mirrored<B extends Box, A extends Arrow>(found: Layout<B, A>): Layout<B, A> {
  const turn = ({ x, y }: Point) => ({ x: found.width - x, y });
  return {
    ...found,
    boxes: found.boxes.map((each) => ({ ...each, at: turn(each.at) })),
    arrows: found.arrows.map((each) => ({ ...each, at: turn(each.at), way: each.way.map(turn) })),
  };
}
