import { describe, expect, it } from 'vitest';
import type { EdgeType } from '../../src/model/edge-types.ts';
import { kindOf } from '../../src/model/graph.ts';
import { type Company, hasMaterial, material, ownerOf, WITHOUT_MATERIAL } from './policy-inventories.ts';
import { seededFindings, seededInventory } from './seeded-findings.ts';

const COLUMNS: Readonly<Record<string, Company>> = {
  LUA: 'lua-crm',
  GTG: 'gtg-crm',
  APT: 'appointlet',
  NEX: 'nexon-cloud',
  CHL: 'chatlink',
};

const inventory = seededInventory('policies');
const findings = seededFindings('policies');
const of = (company: Company, rule: string) =>
  findings.filter(
    (finding) => finding.rule === rule && finding.organisations.includes(`Organisation:${company}`),
  );

/** What the notice leaves open of an item, by the item's article. */
const open = (article: string) => (company: Company) =>
  of(company, 'notice-item-missing')
    .filter((finding) => finding.article.startsWith(article))
    .flatMap(({ missing }) => missing.map(({ en }) => en));

const isFound = (rule: string) => (company: Company) => of(company, rule).length > 0;
const edgesOf = (company: Company, type: EdgeType) =>
  inventory
    .edges(type)
    .filter(({ from, provenance }) => ownerOf(from) === company && provenance === 'STATED');
const mechanisms = (company: Company) => edgesOf(company, 'UNDER').map(({ fields }) => fields.mechanism);
const lacksMechanism = (mechanism: string) => (company: Company) => !mechanisms(company).includes(mechanism);

const ENTITY = 'The legal entity (`legalName`).';
const ADDRESS = 'The address (`address`).';
const CONTACT = 'An e-mail address, a telephone number or a postal address.';
const SEAT = 'The seat (`establishedIn`), or the contact of a representative.';
const BASIS = 'The legal basis (`reliesOn`).';
const DESTINATION = 'The destination (`into`).';
const SAFEGUARD = 'The safeguard (`under`).';
const ABROAD = 'The third countries and the safeguards, or the places of the recipients.';
const WITHDRAWAL = 'That consent can be withdrawn, or a legal basis that is none.';
const LOGIC = 'Whether decisions are taken by automated means alone, with their logic (`automation`).';
const NO_STATEMENT = [LOGIC];

const basisOrInterest = (company: Company) => [
  ...open('Art. 13(1)(c)-(d)')(company),
  ...of(company, 'legitimate-interest-not-specified').map(({ rule }) => rule),
];

function recipients(company: Company) {
  const all = edgesOf(company, 'DISCLOSES_TO');
  const kinds = new Set(all.map(({ to }) => kindOf(to)));
  return { open: open('Art. 13(1)(e)')(company), kinds: [...kinds].sort() };
}
const KINDS_ONLY = { open: [], kinds: ['RecipientCategory'] };
const BOTH = { open: [], kinds: ['Organisation', 'RecipientCategory'] };

const children = (company: Company) =>
  of(company, 'children-unaddressed').map(({ missing: [gap] }) => gap?.en);
const rights = (company: Company) =>
  of(company, 'right-not-offered')
    .map(({ article }) => article)
    .sort();

/** What a row of the matrix is worked out as, and what each of its cells stands for. */
interface Row {
  answer: (company: Company) => unknown;
  cells: Readonly<Record<string, unknown>>;
}

const ROWS: Readonly<Record<string, Row>> = {
  '13(1)(a) identity, contact': {
    answer: open('Art. 13(1)(a), Art. 14'),
    cells: {
      'partial: AM and BG entities unnamed, e-mail redacted': [
        'The contact that is announced and cannot be read.',
        'The registered names of the other entities of the group.',
      ],
      'no entity, address': [ENTITY, ADDRESS],
      'no entity, address, direct contact': [ENTITY, ADDRESS, CONTACT],
      'no name, entity, contact': ['The name of the organisation.', ENTITY, ADDRESS, CONTACT],
    },
  },
  '13(1)(a), 27 representative': {
    answer: open('Art. 13(1)(a), Art. 27'),
    cells: { 'not needed (EU seat)': [], 'no (seat unknown)': [SEAT] },
  },
  '13(1)(b) DPO': { answer: isFound('no-dpo-contact'), cells: { no: true } },
  '13(1)(c) legal basis': {
    answer: (company) => [
      ...open('Art. 13(1)(c)-(d)')(company),
      ...of(company, 'legal-basis-without-purpose').map(({ rule }) => rule),
    ],
    cells: {
      '4 bases, none tied to a purpose': Array(4).fill('legal-basis-without-purpose'),
      no: [BASIS],
    },
  },
  '13(1)(d) legitimate interest': {
    answer: basisOrInterest,
    cells: { 'claimed, not specified': ['legitimate-interest-not-specified'], 'basis unknown': [BASIS] },
  },
  '13(1)(e) recipients': {
    answer: recipients,
    cells: {
      'named and categories': BOTH,
      'AWS and categories': BOTH,
      'categories, "such as"': KINDS_ONLY,
      'categories, "may"': KINDS_ONLY,
      categories: KINDS_ONLY,
    },
  },
  '13(1)(f) transfer and safeguard': {
    answer: open('Art. 13(1)(f)'),
    cells: { 'SCC; no destination, no copy': [DESTINATION], 'US; no safeguard': [SAFEGUARD], no: [ABROAD] },
  },
  '13(2)(a) period or criteria': {
    answer: open('Art. 13(2)(a)'),
    cells: {
      criteria: [],
      'criteria for account, booking, payment; rest open': ['The criteria for the rest of the data.'],
      no: ['The period, or the criteria.'],
    },
  },
  '13(2)(b) rights missing': {
    answer: rights,
    cells: {
      'none of the six': [],
      'restriction, portability, objection (opt-out only)': ['Art. 18', 'Art. 20', 'Art. 21'],
      'restriction; rectification only as a function': ['Art. 18'],
      'restriction, portability': ['Art. 18', 'Art. 20'],
      'access, restriction, portability, objection (opt-out only)': [
        'Art. 15',
        'Art. 18',
        'Art. 20',
        'Art. 21',
      ],
    },
  },
  '13(2)(c) withdraw consent': {
    answer: open('Art. 13(2)(c)'),
    cells: { 'stated 105': [], no: [WITHDRAWAL], 'no (unsubscribe only)': [WITHDRAWAL] },
  },
  '13(2)(d) complaint': {
    answer: open('Art. 13(2)(d)'),
    cells: { 'stated 119': [], no: ['The right to complain (Art. 77).'] },
  },
  '13(2)(e) mandatory or not': {
    answer: open('Art. 13(2)(e)'),
    cells: { 'account, payment: 94, 97': [], no: ['Which data are mandatory (`mandatory`).'] },
  },
  '13(2)(f), 22 decisions, logic': {
    answer: open('Art. 13(2)(f)'),
    cells: {
      'AI described, no statement': NO_STATEMENT,
      'no (ad personalisation)': NO_STATEMENT,
      'no (fraud monitoring)': NO_STATEMENT,
      'no (eligibility evaluation)': NO_STATEMENT,
      no: NO_STATEMENT,
    },
  },
  '14 data not from the person': {
    answer: open('Art. 14(2)(f)'),
    cells: {
      'source = customer; no notice duty': [],
      'sources named; imported contacts get no notice': [],
      'end users in scope; source implied': [],
      'Google APIs; no detail': [],
      no: ['The sources (`suppliedBy`), or that the person provides the data (`collection`).'],
    },
  },
  // Who is not said to process for others is not asked for a list.
  '28(2), (4) sub-processors': {
    answer: isFound('no-subprocessor-list'),
    cells: {
      'no list; local payment and communication providers unnamed': true,
      'no list': true,
      no: false,
    },
  },
  '44 general': {
    answer: open('Art. 13(1)(f)'),
    cells: { '83': [DESTINATION], 'US storage without basis': [SAFEGUARD], no: [ABROAD] },
  },
  '45 adequacy': { answer: lacksMechanism('ADEQUACY'), cells: { no: true } },
  '46 safeguards': {
    answer: (company) => [mechanisms(company), isFound('scc-attached-to-nobody')(company)],
    cells: {
      'SCC 84, unattached; Armenian entity silent': [['STANDARD_CONTRACTUAL_CLAUSES'], true],
      none: [[], false],
      no: [[], false],
    },
  },
  '47 binding corporate rules': {
    answer: lacksMechanism('BINDING_CORPORATE_RULES'),
    cells: { no: true, 'no, though entities in 3 countries': true },
  },
  '49 derogations': { answer: lacksMechanism('DEROGATION'), cells: { no: true } },
  // That medical systems are hosted says of no category of data that it is processed.
  '9(2) condition': {
    answer: isFound('special-category-without-condition'),
    cells: { 'no, health data stated': true, 'n/a': false, 'no, medical systems hosted': false },
  },
  '33, 34 breach': {
    answer: isFound('breach-notice-unaddressed'),
    cells: {
      no: true,
      'no; liability disclaimed': true,
      '72 h to users; authority not mentioned': false,
    },
  },
  '8 children': {
    answer: children,
    cells: {
      'minors, no age': ['The age (`age`).'],
      no: ['A commitment on children, with an age.'],
      'under 16': [],
    },
  },
  'ePrivacy 5(3) cookie consent': {
    answer: (company) => open('Directive 2002/58/EC')(company).length,
    cells: { 'browser settings only': 1, no: 1, 'no; separate policy missing': 1, 'no cookie statement': 1 },
  },
};

/** Rows on what a contract or a record would lack: the record of processing answers them, and no rule. */
const OF_THE_RECORD = ['28(3) contract content', "30(1) controller's record", "30(2) processor's record"];

type MatrixRow = Readonly<Record<string, string>> & { requirement: string };
const matrix: readonly MatrixRow[] = hasMaterial
  ? JSON.parse(material('facts/seed-facts.json')).gap_matrix
  : [];

describe.skipIf(!hasMaterial)(
  `What each policy leaves unstated ${hasMaterial ? '' : WITHOUT_MATERIAL}`,
  () => {
    it('every row has an answer', () => {
      expect(matrix.map(({ requirement }) => requirement).sort()).toEqual(
        [...Object.keys(ROWS), ...OF_THE_RECORD].sort(),
      );
    });

    const cells = matrix
      .filter(({ requirement }) => requirement in ROWS)
      .flatMap((row) => Object.entries(COLUMNS).map(([column, company]) => ({ row, column, company })));

    it.each(cells)('$row.requirement: $company', ({ row, column, company }) => {
      const { answer, cells: meanings } = ROWS[row.requirement] ?? { answer: () => null, cells: {} };
      const cell = row[column] ?? '';
      expect(Object.keys(meanings)).toContain(cell);
      expect(answer(company)).toEqual(meanings[cell]);
    });
  },
);
