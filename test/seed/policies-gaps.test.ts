import { describe, expect, it } from 'vitest';
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
const disclosures = (company: Company) =>
  inventory
    .edges('DISCLOSES_TO')
    .filter(({ from, provenance }) => ownerOf(from) === company && provenance === 'STATED');

const ENTITY = 'The legal entity (`legalName`).';
const ADDRESS = 'The address (`address`).';
const CONTACT = 'An e-mail address, a telephone number or a postal address.';
const SEAT = 'The seat (`establishedIn`), or the contact of a representative.';
const BASIS = 'The legal basis (`reliesOn`).';
const DESTINATION = 'The destination (`into`).';
const MECHANISM =
  'What covers the transfer (`under`): an adequacy decision (Art. 45), safeguards (Art. 46), binding corporate rules (Art. 47) or a derogation (Art. 49).';
const COUNTRIES = 'The third countries, or the places of the recipients.';
const COPY = 'The signed agreement on the clauses (`under`), of which people can have a copy.';
const GROUP = 'What covers data that reach a company of the group in a third country: Art. 45, 46, 47 or 49.';
const ABROAD = [COUNTRIES, MECHANISM];
const LUA_ABROAD = [DESTINATION, COPY, GROUP];
const WITHDRAWAL = 'That consent can be withdrawn, or a legal basis that is none.';
const LOGIC = 'Whether decisions are taken by automated means alone, with their logic (`automation`).';
const NO_STATEMENT = [LOGIC];

const basisOrInterest = (company: Company) => [
  ...open('Art. 13(1)(c)-(d)')(company),
  ...of(company, 'legitimate-interest-not-specified').map(({ rule }) => rule),
];

function recipients(company: Company) {
  const kinds = new Set(disclosures(company).map(({ to }) => kindOf(to)));
  return { open: open('Art. 13(1)(e)')(company), kinds: [...kinds].sort() };
}
const KINDS_ONLY = { open: [], kinds: ['RecipientCategory'] };
const BOTH = { open: [], kinds: ['Organisation', 'RecipientCategory'] };

/** Whether the finding on transfers names the article among what would cover them. */
const isAskedFor = (article: string) => (company: Company) =>
  open('Art. 13(1)(f)')(company).some((what) => what?.includes(article));

/** The statements on the duties of those who process for others, where no contract is known. */
const duties = (company: Company) =>
  of(company, 'processor-terms-unstated').map(({ quotes }) =>
    quotes.map(({ evidence }) => evidence.ref).sort(),
  );

/** What the record of a role lacks, by article. */
const lacksOfRecord = (article: string) => (company: Company) =>
  of(company, 'record-incomplete')
    .filter((finding) => finding.article === article)
    .flatMap(({ missing }) => missing.map(({ en }) => en?.replace(/: .*/, '')));
const OFFICER = 'Data protection officer';
const TRANSFERS = ['Third countries', 'Safeguards'];
const LIMITS = 'Time limits for erasure';
const NEARLY_ALL = ['Representative', OFFICER, ...TRANSFERS, LIMITS];

const children = (company: Company) =>
  of(company, 'children-unaddressed').map(({ missing: [gap] }) => gap?.en);
const rights = (company: Company) =>
  of(company, 'right-not-offered')
    .map(({ article }) => article)
    .sort();

/** What a row of the matrix is worked out as, and what each of its cells stands for; a cell may be told of one company. */
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
    cells: { 'SCC; no destination, no copy': LUA_ABROAD, 'US; no safeguard': [MECHANISM], no: ABROAD },
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
  // Who is not said to process for others is not asked for a list, but what it may engage others under is not known either.
  '28(2), (4) sub-processors': {
    answer: (company) => [
      isFound('no-subprocessor-list')(company),
      ...of(company, 'processor-terms-unstated').map(({ missing }) =>
        missing.some(({ en }) => en === 'Engaging other processors (Art. 28(3)(d)).'),
      ),
    ],
    cells: {
      'no list; local payment and communication providers unnamed': [true, true],
      'no list': [true, true],
      no: [false, true],
    },
  },
  '28(3) contract content': {
    answer: duties,
    cells: {
      'instructions for health data (41); contractual duties of third parties (81)': [
        ['LUA-ROL-05', 'LUA-SFG-01'],
      ],
      'instructions and "policies" (70)': [['APT-ROL-02', 'APT-SFG-01']],
      no: [[]],
    },
  },
  "30(1) controller's record": {
    answer: lacksOfRecord('Art. 30(1)'),
    cells: {
      'lacks DPO, time limits, destinations': [OFFICER, ...TRANSFERS, LIMITS],
      'lacks entity, time limits, transfer': [
        'Name and contact (in part)',
        'Representative',
        OFFICER,
        'Third countries (in part)',
        'Safeguards',
        LIMITS,
      ],
      'lacks nearly all (gtg-crm)': ['Name and contact (in part)', ...NEARLY_ALL],
      'lacks nearly all': ['Name and contact', ...NEARLY_ALL],
    },
  },
  // Who is not said to process for others is not asked for a record of that.
  "30(2) processor's record": {
    answer: lacksOfRecord('Art. 30(2)'),
    cells: {
      'processing categories per controller missing': [
        OFFICER,
        'Controllers',
        'Categories of processing',
        ...TRANSFERS,
      ],
      'no (appointlet)': [
        'Name and contact (in part)',
        'Representative',
        OFFICER,
        'Controllers',
        'Categories of processing',
        'Third countries (in part)',
        'Safeguards',
      ],
      no: [],
    },
  },
  '44 general': {
    answer: open('Art. 13(1)(f)'),
    cells: { '83': LUA_ABROAD, 'US storage without basis': [MECHANISM], no: ABROAD },
  },
  '45 adequacy': { answer: isAskedFor('45'), cells: { no: true } },
  '46 safeguards': {
    answer: (company) => [isFound('scc-attached-to-nobody')(company), ...open('Art. 13(1)(f)')(company)],
    cells: {
      'SCC 84, unattached; Armenian entity silent': [true, ...LUA_ABROAD],
      none: [false, MECHANISM],
      no: [false, ...ABROAD],
    },
  },
  '47 binding corporate rules': {
    answer: isAskedFor('47'),
    cells: { no: true, 'no, though entities in 3 countries': true },
  },
  '49 derogations': { answer: isAskedFor('49'), cells: { no: true } },
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

type MatrixRow = Readonly<Record<string, string>> & { requirement: string };
const matrix: readonly MatrixRow[] = hasMaterial
  ? JSON.parse(material('facts/seed-facts.json')).gap_matrix
  : [];

describe.skipIf(!hasMaterial)(
  `What each policy leaves unstated ${hasMaterial ? '' : WITHOUT_MATERIAL}`,
  () => {
    it('every row has an answer', () => {
      expect(matrix.map(({ requirement }) => requirement).sort()).toEqual(Object.keys(ROWS).sort());
    });

    const cells = matrix.flatMap((row) =>
      Object.entries(COLUMNS).map(([column, company]) => ({ row, column, company })),
    );

    it.each(cells)('$row.requirement: $company', ({ row, column, company }) => {
      const { answer, cells: meanings } = ROWS[row.requirement] ?? { answer: () => null, cells: {} };
      const words = row[column] ?? '';
      const own = `${words} (${company})`;
      const cell = own in meanings ? own : words;
      expect(Object.keys(meanings)).toContain(cell);
      expect(answer(company)).toEqual(meanings[cell]);
    });
  },
);
