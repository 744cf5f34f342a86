import { Graph, layout } from '@dagrejs/dagre';
import { type Bent, type Point, routes } from './routes.ts';
import { widened } from './widened.ts';

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
  /** Whether it goes back, from a later column to an earlier one. */
  isBack: boolean;
  /** How many columns its ends are apart at least. */
  span: number;
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

const MARGIN = 16;
const SPACES = { nodesep: 14, edgesep: 12, ranksep: 40, marginx: MARGIN, marginy: MARGIN };

/** Least room that each of several arrows has at the side of a box. */
const PORT = 9;

const counted = (arrows: readonly Arrow[], end: 'from' | 'to') => {
  const counts = Map.groupBy(arrows, (arrow) => arrow[end]);
  return (id: string) => counts.get(id)?.length ?? 0;
};

/** Boxes that are high enough for all their arrows. */
function roomy<B extends Box>(boxes: readonly B[], arrows: readonly Arrow[]): B[] {
  const [leaving, arriving] = [counted(arrows, 'from'), counted(arrows, 'to')];
  return boxes.map((box) => {
    const ports = Math.max(leaving(box.id), arriving(box.id)) + 1;
    return { ...box, height: Math.max(box.height, ports * PORT) };
  });
}

/** The ends of an arrow in the order of the columns. */
const forth = ({ from, to, isBack }: Arrow): [string, string] => (isBack ? [to, from] : [from, to]);

const at = ({ x = 0, y = 0 }: { x?: number; y?: number }): Point => ({ x, y });

function placed<B extends Box, A extends Arrow>(boxes: readonly B[], arrows: readonly A[]) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...SPACES });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const arrow of arrows) {
    const { id, width, height, span: minlen } = arrow;
    graph.setEdge(...forth(arrow), { width, height, minlen, labelpos: 'c' }, id);
  }
  layout(graph);
  return {
    height: graph.graph().height ?? 0,
    boxes: boxes.map((it) => ({ it, at: at(graph.node(it.id)) })),
    arrows: arrows.map((it): Bent<A> => {
      const { points, ...label } = graph.edge(...forth(it), it.id);
      const bends = points.slice(1, -1);
      return { it, at: at(label), bends: it.isBack ? bends.reverse() : bends };
    }),
  };
}

/** Boxes in columns, the way that the arrows go, so that nothing lies on anything else. */
export function layOut<B extends Box, A extends Arrow>(
  boxes: readonly B[],
  arrows: readonly A[],
): Layout<B, A> {
  const { height, ...found } = placed(roomy(boxes, arrows), arrows);
  const { width, ...wide } = widened(found, MARGIN);
  return { width, height, boxes: wide.boxes, arrows: routes(wide.boxes, wide.arrows) };
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
