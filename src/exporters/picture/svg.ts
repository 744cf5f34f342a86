import type { Language } from '../../model/table.ts';
import { html, type Markup } from '../html/markup.ts';
import { directionOf } from '../html/value.ts';
import { type DrawnArrow, type DrawnBox, NAME_LINE, NAME_SIZE, SMALL_LINE, SMALL_SIZE } from './drawing.ts';
import type { Layout, Placed, Routed } from './layout.ts';
import type { Point } from './routes.ts';
import { points, RIM, round, SHAPES } from './shapes.ts';

/** Address of a section of the page. */
export const hrefOf = (id: string) => `#${encodeURIComponent(id)}`;

/** Id of what stands for something in the picture. */
export const drawnId = (id: string) => `drawn:${id}`;

const HEAD = { length: 8, half: 3.5 };

/** Lines of text, one under the other, around a height. */
function textBlock(
  lines: readonly { text: string; className: string; line: number; size: number }[],
  { x, y }: Point,
  language: Language,
): Markup[] {
  const height = lines.reduce((sum, { line }) => sum + line, 0);
  let top = y - height / 2;
  return lines.map(({ text, className, line, size }) => {
    const baseline = round(top + line / 2 + size * 0.36);
    top += line;
    return html`<text class="${className}" x="${round(x)}" y="${baseline}" direction="${directionOf(text, language)}" unicode-bidi="embed">${text}</text>`;
  });
}

function boxMarkup({ it, at }: Placed<DrawnBox>, language: Language): Markup {
  const { id, look, lines, kind, isStart, title } = it;
  const text = [
    ...lines.map((line) => ({ text: line, className: 'name', line: NAME_LINE, size: NAME_SIZE })),
    { text: kind, className: 'small', line: SMALL_LINE, size: SMALL_SIZE },
  ];
  const middle = look === 'store' ? { x: at.x, y: at.y + RIM } : at;
  return html`<a id="${drawnId(id)}" href="${hrefOf(id)}" class="box look-${look}${isStart ? ' start' : ''}"><title>${title}</title>${SHAPES[look](at, it)}${textBlock(text, middle, language)}</a>
`;
}

/** Level in the columns, and between them in curves that leave and arrive level. */
function curve(way: readonly Point[]): string {
  return way
    .map(({ x, y }, i) => {
      const before = way[i - 1];
      if (!before) return `M ${round(x)} ${round(y)}`;
      if (before.y === y) return `H ${round(x)}`;
      const middle = round((before.x + x) / 2);
      return `C ${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join(' ');
}

function lineMarkup(way: readonly Point[]): Markup | null {
  const [end, before] = [way.at(-1), way.at(-2)];
  if (!end || !before) return null;
  const back = end.x < before.x ? HEAD.length : -HEAD.length;
  const foot = { x: end.x + back, y: end.y };
  const path = curve([...way.slice(0, -1), foot]);
  const head = points([end, { x: foot.x, y: end.y - HEAD.half }, { x: foot.x, y: end.y + HEAD.half }]);
  return html`<path class="hit" d="${path}"/><path class="way" d="${path}"/><polygon class="head" points="${head}"/>`;
}

const classOf = ({ isPossible, verdict }: DrawnArrow) =>
  ['arrow', isPossible ? 'may' : '', verdict ? `crossing ${verdict.toLowerCase()}` : '']
    .filter(Boolean)
    .join(' ');

function arrowMarkup({ it, way }: Routed<DrawnArrow>): Markup {
  return html`<a href="${hrefOf(it.id)}" class="${classOf(it)}" aria-hidden="true" tabindex="-1">${lineMarkup(way)}</a>
`;
}

/** What stands on an arrow, over all lines. */
function labelMarkup({ it, at }: Routed<DrawnArrow>, language: Language): Markup {
  const { id, lines, width, height, title } = it;
  const text = lines.map((line) => ({ text: line, className: 'small', line: SMALL_LINE, size: SMALL_SIZE }));
  return html`<a id="${drawnId(id)}" href="${hrefOf(id)}" class="label ${classOf(it)}"><title>${title}</title><rect class="ground" x="${round(at.x - width / 2)}" y="${round(at.y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="3"/>${textBlock(text, at, language)}</a>
`;
}

/** A picture whose every part is a link to what is told of it. */
export function svg(layout: Layout<DrawnBox, DrawnArrow>, title: string, language: Language): Markup {
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${layout.arrows.map(arrowMarkup)}${layout.arrows.map((arrow) => labelMarkup(arrow, language))}${layout.boxes.map((box) => boxMarkup(box, language))}</svg>`;
}
