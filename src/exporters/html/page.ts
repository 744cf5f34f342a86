import { createHash } from 'node:crypto';
import { say } from '../../model/sentence.ts';
import type { Language } from '../../model/table.ts';
import type { Exported } from '../exporter.ts';
import { entries, type LabelledPart } from './entries.ts';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';

export interface Page {
  title: string;
  /** What it is, in a sentence or two. */
  description: string;
  /** What it is of, and of when: the last parts of its name in a list of windows or files. */
  of: readonly string[];
  language: Language;
  /** What stands under the title. */
  head: readonly LabelledPart[];
  main: Markup;
  /** Whether it needs a page that lies on its side. */
  isWide: boolean;
  /** What it has of style beside that of every page. */
  style?: string;
}

/** Nothing but the page's own style: no script, nothing from elsewhere, no form. */
const policyFor = (style: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const UNSTATED = say(
  'Where something is “not stated”, the register does not say it; nothing is guessed.',
  'ما كُتب أنه «غير مذكور» لا يذكره السجل، ولم يُخمَّن شيء.',
);

/** A page on its own: it needs nothing else, and asks nobody. */
export function exportPage(page: Page): Exported {
  const { title, description, of, language, head, main, isWide } = page;
  const style = STYLE + (page.style ?? '');
  const { markup } = html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${[title, ...of].join(' – ')}</title>
<style>${{ markup: style }}</style>
</head>
<body${isWide ? html` class="wide"` : null}>
<header>
<h1>${title}</h1>
<p>${description}</p>
${entries(head)}
</header>
<main>
${main}
</main>
<footer>${UNSTATED[language]}</footer>
</body>
</html>
`;
  return { mediaType: 'text/html; charset=utf-8', content: markup };
}
