import { expect, test } from 'vitest';
import { EU_GDPR } from '../../src/lineage/transfers/regime.ts';
import { provision } from '../../src/model/provision.ts';
import { allRules } from '../../src/rules/all.ts';

test.each([
  ['Art. 28(3)', 'المادة 28(3)'],
  ['Art. 13(1)(c)-(d), Art. 14(1)(c)', 'المادة 13(1)(c)-(d)، المادة 14(1)(c)'],
  [
    'Art. 46(1); C-311/18, paragraphs 134-135; Decision (EU) 2021/914, Clause 14',
    'المادة 46(1)؛ \u2068C-311/18\u2069، الفقرات \u2068134-135\u2069؛ القرار (EU) \u20682021/914\u2069، البند 14',
  ],
  ['Directive 2002/58/EC Art. 5(3)', 'التوجيه \u20682002/58/EC\u2069 المادة 5(3)'],
])('%s is told in Arabic', (cited, ar) => {
  expect(provision(cited)).toEqual({ en: cited, ar });
});

test('every provision that a rule or a verdict cites has its words in Arabic', () => {
  const { citations, clauseSets } = EU_GDPR;
  const cited = [
    ...allRules.map(({ article }) => article),
    ...Object.values(citations),
    ...[...clauseSets.values()].map(({ citation }) => citation),
  ];
  const english = cited.map((each) => provision(each).ar).filter((ar) => /[A-Za-z]{3}|[,;]/.test(ar));
  expect(english).toEqual([]);
});
