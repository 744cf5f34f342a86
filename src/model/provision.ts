import { type Sentence, say } from './sentence.ts';

/** The words of citations in Arabic. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bArt\. /g, 'المادة '],
  [/\bsecond subparagraph\b/g, 'الفقرة الفرعية الثانية'],
  [/\bDecision /g, 'القرار '],
  [/\bDirective /g, 'التوجيه '],
  [/\bEDPB Guidelines /g, 'إرشادات المجلس الأوروبي لحماية البيانات '],
  [/\bcriterion /g, 'المعيار '],
  [/\bClause /g, 'البند '],
  [/\bparagraphs /g, 'الفقرات '],
  [/, /g, '، '],
  [/; /g, '؛ '],
];

/** Where the law says something, such as `Art. 28(3)`, as each language names it. */
export const provision = (cited: string): Sentence =>
  say(
    cited,
    WORDS.reduce((text, [word, arabic]) => text.replace(word, arabic), cited),
  );
