import { describe, expect, it } from 'vitest';
import { say } from '../../../src/model/sentence.ts';
import { edge, node } from '../../helpers/builders.ts';
import { ACME, DISCLOSURE, disclosure, HOST, NOT_CERTIFIED, onlyOn, parties, US } from './law.ts';

const DAY = '2026-01-01';

const reasonsOf = async (rule: string, ...facts: Parameters<typeof onlyOn>[1]) => {
  const { reasons } = await onlyOn(DAY, facts);
  return reasons.filter((reason) => reason.rule === rule);
};

describe('A verdict', () => {
  it('names things as each language does, and keeps names of the other script apart', async () => {
    const facts = [
      node('Organisation', 'olive', { gdprScope: 'ARTICLE_3_2' }, { name: { en: 'Olive', ar: 'زيتونة' } }),
      node('Organisation', 'mail', {}, { name: { en: null, ar: 'بريد' } }),
      node('ProcessingActivity', 'letters'),
      edge('CONTROLLED_BY', 'ProcessingActivity:letters', 'Organisation:olive'),
      edge('DISCLOSES_TO', 'ProcessingActivity:letters', 'Organisation:mail', { locations: [US] }),
    ];
    expect((await reasonsOf('OTHER_PARTY', ...facts)).map(({ message }) => message)).toEqual([
      say('\u2068بريد\u2069 and Olive are different parties.', 'بريد وزيتونة طرفان مختلفان.'),
    ]);
  });

  it('names a relation by its ends, and keeps its id', async () => {
    const { missing } = await onlyOn(DAY, [...parties, NOT_CERTIFIED, disclosure({ locations: [] })]);
    expect(missing).toContainEqual({
      code: 'DESTINATION',
      about: DISCLOSURE,
      message: say(
        'acme/crm → host: where the data are processed is not said.',
        '\u2068acme/crm\u2069 ← \u2068host\u2069: لم يُذكر أين تُعالج البيانات.',
      ),
    });
  });

  it('tells agreements of one name apart by their ids', async () => {
    const name = { en: 'Clauses', ar: 'بنود' };
    const twins = ['first', 'second'].flatMap((key) => [
      node('Agreement', key, { agreementType: 'STANDARD_CONTRACTUAL_CLAUSES' }, { name }),
      edge('PARTY_TO', ACME, `Agreement:${key}`),
      edge('PARTY_TO', HOST, `Agreement:${key}`),
    ]);
    const found = await reasonsOf('AGREEMENT', ...parties, NOT_CERTIFIED, disclosure(), ...twins);
    expect(found.map(({ inputs }) => inputs)).toEqual([['Agreement:first'], ['Agreement:second']]);
    expect(new Set(found.map(({ message }) => message.en))).toEqual(
      new Set([`Clauses: the agreement binds on ${DAY}.`]),
    );
  });
});
