import { describe, expect, it } from 'vitest';
import {
  type Arrow,
  type Box,
  type Layout,
  layOut,
  mirrored,
} from '../../../src/exporters/picture/layout.ts';
import type { Point } from '../../../src/exporters/picture/routes.ts';
import { chance, integerBelow, pick, type Random, randomFrom } from '../../helpers/random.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

const sized = (random: Random, id: string): Box => ({
  id,
  width: 60 + integerBelow(random, 120),
  height: 20 + integerBelow(random, 60),
});

/** Boxes of any size, with arrows any way: parallel ones, cycles, some that go back or far. */
function randomDrawing(seed: number): { boxes: Box[]; arrows: Arrow[] } {
  const random = randomFrom(seed);
  const boxes = Array.from({ length: 1 + integerBelow(random, 40) }, (_, i) => sized(random, `box-${i}`));
  const arrows = Array.from({ length: integerBelow(random, 60) }, (_, i) => ({
    ...sized(random, `arrow-${i}`),
    ...{ from: pick(random, boxes).id, to: pick(random, boxes).id },
    ...{ isBack: chance(random, 0.2), span: 1 + integerBelow(random, 3) },
  }));
  return { boxes, arrows };
}

interface Frame {
  id: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const frame = ({ id, width, height }: Box, { x, y }: Point): Frame => ({
  ...{ id, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
});

const framesOf = (items: Layout<Box, Arrow>['boxes']) => items.map(({ it, at }) => frame(it, at));

/** Less than this is no overlap but a fraction that was rounded. */
const HAIR = 0.5;

const overlap = (a: Frame, b: Frame) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > HAIR;

const overlapping = (frames: readonly Frame[]) =>
  frames.flatMap((a, i) =>
    frames.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id}`] : [])),
  );

/** Points on the way as it is drawn: level, or from one height to another in a curve that rises only between its ends. */
function along(way: readonly Point[]): Point[] {
  return way.slice(1).flatMap((end, i) => {
    const start = way[i] ?? end;
    return Array.from({ length: 11 }, (_, step) => {
      const t = step / 10;
      const rise = t * t * (3 - 2 * t);
      const across = (start.x + end.x) / 2;
      const x = (1 - t) ** 3 * start.x + 3 * (1 - t) * t * across + t ** 3 * end.x;
      return { x, y: start.y + rise * (end.y - start.y) };
    });
  });
}

const inside = ({ x, y }: Point, { left, right, top, bottom }: Frame) =>
  x > left + HAIR && x < right - HAIR && y > top + HAIR && y < bottom - HAIR;

describe.each(SEEDS)('A random drawing (seed %i)', (seed) => {
  const { boxes, arrows } = randomDrawing(seed);
  const found = layOut(boxes, arrows);

  it('has everything, once', () => {
    expect(found.boxes.map(({ it: { id } }) => id)).toEqual(boxes.map(({ id }) => id));
    expect(found.arrows.map(({ it: { id } }) => id)).toEqual(arrows.map(({ id }) => id));
  });

  it('has nothing that lies on anything else, and all of it within its bounds', () => {
    const frames = [...framesOf(found.boxes), ...framesOf(found.arrows)];
    expect(overlapping(frames)).toEqual([]);
    const out = frames.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > found.width + HAIR || bottom > found.height + HAIR,
    );
    expect(out).toEqual([]);
  });

  it('has arrows that touch no box, and none two at one place of a side', () => {
    const frames = framesOf(found.boxes);
    const ends: string[] = [];
    for (const { it, way } of found.arrows) {
      const [first, last] = [way[0], way.at(-1)];
      ends.push(JSON.stringify(first), JSON.stringify(last));
      const start = frames.find(({ id }) => id === it.from);
      const end = frames.find(({ id }) => id === it.to);
      expect([start?.left, start?.right]).toContain(first?.x);
      expect([end?.left, end?.right]).toContain(last?.x);
      if (it.from === it.to) continue;
      const touched = frames.filter((box) => along(way).some((point) => inside(point, box)));
      expect(touched.map(({ id }) => id)).toEqual([]);
    }
    expect(new Set(ends).size).toBe(ends.length);
  });

  it('is the same each time', () => {
    expect(layOut(boxes, arrows)).toEqual(found);
  });

  it('is mirrored from right to left, and back again', () => {
    const turned = mirrored(found);
    for (const [i, { at }] of turned.boxes.entries())
      expect(at).toEqual({ x: found.width - (found.boxes[i]?.at.x ?? 0), y: found.boxes[i]?.at.y });
    expect(overlapping([...framesOf(turned.boxes), ...framesOf(turned.arrows)])).toEqual([]);
    const back = mirrored(turned).boxes.map(({ at }) => Math.round(at.x));
    expect(back).toEqual(found.boxes.map(({ at }) => Math.round(at.x)));
  });
});

it('An arrow goes to the right, and one that goes back to the left', () => {
  const boxes = ['a', 'b'].map((id) => ({ id, width: 50, height: 20 }));
  const arrow = { id: 'it', width: 10, height: 10, span: 1 };
  const xs = (isBack: boolean) =>
    layOut(boxes, [{ ...arrow, from: 'a', to: 'b', isBack }]).arrows.flatMap(({ way }) =>
      way.map(({ x }) => x),
    );
  const forth = xs(false);
  expect(forth).toEqual([...forth].sort((a, b) => a - b));
  const back = xs(true);
  expect(back).toEqual([...back].sort((a, b) => b - a));
});
