import { html, type Markup, type Part } from './markup.ts';

/** Something said, with what it is. */
export interface LabelledPart {
  label: string;
  part: Part;
}

/** Labels, each with what is said under it. */
export function entries(parts: readonly LabelledPart[]): Markup {
  return html`<dl>
${parts.map(({ label, part }) => html`<div><dt>${label}</dt><dd>${part}</dd></div>\n`)}</dl>`;
}
