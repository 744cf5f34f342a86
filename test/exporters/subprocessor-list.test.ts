import { describe, expect, it } from 'vitest';
import {
  exportSubprocessorListHtml,
  exportSubprocessorListJson,
} from '../../src/exporters/subprocessor-list.ts';
import type { SubprocessorList } from '../../src/model/subprocessor-list.ts';
import { HOSTILE_MARKUP } from '../helpers/hostile-markup.ts';

const LIST: SubprocessorList = {
  ...{ export: 'subprocessor-list', asOf: '2026-01-01', language: 'en' },
  publisher: { name: 'Shop', legalName: 'Shop GmbH' },
  subprocessors: [
    {
      ...{ name: 'Mailer', legalName: 'Mailer, Inc.', establishedIn: ['United States'], level: 1 },
      ...{ services: ['letters', 'parcels'], dataCategories: ['Names'], areCategoriesComplete: false },
      places: [
        { name: 'Germany', isThirdCountry: false, mechanisms: [] },
        {
          ...{ name: 'United States', isThirdCountry: true },
          mechanisms: [
            { mechanism: 'ADEQUACY', instrument: 'Data Privacy Framework' },
            { mechanism: 'STANDARD_CONTRACTUAL_CLAUSES', instrument: 'Standard contractual clauses 2021' },
            { mechanism: 'BINDING_CORPORATE_RULES', instrument: null },
          ],
        },
        { name: 'India', isThirdCountry: true, mechanisms: [] },
        { name: 'Somewhere', isThirdCountry: null, mechanisms: [] },
      ],
      ...{ since: '2025-12-01', isNew: true },
    },
    {
      ...{ name: 'Host', legalName: null, establishedIn: [], level: 2, services: [], dataCategories: [] },
      ...{ areCategoriesComplete: false, places: [], since: null, isNew: false },
    },
  ],
};

const pageOf = (list: SubprocessorList) => String(exportSubprocessorListHtml(list).content);

/** What stands in the page after its description, cell by cell. */
const textOf = (page: string) =>
  page
    .slice(page.indexOf('</p>'))
    .replace(/<\/(?:dd|dt|li|th|td)>|<br>|<span class="small">|<li>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('The public list as a page', () => {
  it('tells who is on it, and marks who is new', () => {
    expect(textOf(pageOf(LIST)).slice(0, -1)).toEqual([
      ...['Published by', 'Shop (Shop GmbH)', 'As of', '2026-01-01', 'Organisations', '2'],
      ...['New in the last 90 days', 'Mailer'],
      ...['Organisation', 'What it does', 'Data categories', 'Places of processing', 'Since', 'Level'],
      ...['Mailer New', 'Mailer, Inc.', 'Seat: United States', 'letters', 'parcels'],
      ...['Names', 'others: not stated', 'Germany', 'United States'],
      'Transfer mechanism: Adequacy decision (Data Privacy Framework); Standard contractual clauses 2021; Binding corporate rules',
      ...['India', 'Transfer mechanism: not stated', 'Somewhere', 'Transfer mechanism: not stated'],
      ...['2025-12-01', '1'],
      ...['Host', 'Seat: not stated', 'not stated', 'not stated', 'not stated', 'not stated', '2'],
    ]);
  });

  it('is in Arabic, from right to left', () => {
    const page = pageOf({ ...LIST, language: 'ar' });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(textOf(page)).toEqual(
      expect.arrayContaining(['الناشر', 'Mailer جديد', 'فئات أخرى: غير مذكورة', 'آلية النقل: غير مذكور']),
    );
    expect(textOf(page).join(' ')).not.toMatch(/not stated|Published|New|Adequacy/);
  });

  it('of nobody says so', () => {
    const nobody = { ...LIST, subprocessors: [] };
    expect(textOf(pageOf(nobody))).toContain(
      'The register names nobody who processes personal data on behalf of the publisher.',
    );
    expect(textOf(pageOf(nobody))).toContain('none');
  });

  it.each(HOSTILE_MARKUP.map((text) => [text.slice(0, 60), text]))('shows %j as text', (_, text) => {
    const [first] = LIST.subprocessors;
    const hostile = { ...LIST, publisher: { name: text, legalName: text } };
    const page = first
      ? pageOf({ ...hostile, subprocessors: [{ ...first, name: text, services: [text] }] })
      : '';
    expect(page).not.toMatch(/<(?:script|img|h1>Taken)|<\w+[^>]* on\w+=|[\u202a-\u202e\u2066-\u2069]/);
    expect(page.match(/<\/(?:style|title)>/g)).toHaveLength(2);
  });
});

it('The public list as JSON is the list', () => {
  const { content, mediaType } = exportSubprocessorListJson(LIST);
  expect(mediaType).toBe('application/json; charset=utf-8');
  expect(JSON.parse(String(content))).toEqual(LIST);
});
