import { expect, it } from 'vitest';
import type { NodeRecord } from '../../../src/model/graph.ts';
import type { SearchQuery } from '../../../src/store/store.ts';
import { changeSet, evidence, node, putAll, removed, updated } from '../builders.ts';
import { freshStore, type Open } from './open-store.ts';

const term = (key: string, en: string | null, ar: string | null = null, rest: Partial<NodeRecord> = {}) =>
  node('DataCategory', key, {}, { name: { en, ar }, ...rest });

/** Search by words, in both scripts. */
export function searching(open: Open): void {
  const store = freshStore(open);
  const keys = async (text: string, rest: Partial<SearchQuery> = {}) => {
    const { items } = await store().search({ text, kinds: [], asOf: null, first: 100, ...rest });
    return items.map(({ key }) => key);
  };

  it.each([
    ['email', 'a word'],
    ['EMAIL', 'whatever its case'],
    ['em', 'the beginning of a word'],
    ['address email', 'several words, in any order'],
    ['add ema', 'several beginnings'],
    ['البريد', 'an Arabic word'],
    ['بريد', 'the word without its article'],
    ['والبريد', 'the word with a conjunction and article'],
    ['البَرِيد', 'the word with harakat'],
    ['بريـــد', 'the word with tatweel'],
    ['الالكتروني', 'the word with another alef'],
    ['الإلكترونی', 'the word with the Persian ya'],
    ['email البريد', 'both scripts together'],
    ['contact', 'an alias'],
    ['courriel', 'an alias in French, without its accent'],
    ['inbox', 'a word of the description'],
    ['mailkey', 'a word of the key'],
    ['8', 'a number'],
    ['٨', 'an Arabic digit'],
  ])('finds by %s: %s', async (text) => {
    const aliases = ['Contact', 'Cóurriel'];
    const description = { en: 'Where an inbox is, 8 of them.', ar: null };
    await putAll(store(), [
      term('mailkey/e', 'Email address', 'عنوان البريد الإلكتروني', { aliases, description }),
      term('other', 'Telephone', 'هاتف'),
    ]);
    expect(await keys(text)).toEqual(['mailkey/e']);
  });

  it.each([
    ['mail', 'the middle of a word'],
    ['email telephone', 'words of two nodes'],
    ['', 'no text'],
    ['  ', 'blanks'],
    ['"', 'a quote'],
    ['*', 'a star'],
    ['🙂', 'an emoji'],
    ['() - ^ : {}', 'signs alone'],
    ['\u064e', 'a haraka alone'],
    ['y'.repeat(5000), 'a very long word'],
  ])('finds nothing by %s: %s', async (text) => {
    await putAll(store(), [term('e', 'Email address'), term('t', 'Telephone')]);
    expect(await store().search({ text, kinds: [], asOf: null, first: 10, count: true })).toEqual({
      items: [],
      cursors: [],
      hasNext: false,
      totalCount: 0,
    });
  });

  it.each([
    'foo( AND "*',
    'foo OR',
    'NOT foo',
    'foo*',
    '"foo',
    "foo' OR 1=1 --",
    'foo^2',
    'words:foo',
    'NEAR(foo)',
    'foo~',
    '🙂 foo',
    '+foo -foo',
    '\\foo/',
    '{foo}[foo]',
  ])('takes %s for words, not for a language', async (text) => {
    await putAll(store(), [term('all', 'foo and or not near words 1 2', null), term('bar', 'bar')]);
    expect(await keys(text)).toEqual(['all']);
  });

  it('refuses more than 32 words', async () => {
    await expect(keys('a '.repeat(33))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await keys('a '.repeat(32))).toEqual([]);
  });

  it('finds by a text field of the kind, in either language', async () => {
    await putAll(store(), [
      node('RetentionRule', 'r', { period: 'P6Y', trigger: { en: null, ar: 'انتهاء العَقد' } }),
      node('Organisation', 'o', { legalName: 'Kharita OÜ' }),
    ]);
    expect(await keys('عقد')).toEqual(['r']);
    expect(await keys('ou')).toEqual(['o']);
  });

  it('finds a node by the sentence that states it, behind what is called so', async () => {
    const quoting = (quote: string) => evidence('Clause:notice/1', quote);
    await putAll(store(), [
      node('Clause', 'notice/1', {}, { name: { en: 'Section', ar: null } }),
      node('Commitment', 'promise', {}, { evidence: [quoting('We never store CARD numbers.')] }),
      node('Commitment', 'breach', {}, { evidence: [quoting('سنُخطرك خلال ٧٢ ساعةً من الخرق')] }),
      term('card', 'A card with a very long name'),
    ]);
    expect(await keys('card')).toEqual(['card', 'promise']);
    expect(await keys('never store card numbers')).toEqual(['promise']);
    expect(await keys('خرق ساعه 72')).toEqual(['breach']);
  });

  it('puts the closest names first: the shortest folded name, then by id', async () => {
    await putAll(store(), [
      term('d', 'Mail and more'),
      term('c', 'Mail'),
      term('b', 'MAÍL'),
      term('a', 'Mail of a longer kind', 'بري'),
      term('mail-without-a-name', null, null),
    ]);
    expect(await keys('mail')).toEqual(['a', 'b', 'c', 'd', 'mail-without-a-name']);
  });

  it('searches only some kinds, and what is valid on the day', async () => {
    await putAll(store(), [
      term('mail', 'mail', null, { validTo: '2024-01-01' }),
      node('Organisation', 'mail', {}, { validFrom: '2024-01-01' }),
    ]);
    const ids = async (rest: Partial<SearchQuery>) =>
      (await store().search({ text: 'mail', kinds: [], asOf: null, first: 10, ...rest })).items.map(
        ({ id }) => id,
      );
    expect(await ids({})).toEqual(['DataCategory:mail', 'Organisation:mail']);
    expect(await ids({ kinds: ['Organisation', 'System'] })).toEqual(['Organisation:mail']);
    expect(await ids({ asOf: '2023-12-31' })).toEqual(['DataCategory:mail']);
    expect(await ids({ asOf: '2024-01-01' })).toEqual(['Organisation:mail']);
  });

  it('gives what is called so before what only speaks of it, and short names before long ones', async () => {
    await putAll(store(), [
      node(
        'Purpose',
        'law',
        {},
        { name: { en: 'Law', ar: null }, description: { en: 'Paying what is due.', ar: null } },
      ),
      node('Purpose', 'pay', {}, { name: { en: 'Payment of suppliers', ar: null } }),
      node('DataCategory', 'pay', {}, { name: { en: 'Payment data', ar: null } }),
      node(
        'Purpose',
        'debts',
        {},
        { name: { en: 'A long name for getting money in', ar: null }, aliases: ['payments'] },
      ),
    ]);
    expect(await keys('pay')).toEqual(['pay', 'pay', 'debts', 'law']);
  });

  it('pages through what it finds', async () => {
    await putAll(
      store(),
      Array.from({ length: 10 }, (_, i) => term(`k${i}`, `mail ${'x'.repeat(i % 3)}`)),
    );
    const query: SearchQuery = { text: 'mail', kinds: [], asOf: null, first: 3, count: true };
    const whole = await keys('mail');
    expect(whole).toHaveLength(10);
    const seen: string[] = [];
    for (let after: string | null = null; seen.length < 10; ) {
      const page = await store().search({ ...query, after });
      expect(page.totalCount).toBe(10);
      seen.push(...page.items.map(({ key }) => key));
      expect(page.hasNext).toBe(seen.length < 10);
      after = page.cursors.at(-1) ?? null;
    }
    expect(seen).toEqual(whole);
    await expect(store().search({ ...query, after: 'rubbish' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('finds a changed node by its new words only, and a removed one no more', async () => {
    const before = term('e', 'Email');
    await putAll(store(), [before]);
    const { changes } = await store().apply(changeSet([updated(before, term('e', 'Telephone'))]));
    expect(await keys('email')).toEqual([]);
    expect(await keys('telephone')).toEqual(['e']);
    const after = changes[0]?.after;
    if (!after) throw new Error('the change has a state after it');
    await store().apply(changeSet([removed(after)]));
    expect(await keys('telephone')).toEqual([]);
  });
}
