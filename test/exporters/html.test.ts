import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../src/exporters/html.ts';
import { say } from '../../src/model/sentence.ts';
import { type ColumnOf, column, type Language, tableOf } from '../../src/model/table.ts';
import { HOSTILE_MARKUP } from '../helpers/hostile-markup.ts';

interface Row {
  name: string;
  place: string | null;
  status: string;
  since: string | null;
  owner: string;
  remarks: readonly string[];
}

const A: Row = {
  ...{ name: 'Heron', place: 'Germany', status: 'OPEN', since: '2024-03-01', owner: 'Zaytuna' },
  remarks: ['one', 'two'],
};
const B: Row = { ...A, name: 'هيرون', place: null, since: null, remarks: [] };

const says = say('What it says.', 'ما يقوله.');

const columns = (isLong: boolean) => [
  column('id', say('Id', 'المعرّف'), says, ({ name }: Row) => `Organisation:${name}`, { type: 'id' }),
  column('name', say('Name', 'الاسم'), says, ({ name }: Row) => name, { isHeading: true }),
  column('place', say('Place', 'المكان'), says, ({ place }: Row) => place, { isHeading: true }),
  column('status', say('Verdict', 'الحكم'), says, ({ status }: Row) => status, {
    words: { OPEN: say('Undetermined', 'غير محسوم') },
  }),
  column('since', say('Since', 'منذ'), says, ({ since }: Row) => since, { type: 'day' }),
  column('owner', say('Owner', 'المالك'), says, ({ owner }: Row) => owner + (isLong ? ' '.repeat(60) : '')),
  column('flag', say('Own', 'خاص'), says, ({ place }: Row) => place === null, { type: 'flag' }),
  column('remarks', say('Remarks', 'ملاحظات'), says, ({ remarks }: Row) => remarks, {
    ...{ isList: true, empty: 'NONE' as const },
  }),
];

interface Shown {
  language?: Language;
  /** Whether a value is too long for a table. */
  isLong?: boolean;
  more?: readonly ColumnOf<Row>[];
}

const pageOf = (rows: readonly Row[], { language = 'en', isLong = false, more = [] }: Shown = {}) => {
  const head = {
    ...{ name: 'test', title: say('A test', 'اختبار'), description: say('It is a test.', 'هذا اختبار.') },
    ...{ organisation: 'Zaytuna', asOf: '2026-11-22', language },
  };
  const { content, mediaType } = exportHtml(tableOf(head, [...columns(isLong), ...more], rows));
  expect(mediaType).toBe('text/html; charset=utf-8');
  return String(content);
};

/** What stands in the page, with a line for each part of it, and without its tags. */
const textOf = (page: string) =>
  page
    .slice(page.indexOf('<body'))
    .replace(/<\/(?:h1|h2|p|dd|dt|li|th|td)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const HEAD = ['A test', 'It is a test.', 'Organisation', 'Zaytuna', 'As of', '2026-11-22', 'Entries', '2'];
const MEANINGS = ['Name', 'Place', 'Id', 'Verdict', 'Since', 'Owner', 'Own', 'Remarks'];
const FOOT = 'Where something is “not stated”, the register does not say it; nothing is guessed.';

describe('A page', () => {
  it('has a section for each row under its headings, and tells once what all say alike', () => {
    const told = textOf(pageOf([A, B], { isLong: true }));
    expect(told.slice(0, told.indexOf('What the terms mean'))).toEqual([
      ...HEAD,
      ...['The same in every entry', 'Verdict', 'Undetermined', 'Owner', 'Zaytuna'],
      ...['1. Heron · Germany', 'Since', '2024-03-01', 'Own', 'no', 'Remarks', 'one', 'two'],
      ...['Id', 'Organisation:Heron'],
      ...['2. هيرون · not stated', 'Since', 'not stated', 'Own', 'yes', 'None', 'Remarks'],
      ...['Id', 'Organisation:هيرون'],
    ]);
    expect(told.at(-1)).toBe(FOOT);
  });

  it('has a table where the values are short, with what a row is about first and ids last', () => {
    const told = textOf(pageOf([A, B]));
    expect(told.slice(0, told.indexOf('What the terms mean'))).toEqual([
      ...HEAD,
      ...['Name', 'Place', 'Verdict', 'Since', 'Owner', 'Own', 'Remarks', 'Id'],
      ...[
        'Heron',
        'Germany',
        'Undetermined',
        '2024-03-01',
        'Zaytuna',
        'no',
        'one',
        'two',
        'Organisation:Heron',
      ],
      ...[
        'هيرون',
        'not stated',
        'Undetermined',
        'not stated',
        'Zaytuna',
        'yes',
        'none',
        'Organisation:هيرون',
      ],
    ]);
    const meanings = told.slice(told.indexOf('What the terms mean') + 1, -1);
    expect(meanings.filter((line) => line !== says.en).sort()).toEqual([...MEANINGS].sort());
  });

  it('stays a table where one row among many has a long name', () => {
    const long = { ...A, name: 'x'.repeat(500) };
    expect(pageOf([...Array<Row>(9).fill(A), long])).not.toContain('<section aria-labelledby="entry-');
    expect(pageOf([...Array<Row>(8).fill(A), long])).toContain('<section aria-labelledby="entry-');
  });

  it('is of the language of the table, in words and direction', () => {
    const page = pageOf([A, B], { language: 'ar', isLong: true });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(pageOf([A, B])).toContain('<html lang="en" dir="ltr">');
    expect(textOf(page)).toEqual(
      expect.arrayContaining(['اختبار', 'غير محسوم', 'نعم', '2. هيرون · غير مذكور', 'عدد المدخلات']),
    );
    expect(textOf(page).join(' ')).not.toMatch(/not stated|Undetermined|Entries/);
  });

  it('folds many ids, and keeps what is short on one page', () => {
    const ids = column('ids', say('Ids', 'المعرّفات'), says, ({ remarks }: Row) => remarks, {
      ...{ type: 'id', isList: true },
    });
    const many = Array.from({ length: 31 }, (_, i) => `remark ${i}`);
    const page = pageOf([A, { ...B, remarks: many }], { more: [ids], isLong: true });
    expect(page).toContain('<details><summary>2</summary><ul class="short"><li><bdi class="id"');
    expect(page).toContain('<section aria-labelledby="entry-1">');
    expect(page).toContain('<section class="long" aria-labelledby="entry-2">');
  });

  it('has an overview with a link to each row from four rows on', () => {
    expect(pageOf([A, B, A], { isLong: true })).not.toContain('href="#entry-');
    const page = pageOf([A, B, A, B], { isLong: true });
    const links = [...page.matchAll(/href="#(entry-\d)"/g)].map(([, id]) => id);
    expect(links).toEqual(['entry-1', 'entry-2', 'entry-3', 'entry-4']);
    for (const id of links) expect(page).toContain(`<h2 id="${id}">`);
  });

  it('of nothing says so', () => {
    expect(textOf(pageOf([]))).toEqual([
      ...[...HEAD.slice(0, -1), '0'],
      ...['There is nothing to tell on this day.', FOOT],
    ]);
    expect(textOf(pageOf([], { language: 'ar' }))).toContain('لا يوجد ما يُذكر في هذا اليوم.');
  });

  it('of thousands of rows has them all', () => {
    const page = pageOf(Array(3000).fill(A), { isLong: true });
    expect(page.match(/<h2 id="entry-/g)).toHaveLength(3000);
  });

  it('allows its own style and nothing else', () => {
    const page = pageOf([A]);
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|style="|https?:|url\(|@import/);
  });
});

describe('Hostile texts stand in a page as text', () => {
  const both = (row: Row) => pageOf([row, B], { isLong: true }) + pageOf([row, B]);
  const tagsOf = (page: string) => new Set([...page.matchAll(/<\/?([^\s>/]*)/g)].map(([, tag]) => tag));

  it.each(HOSTILE_MARKUP.map((text) => [text.slice(0, 60), text]))('%j', (_, text) => {
    const page = both({ ...A, name: text, owner: text, remarks: [text, 'two'] });
    expect([...tagsOf(page).difference(tagsOf(both(A)))]).toEqual([]);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|<\w+[^>]* on\w+=/);
  });
});

describe('On an Arabic page', () => {
  const partOf = (text: string) => {
    const page = pageOf([{ ...A, owner: text }, B], { language: 'ar' });
    return /<td><bdi dir="rtl">(.*?)<\/bdi><\/td>/.exec(page)?.[1];
  };

  it.each([
    ['ينتهي في 2026-11-22.', 'ينتهي في <bdi dir="ltr">2026-11-22</bdi>.'],
    ['الهاتف (+372 5912-2253)', 'الهاتف (<bdi dir="ltr">+372 5912-2253</bdi>)'],
    [
      'طرف (Agreement:zaytuna/dpa endsOn)',
      'طرف (<bdi class="id" dir="ltr">Agreement:zaytuna/dpa</bdi> endsOn)',
    ],
  ])('days, numbers and ids inside a text keep their order: %s', (text, markup) => {
    expect(partOf(text)).toBe(markup);
  });

  it('a text without Arabic letters runs from left to right', () => {
    expect(pageOf([A, B], { language: 'ar' })).toContain('<bdi dir="ltr">Heron</bdi>');
  });
});

describe('On an English page', () => {
  it.each([
    ['المتحكّم في بياناتك هو شركة Zaytuna.', 'rtl'],
    ['خريطة: where the data are processed is not said.', 'ltr'],
    ['The notice says: المتحكّم في بياناتك هو شركة زيتونة.', 'ltr'],
  ])('%s runs %s', (owner, direction) => {
    expect(pageOf([{ ...A, owner }, B])).toContain(`<bdi dir="${direction}">${owner}</bdi>`);
  });
});
