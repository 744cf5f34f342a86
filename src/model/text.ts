/**
 * Search reads a folded shadow of every text; the text itself stays as it was written. Folding is done here, once, so that
 * both stores match alike: compatibility forms and case (NFKC), harakat and other marks, tatweel, the forms of alef, ya
 * (with the Persian one), kaf and ta marbuta, and digits.
 */
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};

const ARABIC_DIGIT_ZEROS = [0x0660, 0x06f0];

function foldDigit(c: string): string {
  const code = c.charCodeAt(0);
  const zero = ARABIC_DIGIT_ZEROS.find((z) => code >= z && code <= z + 9);
  return zero === undefined ? c : String(code - zero);
}

/** The text in the form in which it is compared: see above. Blanks are single, ends are trimmed. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[أإآٱىیېئؤةک]/g, (c) => LETTERS[c] ?? c)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, foldDigit)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The folded words of a text: runs of letters and digits. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=[\u0621-\u064a]{2})/;

/** The word without the definite article (and a conjunction or preposition written together with it), if it has one. */
export function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '');
}

/** What is indexed for search: each word, and each word without its article. */
export function searchWords(texts: readonly string[]): string[] {
  const all = texts.flatMap(words);
  return [...new Set([...all, ...all.map(withoutArticle)])];
}

/** What is looked up: for each word of the query the alternatives, each matching as the beginning of an indexed word. */
export function searchTerms(query: string): string[][] {
  return words(query).map((word) => [...new Set([word, withoutArticle(word)])]);
}
