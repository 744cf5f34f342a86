/** How wide characters are at most, in parts of the size of the letters, in the fonts that browsers show pages in. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[iljtfrI.,:;'|!()[\] ]/, 0.42],
  [/[mwMW@%—…]/, 0.98],
  [/[سشصضثبتكيئىطظﷺ]/, 0.76],
  [/\p{Script=Arabic}/u, 0.52],
  [/\p{Lu}/u, 0.76],
  [/[\p{Script=Latin}\p{Nd}]/u, 0.63],
  [/[\u1100-\uffff]|\p{Extended_Pictographic}/u, 1.1],
];
const OTHER = 0.8;

const widthOfOne = (character: string) => WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;

/** How wide a text is at most, without a browser to ask. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOfOne(character) * size, 0);
}

/** A text in one line. What turns the direction of other text is left out. */
export const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** As much of a text as there is room for, with what is left out told by an ellipsis. */
function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The words of a text; one that is wider than a line in pieces. */
function pieces(text: string, width: number, size: number): string[] {
  return text.split(' ').flatMap((word) => {
    const cut = [''];
    for (const letter of word) {
      const last = cut.length - 1;
      if (textWidth(`${cut[last]}${letter}`, size) <= width) cut[last] += letter;
      else cut.push(letter);
    }
    return cut;
  });
}

/** A text in lines of at most a width, broken between words where it can be; the last of too many ends in an ellipsis. */
export function textLines(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces(oneLine(text), width, size)) {
    const longer = `${lines.at(-1)} ${piece}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)];
}
