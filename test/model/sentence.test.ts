import { expect, test } from 'vitest';
import { say } from '../../src/model/sentence.ts';

/** The Arabic of a sentence, with brackets for the marks of an isolate. */
const shown = (ar: string) => say('', ar).ar.replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧');

test.each([
  ['a day', 'ينتهي في 2027-02-01.', 'ينتهي في ⟦2027-02-01⟧.'],
  ['a telephone number', 'الهاتف (+372 5912-2253)', 'الهاتف (⟦+372 5912-2253⟧)'],
  ['a figure with its unit', 'خلال 72h أو P12M', 'خلال ⟦72h⟧ أو ⟦P12M⟧'],
  ['provisions', 'حق (Art. 13(1)(e), Art. 14).', 'حق (⟦Art. 13(1)(e), Art. 14⟧).'],
  [
    'an id',
    'من DISCLOSES_TO:ProcessingActivity:a/b>Organisation:c إلى',
    'من ⟦DISCLOSES_TO:ProcessingActivity:a/b>Organisation:c⟧ إلى',
  ],
  ['a name of several words', 'إلى Amazon Web Services (AWS)، ثم', 'إلى ⟦Amazon Web Services (AWS)⟧، ثم'],
])('sets %s apart in Arabic', (_, ar, expected) => {
  expect(shown(ar)).toBe(expected);
});

test.each([
  ['a word or a number alone', 'رقم CELEX هو 32021'],
  ['an article and its paragraph, which follow each other as the Arabic runs', 'المادة 28(3)، المادة 6'],
  ['names of fields', 'الأغراض (`reliesOn.article9Condition`)'],
])('leaves %s as it is', (_, ar) => {
  expect(shown(ar)).toBe(ar);
});

test('sets nothing apart twice', () => {
  const inner = say('on 2026-01-01 by A Co', 'في 2026-01-01 لدى A Co');
  expect(say('', `${inner.ar}؛ \u2068x-1 \u2068y-2\u2069\u2069`).ar).toBe(
    `${inner.ar}؛ \u2068x-1 \u2068y-2\u2069\u2069`,
  );
});

test('leaves English as it is', () => {
  expect(say('Ends on 2027-02-01.', '').en).toBe('Ends on 2027-02-01.');
});
