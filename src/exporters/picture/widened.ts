import type { Arrow, Box, Placed } from './layout.ts';
import type { Bent, Point } from './routes.ts';

/** Room between two columns: some, and more for each arrow that changes its height there, up to a bound. */
const ROOM = { least: 26, each: 5, most: 150 };
/** How far an arrow goes up or down before it needs room. */
const STEEP = 30;

interface Found<B extends Box, A extends Arrow> {
  boxes: readonly Placed<B>[];
  arrows: readonly Bent<A>[];
}

const key = (x: number) => Math.round(x);

/** The half width of what stands in each column, by its middle, from first to last. */
export function halves(placed: readonly Placed<Box>[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { it, at } of placed) found.set(key(at.x), Math.max(found.get(key(at.x)) ?? 0, it.width / 2));
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** How many arrows change their height before each column. */
function steepBefore({ boxes, arrows }: Found<Box, Arrow>): Map<number, number> {
  const places = new Map(boxes.map(({ it, at }) => [it.id, at]));
  const counts = new Map<number, number>();
  for (const { it, bends } of arrows) {
    const ends = [places.get(it.from), ...bends, places.get(it.to)].filter((point) => point !== undefined);
    for (const [i, { x, y }] of ends.entries()) {
      const before = ends[i - 1];
      if (!before || Math.abs(before.y - y) < STEEP) continue;
      const column = key(Math.max(before.x, x));
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return counts;
}

/** The same with as much room between the columns as the arrows there need, so that they can be told apart. */
export function widened<B extends Box, A extends Arrow>(found: Found<B, A>, margin: number) {
  const columns = halves([...found.boxes, ...found.arrows]);
  // An arrow from a box to itself stays beside its box.
  const passing = found.arrows.filter(({ it: { from, to } }) => from !== to);
  for (const { x } of passing.flatMap(({ bends }) => bends)) if (!columns.has(key(x))) columns.set(key(x), 0);
  const steep = steepBefore({ ...found, arrows: passing });
  const middles = new Map<number, number>();
  let end = margin;
  for (const [column, half] of [...columns].sort(([a], [b]) => a - b)) {
    const room = Math.min(ROOM.most, ROOM.least + ROOM.each * (steep.get(column) ?? 0));
    const start = middles.size === 0 ? end : end + room;
    middles.set(column, start + half);
    end = start + 2 * half;
  }
  const move = ({ x, y }: Point): Point => ({ x: middles.get(key(x)) ?? x, y });
  const beside = (middle: Point) => {
    const shift = move(middle).x - middle.x;
    return ({ x, y }: Point): Point => ({ x: x + shift, y });
  };
  return {
    width: end + margin,
    boxes: found.boxes.map((each) => ({ ...each, at: move(each.at) })),
    arrows: found.arrows.map((each) => {
      const turn = each.it.from === each.it.to ? beside(each.at) : move;
      return { ...each, at: move(each.at), bends: each.bends.map(turn) };
    }),
  };
}
