import { say } from '../model/sentence.ts';
import { ARTICLE_28_ITEMS, binds } from './reading/agreements.ts';
import { idsIn, input, nameOf } from './reading/names.ts';
import { defineRule } from './rule.ts';

export const dpaLacksArticle28Item = defineRule({
  id: 'dpa-lacks-article-28-item',
  severity: 'ERROR',
  article: 'Art. 28(3)',
  summary: say(
    'Processing agreement that lacks an item of Art. 28(3)',
    'اتفاقية معالجة ينقصها بند من المادة 28(3)',
  ),
  description: say(
    'A processing agreement that binds on the day covers some of the letters (a) to (h) of Art. 28(3), and not all. An ' +
      'agreement of which no letter is stated has not been read, and is left alone.',
    'تشمل اتفاقية معالجة ملزمة في اليوم المعني بعض بنود المادة 28(3) من (a) إلى (h) دون سائرها. الاتفاقية التي ' +
      'لم يُذكر أي من بنودها لم تُقرأ بعد، فلا تُحسب.',
  ),
  examples: {
    violation: `
agreements:
  - key: contract
    name: Contract
    agreementType: DATA_PROCESSING_AGREEMENT
    article28Items: [A, B, C, D, E, F, G]
`,
    compliant: `
agreements:
  - key: contract
    name: Contract
    agreementType: DATA_PROCESSING_AGREEMENT
    article28Items: [A, B, C, D, E, F, G, H]
`,
  },
  check(inventory) {
    const contracts = inventory
      .nodes('Agreement')
      .filter(({ fields }) => fields.agreementType === 'DATA_PROCESSING_AGREEMENT')
      .filter((agreement) => binds(inventory, agreement));
    return contracts.flatMap((agreement) => {
      const stated = idsIn(agreement.fields.article28Items);
      const lacking = ARTICLE_28_ITEMS.filter(({ letter }) => !stated.includes(letter));
      if (stated.length === 0 || lacking.length === 0) return [];
      const name = nameOf(inventory, agreement.id);
      const letters = lacking.map(({ letter }) => `(${letter.toLowerCase()})`);
      return {
        subject: agreement.id,
        beside: lacking.map(({ letter }) => letter),
        message: say(
          `${name.en} lacks ${letters.join(', ')} of Art. 28(3).`,
          `${name.ar}: الناقص من بنود المادة 28(3): ${letters.join('، ')}.`,
        ),
        inputs: [input(agreement, say('covers these letters', 'تشمل هذه البنود'), 'article28Items')],
        missing: lacking.map(({ item }) => item),
      };
    });
  },
});
