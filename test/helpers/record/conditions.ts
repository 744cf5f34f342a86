import { describe, expect, it } from 'vitest';
import type { FactRecord } from '../../../src/model/graph.ts';
import { edge, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import { BOOKING, recordIn, without, world } from './record-world.ts';

const PROCESSES = `PROCESSES:${BOOKING}>DataCategory`;

const processes = (category: string, special: string | null) => [
  node('DataCategory', category, { special }),
  edge('PROCESSES', BOOKING, `DataCategory:${category}`),
];

const reliesOn = (categories: readonly string[]) =>
  edge('RELIES_ON', BOOKING, 'LegalBasis:contract', {
    article9Condition: 'LegalBasis:consent',
    categories: categories.map((key) => `DataCategory:${key}`),
  });

/** What makes processing lawful, and special data too, as a record tells it. */
export function conditionsContract(open: Open): void {
  describe('legal bases and conditions', () => {
    const told = async (facts: readonly FactRecord[]) => {
      const { booking } = await recordIn(open, facts);
      return [booking?.LEGAL_BASES, booking?.ARTICLE_9_CONDITIONS];
    };
    const condition = async (facts: readonly FactRecord[]) => (await told(facts))[1];

    it('are wanted for each special category: a condition for a broader one holds, one for others does not', async () => {
      const faith = processes('faith', 'ARTICLE_9');
      expect(await condition([...world, ...faith, reliesOn(['health'])])).toBe(
        `PARTIAL, consent, - ${PROCESSES}:faith reliesOn.article9Condition`,
      );
      expect(await condition([...world, ...faith, reliesOn(['faith', 'health'])])).toBe('FILLED, consent');
      expect(await condition([...world, reliesOn(['faith'])])).toBe(
        `EMPTY, consent (no), - ${PROCESSES}:dental reliesOn.article9Condition`,
      );
    });

    it('do not apply to data that are not special, and are unknown of those of which nothing says so', async () => {
      const rest = without('PROCESSES', 'RELIES_ON');
      expect(await condition([...rest, ...processes('name', 'NONE')])).toBe('NOT_APPLICABLE');
      expect(await condition([...rest, ...processes('record', 'ARTICLE_10')])).toBe('NOT_APPLICABLE');
      expect(await condition([...rest, ...processes('remarks', null)])).toBe(
        'EMPTY, - DataCategory:remarks special',
      );
    });

    it('count also where a condition is relied on by itself, which is no legal basis', async () => {
      const care = [
        node('LegalBasis', 'care', { article: 'Art. 9(2)(h)' }),
        node('LegalBasis', 'dentistry'),
        edge('BROADER', 'LegalBasis:dentistry', 'LegalBasis:care'),
        edge('RELIES_ON', BOOKING, 'LegalBasis:dentistry'),
      ];
      const rest = without('RELIES_ON');
      expect(await told([...rest, ...care])).toEqual([
        `EMPTY, dentistry (no), - ${BOOKING} reliesOn`,
        'FILLED, dentistry',
      ]);
    });
  });
}
