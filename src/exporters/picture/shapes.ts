import { html, type Markup } from '../html/markup.ts';
import type { LookName } from '../mermaid-looks.ts';
import type { Box } from './layout.ts';
import type { Point } from './routes.ts';

export const round = (value: number) => Math.round(value * 10) / 10;

export const points = (all: readonly Point[]) => all.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');

type Frame = Pick<Box, 'width' | 'height'>;
type Shape = (at: Point, size: Frame) => Markup;

const rectangle =
  (corner: (size: Frame) => number): Shape =>
  ({ x, y }, size) =>
    html`<rect class="shape" x="${round(x - size.width / 2)}" y="${round(y - size.height / 2)}" width="${round(size.width)}" height="${round(size.height)}" rx="${round(corner(size))}"/>`;

/** Corners, as parts of half the width and height, with a slant in pixels. */
const polygon =
  (corners: readonly (readonly [number, number, number])[]): Shape =>
  ({ x, y }, { width, height }) => {
    const all = corners.map(([across, down, slant]) => ({
      x: x + (across * width) / 2 + slant,
      y: y + (down * height) / 2,
    }));
    return html`<polygon class="shape" points="${points(all)}"/>`;
  };

const SLANT = 9;
/** Height of the rim of a cylinder, over which nothing is written. */
export const RIM = 5;

const hexagon = polygon([
  [-1, 0, 0],
  [-1, -1, SLANT],
  [1, -1, -SLANT],
  [1, 0, 0],
  [1, 1, -SLANT],
  [-1, 1, SLANT],
]);

const parallelogram = polygon([
  [-1, -1, SLANT],
  [1, -1, 0],
  [1, 1, -SLANT],
  [-1, 1, 0],
]);

/** A cylinder, as stores of data are drawn. */
const cylinder: Shape = ({ x, y }, { width, height }) => {
  const [left, top, down] = [round(x - width / 2), round(y - height / 2 + RIM), round(height - 2 * RIM)];
  const half = round(width / 2);
  const rim = `a ${half} ${RIM} 0 0 0 ${round(width)} 0`;
  return html`<path class="shape" d="M ${left} ${top} a ${half} ${RIM} 0 0 1 ${round(width)} 0 v ${down} a ${half} ${RIM} 0 0 1 ${-round(width)} 0 z"/><path class="line" d="M ${left} ${top} ${rim}"/>`;
};

/** A box with a second line at either side. */
const framed: Shape = (at, size) => {
  const lines = [-1, 1].map((side) => {
    const x = round(at.x + side * (size.width / 2 - RIM));
    return html`<path class="line" d="M ${x} ${round(at.y - size.height / 2)} v ${round(size.height)}"/>`;
  });
  return html`${rectangle(() => 0)(at, size)}${lines}`;
};

/** As Mermaid draws them. */
export const SHAPES: Readonly<Record<LookName, Shape>> = {
  data: rectangle(({ height }) => Math.min(height / 2, 24)),
  persons: hexagon,
  activity: rectangle(() => 0),
  store: cylinder,
  party: framed,
  recipients: framed,
  place: parallelogram,
  other: rectangle(() => 9),
  notice: rectangle(() => 0),
};
