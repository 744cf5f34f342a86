import type { Sentence } from '../../src/model/sentence.ts';

const LONGEST = 40;

/** What is wrong with the labels of one list: of the other script, too long for a cell, or shared by two values. */
export function labelFaults(labels: Readonly<Record<string, Sentence>>): string[] {
  return Object.entries(labels).flatMap(([value, { en, ar }]) => {
    const others = Object.keys(labels).filter((other) => other !== value);
    return [
      /\p{Script=Arabic}/u.test(en) || en === '' ? [`${value}: not English`] : [],
      /\p{Script=Arabic}/u.test(ar) ? [] : [`${value}: not Arabic`],
      en.length > LONGEST || ar.length > LONGEST ? [`${value}: too long`] : [],
      others.some((other) => labels[other]?.en === en || labels[other]?.ar === ar)
        ? [`${value}: shared`]
        : [],
    ].flat();
  });
}
