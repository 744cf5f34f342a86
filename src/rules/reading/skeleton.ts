import { words } from '../../model/text.ts';

/** Letters of other scripts, and digits, each with the Latin letter that it looks like (Unicode Technical Standard 39). */
const LOOKALIKES = new Map(
  'аa вb еe кk мm нh оo рp сc тt уy хx ѕs іl јj ԁd ԛq ԝw αa βb εe ιl κk νv οo ρp τt υu χx 0o 1l il ıl'
    .split(' ')
    .map(([looks = '', like = '']) => [looks, like]),
);

/** Words that say what sort of company it is, not which. */
const LEGAL_FORMS = new Set(
  'ab ag as bv co company corp corporation dmcc eurl fz fzco fze gmbh inc incorporated kg kk limited llc llp ltd nv oo oü oy plc private pte pty pvt sa sal sarl sas se sl spa srl sro ug شركه ذمم شمم'.split(
    ' ',
  ),
);

const straightened = (word: string) => [...word].map((c) => LOOKALIKES.get(c) ?? c).join('');

/**
 * What is left of a company's name when spelling does not count: case, accents, blanks and punctuation, forms of Arabic and
 * Persian letters, letters that look alike in several scripts, and the legal form.
 */
export function skeletonOf(name: string): string {
  const told = words(name.replace(/[.'’]/g, ''));
  const naming = told.filter((word) => !LEGAL_FORMS.has(word));
  return (naming.length > 0 ? naming : told).map(straightened).join('');
}
