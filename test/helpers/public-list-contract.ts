import { describe, expect, it } from 'vitest';
import { exportSubprocessorListHtml } from '../../src/exporters/subprocessor-list.ts';
import { subprocessorList } from '../../src/lineage/public-list/subprocessor-list.ts';
import type { Language } from '../../src/model/table.ts';
import type { Store } from '../../src/store/store.ts';
import { edge, putAll } from './builders.ts';
import { freshStore, type Open } from './contract/open-store.ts';
import { changed, SECRET, SHOP_ID, TODAY, world } from './public-list/public-world.ts';

const ask = (store: Store, language: Language = 'en', asOf = TODAY) =>
  subprocessorList(store, { organisation: SHOP_ID, asOf, language });

const MAILER = {
  ...{ name: 'Mailer', legalName: 'Mailer, Inc.', establishedIn: ['United States'], level: 1 },
  ...{ services: ['sends letters'], dataCategories: ['Names'], areCategoriesComplete: true },
  places: [
    {
      ...{ name: 'United States', isThirdCountry: true },
      mechanisms: [{ mechanism: 'ADEQUACY', instrument: 'Data Privacy Framework' }],
    },
  ],
  ...{ since: '2025-12-01', isNew: true },
};
const HOST = {
  ...{ name: 'Host', legalName: null, establishedIn: [], level: 1 },
  ...{
    services: ['systems on which the data are processed'],
    dataCategories: [],
    areCategoriesComplete: false,
  },
  places: [{ name: 'Germany', isThirdCountry: false, mechanisms: [] }],
  // The host provided the system before, but not yet to the orders.
  ...{ since: '2024-01-01', isNew: false },
};
const ANALYST = {
  ...{ name: 'Analyst', legalName: null, establishedIn: [], level: 2 },
  ...{ services: ['counts'], dataCategories: ['Names'], areCategoriesComplete: false },
  places: [{ name: 'United States', isThirdCountry: true, mechanisms: [] }],
  // It worked for the host long before the host worked for the shop.
  ...{ since: '2024-01-01', isNew: false },
};
const RELAY = {
  ...{ name: 'Relay', legalName: null, establishedIn: [], level: 3 },
  ...{ services: [], dataCategories: [], areCategoriesComplete: false, places: [] },
  ...{ since: '2024-01-01', isNew: false },
};

/** What an organisation tells everybody of its processors, on a store. */
export function publicListContract(engine: string, open: Open): void {
  describe(`The public list of subprocessors on ${engine}`, () => {
    const store = freshStore(open);
    const names = async (asOf = TODAY) =>
      (await ask(store(), 'en', asOf)).list.subprocessors.map(({ name }) => name);

    it('has those who act on behalf of the publisher, to the end of the chain, and of each what is public', async () => {
      await putAll(store(), world);
      const { list, leftOut } = await ask(store());
      expect(list).toEqual({
        ...{ export: 'subprocessor-list', asOf: TODAY, language: 'en' },
        publisher: { name: 'Shop', legalName: 'Shop GmbH' },
        subprocessors: [HOST, MAILER, ANALYST, RELAY],
      });
      expect(leftOut).toEqual(['Newspaper']);
    });

    it('tells nothing internal, and nothing that only a rule has concluded', async () => {
      await putAll(store(), world);
      for (const language of ['en', 'ar'] as const) {
        const { list } = await ask(store(), language);
        const written = JSON.stringify(list) + exportSubprocessorListHtml(list).content;
        expect(written).toContain('Mailer');
        expect(written).not.toContain(SECRET);
      }
    });

    it('is in Arabic where that is asked for', async () => {
      await putAll(store(), world);
      const { list } = await ask(store(), 'ar');
      expect(list.language).toBe('ar');
      expect(list.subprocessors.find(({ isNew }) => isNew)).toMatchObject({
        ...{
          name: 'Mailer بالعربية',
          services: ['sends letters بالعربية'],
          dataCategories: ['Names بالعربية'],
        },
        establishedIn: ['United States بالعربية'],
      });
    });

    it('names no mechanism for a place where one of the transfers may not be covered', async () => {
      const another = edge(
        'ENGAGES',
        `Organisation:${SECRET}/host`,
        `Organisation:${SECRET}/mailer`,
        { locations: [`Jurisdiction:${SECRET}/us`] },
        { validFrom: '2025-01-01' },
      );
      await putAll(store(), [...world, another]);
      const { list } = await ask(store());
      const mailer = list.subprocessors.find(({ name }) => name === 'Mailer');
      expect(mailer?.places).toEqual([{ name: 'United States', isThirdCountry: true, mechanisms: [] }]);
      expect(mailer).toMatchObject({
        since: '2025-01-01',
        isNew: false,
        level: 1,
        areCategoriesComplete: false,
      });
    });

    it('is of the day that is asked for', async () => {
      await putAll(store(), world);
      expect(await names('2023-12-31')).toEqual([]);
      expect(await names('2024-01-01')).toEqual(['Host', 'Analyst', 'Relay']);
      const isNew = async (asOf: string) =>
        (await ask(store(), 'en', asOf)).list.subprocessors.find(({ name }) => name === 'Host')?.isNew;
      expect([await isNew('2024-03-31'), await isNew('2024-04-01')]).toEqual([true, false]);
    });

    it('has nobody of whom the register says that it decides for itself', async () => {
      await putAll(
        store(),
        changed('DISCLOSES_TO', 'Organisation:mailer', { recipientRole: 'JOINT_CONTROLLER' }),
      );
      expect(await names()).toEqual(['Host', 'Analyst', 'Relay']);
    });

    it('is refused for an organisation that is not there', async () => {
      await putAll(store(), world);
      const nobody = { organisation: 'Organisation:nobody', asOf: TODAY, language: 'en' } as const;
      await expect(subprocessorList(store(), nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const none = { ...nobody, organisation: null };
      await expect(subprocessorList(store(), none)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  });
}
