import type { Arrow, Box, Placed, Routed } from './layout.ts';
import { halves } from './widened.ts';

export interface Point {
  x: number;
  y: number;
}

/** An arrow with its label, and the points between the columns of its boxes that it passes. */
export interface Bent<A> extends Placed<A> {
  bends: readonly Point[];
}

interface End {
  arrow: string;
  box: Placed<Box>;
  /** Where the arrow comes from or goes to, as seen from the box. */
  toward: Point;
}

/** Arrows at one side of a box, one under the other in the order of where they lead, each with a place of its own. */
function ports(ends: readonly End[]): Map<string, Point> {
  const bySide = Map.groupBy(ends, ({ box, toward }) => `${toward.x < box.at.x} ${box.it.id}`);
  const placed = [...bySide.values()].flatMap((side) => {
    const sorted = [...side].sort((a, b) => a.toward.y - b.toward.y || (a.arrow < b.arrow ? -1 : 1));
    return sorted.map(({ arrow, box: { it, at }, toward }, i): [string, Point] => {
      const x = at.x + (toward.x < at.x ? -1 : 1) * (it.width / 2);
      return [arrow, { x, y: at.y - it.height / 2 + ((i + 1) * it.height) / (sorted.length + 1) }];
    });
  });
  return new Map(placed);
}

/** The ways of arrows from side to side. */
export function routes<A extends Arrow>(
  boxes: readonly Placed<Box>[],
  arrows: readonly Bent<A>[],
): Routed<A>[] {
  const byId = new Map(boxes.map((box) => [box.it.id, box]));
  const columns = halves([...boxes, ...arrows]);
  const half = (x: number) => columns.get(Math.round(x)) ?? 0;
  const ends = arrows.flatMap(({ it: { id, from, to }, bends: [first, ...more] }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end || !first) return [];
    const last = more.at(-1) ?? first;
    return [
      { arrow: `${id} from`, box: start, toward: first },
      { arrow: `${id} to`, box: end, toward: last },
    ];
  });
  const at = ports(ends);
  return arrows.map(({ it, at: label, bends }) => {
    const [start, end] = [at.get(`${it.id} from`), at.get(`${it.id} to`)];
    if (!start || !end) return { it, at: label, way: [] };
    const way = [start, ...(it.from === it.to ? bends : level(bends, half, start.x < end.x)), end];
    return { it, at: label, way };
  });
}

/** Each point as the way into its column and the way out: there arrows run level, so that they touch nothing that stands there. */
function level(bends: readonly Point[], half: (x: number) => number, isForward: boolean): Point[] {
  const turn = isForward ? 1 : -1;
  return bends.flatMap(({ x, y }) => {
    const reach = half(x) * turn;
    return reach === 0
      ? [{ x, y }]
      : [
          { x: x - reach, y },
          { x: x + reach, y },
        ];
  });
}
