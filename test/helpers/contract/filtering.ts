import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../../src/model/node-kinds.ts';
import type { Filter } from '../../../src/store/store.ts';
import { edge, evidence, node, putAll } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const notice = node(
  'Commitment',
  'notice',
  { hours: 72, onRequest: false, notifies: ['CUSTOMER', 'CONTROLLER'], commitmentType: 'BREACH_NOTICE' },
  {
    name: { en: 'Breach Notice', ar: 'إخطار بالخَرْق' },
    aliases: ['Data breach', 'القائمة'],
    provenance: 'STATED',
    evidence: [evidence('Clause:n/1')],
    validFrom: '2024-01-01',
  },
);
const children = node(
  'Commitment',
  'children',
  { age: 13, onRequest: true },
  { name: { en: "100%_children's \\ *", ar: null }, certainty: 'AMBIGUOUS', note: 'Ünïcode' },
);
const cookies = node(
  'Commitment',
  'cookies',
  { hours: 24, channels: ['EMAIL'] },
  { name: { en: null, ar: null } },
);
const alone = node('Commitment', 'alone');

/** Conditions one by one, their logic, and those on what a node is related to. */
export function filtering(open: Open): void {
  const store = freshStore(open);
  const keys = async (where: Filter, asOf: string | null = null, kinds: NodeKind[] = ['Commitment']) => {
    const { items } = await store().list({ kinds, asOf, first: 100, where });
    return items.map(({ key }) => key);
  };
  const refused = (where: Filter) =>
    expect(keys(where)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/\w/) });

  describe('one condition', () => {
    it.each<[string, Filter, string[]]>([
      ['EQ of a text', { field: 'key', op: 'EQ', value: 'notice' }, ['notice']],
      ['EQ compares text as it is', { field: 'name.en', op: 'EQ', value: 'breach notice' }, []],
      ['EQ of a number', { field: 'hours', op: 'EQ', value: 72 }, ['notice']],
      ['EQ of true', { field: 'onRequest', op: 'EQ', value: true }, ['children']],
      ['EQ of false is not of null', { field: 'onRequest', op: 'EQ', value: false }, ['notice']],
      ['EQ of a common fact', { field: 'certainty', op: 'EQ', value: 'AMBIGUOUS' }, ['children']],
      ['EQ of the kind', { field: 'kind', op: 'EQ', value: 'Purpose' }, []],
      ['LT leaves null out', { field: 'hours', op: 'LT', value: 72 }, ['cookies']],
      ['LTE', { field: 'hours', op: 'LTE', value: 72 }, ['cookies', 'notice']],
      ['GT', { field: 'hours', op: 'GT', value: 24 }, ['notice']],
      ['GTE', { field: 'hours', op: 'GTE', value: 24 }, ['cookies', 'notice']],
      ['GTE of a day', { field: 'validFrom', op: 'GTE', value: '2024-01-01' }, ['notice']],
      ['LT of a day', { field: 'validFrom', op: 'LT', value: '2024-01-01' }, []],
      ['IN', { field: 'hours', op: 'IN', value: [24, 25] }, ['cookies']],
      ['IN of truth', { field: 'onRequest', op: 'IN', value: [true, false] }, ['children', 'notice']],
      ['IN nothing', { field: 'hours', op: 'IN', value: [] }, []],
      ['IS_NULL', { field: 'hours', op: 'IS_NULL' }, ['alone', 'children']],
      ['IS_NULL of a language', { field: 'name.ar', op: 'IS_NULL' }, ['alone', 'children', 'cookies']],
      ['IS_NULL of a list', { field: 'notifies', op: 'IS_NULL' }, ['alone', 'children', 'cookies']],
      ['IS_NULL of evidence', { field: 'evidence', op: 'IS_NULL' }, ['alone', 'children', 'cookies']],
      [
        'IS_NULL of a citation',
        { field: 'citation', op: 'IS_NULL' },
        ['alone', 'children', 'cookies', 'notice'],
      ],
      ['HAS', { field: 'notifies', op: 'HAS', value: 'CONTROLLER' }, ['notice']],
      ['HAS is no prefix', { field: 'notifies', op: 'HAS', value: 'CONTROL' }, []],
      ['HAS compares text as it is', { field: 'aliases', op: 'HAS', value: 'data breach' }, []],
      ['CONTAINS folds case', { field: 'name.en', op: 'CONTAINS', value: 'CH NOT' }, ['notice']],
      ['CONTAINS folds harakat', { field: 'name.ar', op: 'CONTAINS', value: 'بالخرق' }, ['notice']],
      ['CONTAINS in a list', { field: 'aliases', op: 'CONTAINS', value: 'قائمه' }, ['notice']],
      ['CONTAINS folds accents', { field: 'note', op: 'CONTAINS', value: 'unicode' }, ['children']],
      ['STARTS_WITH', { field: 'name.en', op: 'STARTS_WITH', value: 'breach' }, ['notice']],
      ['STARTS_WITH only at the start', { field: 'name.en', op: 'STARTS_WITH', value: 'notice' }, []],
      ['STARTS_WITH in a list', { field: 'aliases', op: 'STARTS_WITH', value: 'data' }, ['notice']],
      ['% is no wildcard', { field: 'name.en', op: 'CONTAINS', value: '0%_c' }, ['children']],
      ['_ is no wildcard', { field: 'name.en', op: 'CONTAINS', value: '100__' }, []],
      ['quotes are text', { field: 'name.en', op: 'CONTAINS', value: "n's \\ *" }, ['children']],
      ['quotes end nothing', { field: 'name.en', op: 'EQ', value: "' OR 1=1 --" }, []],
      [
        'a text of blanks is in all that is not null',
        { field: 'name.en', op: 'CONTAINS', value: ' ' },
        ['alone', 'children', 'notice'],
      ],
    ])('%s', async (_, where, expected) => {
      await putAll(store(), [notice, children, cookies, alone]);
      expect(await keys(where)).toEqual(expected);
      const others = ['alone', 'children', 'cookies', 'notice'].filter((key) => !expected.includes(key));
      expect(await keys({ not: where })).toEqual(others);
    });
  });

  it('joins conditions: all, one, none; all of nothing is true, one of nothing false', async () => {
    await putAll(store(), [notice, children, cookies, alone]);
    const timed: Filter = { not: { field: 'hours', op: 'IS_NULL' } };
    const long: Filter = { field: 'hours', op: 'GT', value: 48 };
    const young: Filter = { field: 'age', op: 'EQ', value: 13 };
    expect(await keys({ and: [timed, long] })).toEqual(['notice']);
    expect(await keys({ or: [long, young] })).toEqual(['children', 'notice']);
    expect(await keys({ not: { or: [timed, young] } })).toEqual(['alone']);
    expect(await keys({ and: [timed, { not: { and: [long, timed] } }] })).toEqual(['cookies']);
    expect(await keys({ and: [] })).toEqual(['alone', 'children', 'cookies', 'notice']);
    expect(await keys({ or: [] })).toEqual([]);
    expect(await keys({ not: { or: [] } })).toEqual(['alone', 'children', 'cookies', 'notice']);
  });

  it('takes a field that one of the kinds has; the others have null there', async () => {
    await putAll(store(), [notice, node('Purpose', 'purpose')]);
    const kinds: NodeKind[] = ['Purpose', 'Commitment'];
    expect(await keys({ field: 'hours', op: 'EQ', value: 72 }, null, kinds)).toEqual(['notice']);
    expect(await keys({ field: 'hours', op: 'IS_NULL' }, null, kinds)).toEqual(['purpose']);
  });

  describe('what a node is related to', () => {
    const shop = node('Organisation', 'shop', { legalName: 'Shop Ltd' });
    const old = node('Organisation', 'old', {}, { validTo: '2024-01-01' });
    const facts = [
      shop,
      old,
      notice,
      children,
      edge('COMMITS', shop.id, children.id, {}, { modality: 'MAY' }),
      edge('COMMITS', old.id, notice.id, {}, { validFrom: '2020-01-01' }),
      edge('COMMITS', old.id, children.id, { categories: ['DataCategory:e-mail'] }, { discriminator: 'x' }),
    ];
    const some = (rest: object): Filter => ({ some: { type: 'COMMITS', direction: 'IN', ...rest } });
    const legal: Filter = { field: 'legalName', op: 'STARTS_WITH', value: 'shop' };
    const byOld: Filter = { field: 'key', op: 'EQ', value: 'old' };

    it.each<[string, Filter, string | null, string[]]>([
      ['some edge at all', some({}), null, ['children', 'notice']],
      ['no edge', { not: some({}) }, null, ['alone']],
      ['only edges of the type', { some: { type: 'BROADER', direction: 'OUT' } }, null, []],
      ['only in the direction', { some: { type: 'COMMITS', direction: 'OUT' } }, null, []],
      ['a node that matches', some({ node: legal }), null, ['children']],
      [
        'an edge that matches',
        some({ edge: { field: 'modality', op: 'EQ', value: 'MAY' } }),
        null,
        ['children'],
      ],
      [
        'an edge by its list',
        some({ edge: { field: 'categories', op: 'HAS', value: 'DataCategory:e-mail' } }),
        null,
        ['children'],
      ],
      [
        'one edge that matches in both',
        some({ edge: { field: 'modality', op: 'EQ', value: 'MAY' }, node: byOld }),
        null,
        [],
      ],
      ['on a day: not over an end that was gone', some({ node: byOld }), '2024-01-01', []],
      ['on a day: not before the edge', { not: some({}) }, '2019-12-31', ['alone']],
      ['on the last day of the end', some({ node: byOld }), '2023-12-31', ['children']],
      [
        'two steps',
        some({
          node: {
            some: { type: 'COMMITS', direction: 'OUT', node: { field: 'hours', op: 'EQ', value: 72 } },
          },
        }),
        null,
        ['children', 'notice'],
      ],
    ])('%s', async (_, where, asOf, expected) => {
      await putAll(store(), [...facts, alone]);
      expect(await keys(where, asOf)).toEqual(expected);
    });
  });

  describe('refuses', () => {
    it.each<[string, Filter]>([
      ['an unknown field', { field: 'nonsense', op: 'IS_NULL' }],
      ['a field of another kind', { field: 'legalName', op: 'EQ', value: 'x' }],
      ['SQL and Cypher in the place of a field', { field: "id' OR 1=1 --", op: 'EQ', value: 'x' }],
      ['a number for a text', { field: 'key', op: 'EQ', value: 1 }],
      ['a text for a number', { field: 'hours', op: 'LT', value: '72' }],
      ['a number for truth', { field: 'onRequest', op: 'EQ', value: 1 }],
      ['no number', { field: 'hours', op: 'EQ', value: Number.NaN }],
      ['one wrong value of many', { field: 'hours', op: 'IN', value: [1, 'x'] }],
      ['EQ of a list', { field: 'notifies', op: 'EQ', value: 'CUSTOMER' }],
      ['HAS of a single value', { field: 'hours', op: 'HAS', value: 1 }],
      ['CONTAINS of a number', { field: 'hours', op: 'CONTAINS', value: '7' }],
      ['CONTAINS of an enum', { field: 'commitmentType', op: 'CONTAINS', value: 'BREACH' }],
      ['EQ of evidence', { field: 'evidence', op: 'HAS', value: 'x' }],
      [
        'relations of an edge',
        { some: { type: 'COMMITS', direction: 'IN', edge: { some: { type: 'COMMITS', direction: 'IN' } } } },
      ],
      [
        'more than 200 conditions',
        { or: Array.from({ length: 200 }, () => ({ field: 'key', op: 'IS_NULL' }) as const) },
      ],
      ['conditions nested more than 20 deep', deep(20)],
      ['more than 6 relations behind one another', related(7)],
      ['more than 40 relations', { or: Array.from({ length: 41 }, () => related(1)) }],
    ])('%s', async (_, where) => {
      await refused(where);
    });

    it('nothing that is large and deep, but allowed', async () => {
      await putAll(store(), [notice]);
      expect(await keys(deep(19))).toEqual([]);
      expect(await keys(related(6))).toEqual([]);
      expect(await keys({ or: Array.from({ length: 199 }, () => deep(0)) })).toEqual(['notice']);
    });
  });
}

/** Something is committed to by somebody, who commits to something, and so on. */
function related(steps: number): Filter {
  let filter: Filter = { field: 'key', op: 'EQ', value: 'notice' };
  for (let i = 0; i < steps; i++) {
    const direction = (steps - i) % 2 === 1 ? 'IN' : 'OUT';
    filter = { some: { type: 'COMMITS', direction, node: filter } };
  }
  return filter;
}

function deep(levels: number): Filter {
  let filter: Filter = { field: 'key', op: 'EQ', value: 'notice' };
  for (let i = 0; i < levels; i++) filter = { not: filter };
  return filter;
}
