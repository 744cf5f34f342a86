const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const INVISIBLE = /^[\p{Control}\p{Format}\p{Mark}]+$/u;
/** Characters that take two columns (Unicode Standard Annex 11, "East Asian Width"), roughly, by script. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** How many columns of a terminal the text takes: harakat none, an emoji two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (INVISIBLE.test(segment)) continue;
    width += WIDE.test(segment) || EMOJI.test(segment) ? 2 : 1;
  }
  return width;
}

/** Pads to a width; a right-to-left cell is isolated, so that it does not drag its neighbours along (UAX 9). */
export function padCell(text: string, width: number): string {
  const isolated = RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
  return isolated + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Lines of at most a width, broken between words; a longer word has a line of its own. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || textWidth(longer) <= width) {
        line = longer;
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}
