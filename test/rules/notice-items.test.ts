import { describe, expect, test } from 'vitest';
import { noticeItemMissing } from '../../src/rules/notice-item-missing.ts';
import { rightNotOffered } from '../../src/rules/right-not-offered.ts';
import { find, testRule } from '../helpers/rule-tester.ts';

const NOTICE = noticeItemMissing.examples.compliant;

/** The notice that tells all, with one thing in another way. */
function changed(from: string, to: string): string {
  if (!NOTICE.includes(from)) throw new Error(`The example does not say ${from}`);
  return NOTICE.replace(from, to);
}

const SAID = 'provenance: STATED, evidence: *said';
const PROCESSES = `{ node: name, collection: PROVIDED, mandatory: true, ${SAID} }`;
const DISCLOSES = `{ node: RecipientCategory:hosting-providers, locations: [de], ${SAID} }`;
const RELIES = `{ node: contract, ${SAID} }`;
const KEPT = 'name: One year, period: P1Y';
const SCOPE = 'gdprScope: ESTABLISHED_IN_EEA';
const PURPOSE = `    pursues: [{ node: scheduling, ${SAID} }]\n`;

const withTransfer = (facts: string) =>
  `${changed(DISCLOSES, DISCLOSES.replace('[de]', '[in]'))}
transfers:
  - { key: abroad, name: Abroad, exportedBy: [{ node: clinic, ${SAID} }], ${facts} }`;

const group = (seat: string) =>
  changed(
    'organisations:\n',
    `organisations:
  - { key: sister, name: Sister, legalName: Sister Ltd, partOf: [Organisation:clinic], establishedIn: [${seat}] }
`,
  ).replace(
    'controlledBy: [Organisation:clinic]',
    `controlledBy: [Organisation:clinic, { node: Organisation:sister, modality: MAY, ${SAID} }]`,
  );

const COUNTRIES = 'The third countries, or the places of the recipients.';
const MECHANISM =
  'What covers the transfer (`under`): an adequacy decision (Art. 45), safeguards (Art. 46), binding corporate rules (Art. 47) or a derogation (Art. 49).';
const GROUP = 'What covers data that reach a company of the group in a third country: Art. 45, 46, 47 or 49.';
const WITHDRAWAL = 'That consent can be withdrawn, or a legal basis that is none.';
const SEAT = 'The seat (`establishedIn`), or the contact of a representative.';
const COOKIES = 'A choice of cookies that is no setting of the browser (`channels`).';
const SOURCES = 'The sources (`suppliedBy`), or that the person provides the data (`collection`).';
const LOGIC = 'Whether decisions are taken by automated means alone, with their logic (`automation`).';

/** What a notice says in another way, and what it leaves open then. */
const OPEN: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'no legal name',
    changed('    legalName: Clinic GmbH\n', ''),
    'Art. 13(1)(a), Art. 14(1)(a)',
    ['The legal entity (`legalName`).'],
  ],
  [
    'a form on a web page as the only contact',
    changed('channel: EMAIL', 'channel: WEB_PAGE'),
    'Art. 13(1)(a), Art. 14(1)(a)',
    ['An e-mail address, a telephone number or a postal address.'],
  ],
  ['a seat that is not known', changed(`    ${SCOPE}\n`, ''), 'Art. 13(1)(a), Art. 27', [SEAT]],
  [
    'a seat outside',
    changed(SCOPE, 'gdprScope: ARTICLE_3_2\n    establishedIn: [in]'),
    'Art. 13(1)(a), Art. 27',
    [SEAT],
  ],
  ['no purpose', changed(PURPOSE, ''), 'Art. 13(1)(c), Art. 14(1)(c)', ['The purposes (`pursues`).']],
  [
    'a purpose that is declared only',
    changed(PURPOSE, '    pursues: [scheduling]\n'),
    'Art. 13(1)(c), Art. 14(1)(c)',
    ['The purposes (`pursues`).'],
  ],
  [
    'consent',
    changed(RELIES, RELIES.replace('contract', 'consent')),
    'Art. 13(2)(c), Art. 7(3)',
    [WITHDRAWAL],
  ],
  [
    'explicit consent as the condition for special categories',
    changed(RELIES, RELIES.replace('contract', 'contract, article9Condition: explicit-consent')),
    'Art. 13(2)(c), Art. 7(3)',
    [WITHDRAWAL],
  ],
  [
    'a recipient in a place that is not told',
    changed(DISCLOSES, DISCLOSES.replace('locations: [de], ', '')),
    'Art. 13(1)(f), Art. 14(1)(f)',
    [COUNTRIES, MECHANISM],
  ],
  [
    'a recipient in a third country that is told',
    changed(DISCLOSES, DISCLOSES.replace('[de]', '[in]')),
    'Art. 13(1)(f), Art. 14(1)(f)',
    [MECHANISM],
  ],
  [
    'a transfer into nowhere',
    withTransfer('under: [LegalInstrument:adequacy-ch]'),
    'Art. 13(1)(f), Art. 14(1)(f)',
    ['The destination (`into`).'],
  ],
  [
    'clauses that nobody has signed',
    withTransfer('into: [in], under: [LegalInstrument:scc-2021-914]'),
    'Art. 13(1)(f), Art. 14(1)(f)',
    ['The signed agreement on the clauses (`under`), of which people can have a copy.'],
  ],
  ['a company of the group abroad', group('am'), 'Art. 13(1)(f), Art. 14(1)(f)', [GROUP]],
  [
    'a time that varies for the rest',
    `${changed(`retainedUnder: [{ node: kept, ${SAID} }`, `retainedUnder: [{ node: kept, ${SAID} }, { node: rest, ${SAID} }`)}`.replace(
      'retentionRules: [',
      'retentionRules: [{ key: rest, name: The rest, criterion: VARIES }, ',
    ),
    'Art. 13(2)(a), Art. 14(2)(a)',
    ['The criteria for the rest of the data.'],
  ],
  [
    'backups as the only criterion',
    changed(KEPT, 'name: In backups, criterion: BACKUP'),
    'Art. 13(2)(a), Art. 14(2)(a)',
    ['The period, or the criteria.'],
  ],
  [
    'no complaint',
    changed(`    grants: [{ node: complaint, ${SAID} }]\n`, ''),
    'Art. 13(2)(d), Art. 14(2)(e)',
    ['The right to complain (Art. 77).'],
  ],
  [
    'no word on what is mandatory',
    changed(PROCESSES, PROCESSES.replace('mandatory: true, ', '')),
    'Art. 13(2)(e)',
    ['Which data are mandatory (`mandatory`).'],
  ],
  [
    'profiling',
    changed('automation: NONE', 'automation: PROFILING'),
    'Art. 13(2)(f), Art. 14(2)(g), Art. 22',
    [LOGIC],
  ],
  [
    'data from elsewhere, without their source',
    changed('collection: PROVIDED', 'collection: FROM_THIRD_PARTY'),
    'Art. 14(2)(f)',
    [SOURCES],
  ],
  [
    'settings of the browser as the only choice of cookies',
    changed('channels: [WEBSITE]', 'channels: [BROWSER_SETTINGS]'),
    'Directive 2002/58/EC Art. 5(3)',
    [COOKIES],
  ],
];

const rights = (facts: string) =>
  rightNotOffered.examples.compliant.replace(/ {6}- \{ node: objection.*\n/, facts);

describe('What a notice has to tell', () => {
  testRule(noticeItemMissing, {
    valid: [
      {
        name: 'a name, a notice and a clause in Arabic only',
        inventory: NOTICE.replace('name: Clinic\n', 'name: { ar: عيادة }\n')
          .replace('name: Notice,', 'name: { ar: إشعار },')
          .replace('name: All }', 'name: { ar: الكل } }'),
      },
      { name: 'data that are optional', inventory: changed('mandatory: true', 'mandatory: false') },
      {
        name: 'data from elsewhere, with their source',
        inventory: changed('collection: PROVIDED', 'collection: FROM_THIRD_PARTY').replace(
          'controlledBy: [',
          'suppliedBy: [RecipientCategory:employers]\n    controlledBy: [',
        ),
      },
      {
        name: 'profiling, and the right not to be subject to it',
        inventory: changed('automation: NONE', 'automation: PROFILING').replace(
          'grants: [',
          `grants: [{ node: no-automated-decision, ${SAID} }, `,
        ),
      },
      {
        name: 'consent that can be withdrawn',
        inventory: changed(RELIES, RELIES.replace('contract', 'consent')).replace(
          'grants: [',
          `grants: [{ node: withdraw-consent, ${SAID} }, `,
        ),
      },
      {
        name: 'a seat outside, with a representative',
        inventory: changed(SCOPE, 'gdprScope: ARTICLE_3_2\n    establishedIn: [in]').replace(
          'value: privacy@clinic.example',
          'value: privacy@clinic.example, uses: [REPRESENTATIVE]',
        ),
      },
      { name: 'a company of the group inside', inventory: group('fr') },
      {
        name: 'a company of the group abroad, of which the movement is known',
        inventory: `${group('am')}
  - key: support
    name: Support
    automation: NONE
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:sister, locations: [de] }]`,
      },
      {
        name: 'what is sent for others',
        inventory: `${changed('organisations:\n', 'organisations:\n  - { key: host, name: Host }\n')}
  - key: hosted
    name: Hosted
    role: PROCESSOR
    performedBy: [clinic]
    disclosesTo: [{ node: Organisation:host, locations: [in] }]`,
      },
      {
        name: 'the next version, before it takes effect',
        inventory: `${changed('versions: [notice/1]', 'versions: [notice/1, notice/2]')}`.replace(
          'policyVersions: [',
          'policyVersions: [{ key: notice/2, name: Next version, effectiveDate: 2026-11-23, replaces: [notice/1] }, ',
        ),
      },
    ],
    invalid: [
      {
        name: 'each item of which a notice says nothing',
        inventory: noticeItemMissing.examples.violation,
        subjects: Array(10).fill('Policy:notice'),
      },
      {
        name: 'each item that only the words of a version told that was replaced on that day',
        inventory: `${changed('versions: [notice/1]', 'versions: [notice/1, notice/2]')}`.replace(
          'policyVersions: [',
          'policyVersions: [{ key: notice/2, name: Next version, effectiveDate: 2026-11-22, replaces: [notice/1] }, ',
        ),
        subjects: Array(9).fill('Policy:notice'),
      },
      {
        name: 'the same notice of two organisations, once for each',
        inventory: changed(PURPOSE, '').replace(
          'organisations:\n',
          `organisations:
  - { key: sister, name: Sister, legalName: Sister AG, address: Wien, ${SCOPE}, publishes: [notice], contactPoints: [{ node: mail, provenance: STATED, evidence: [{ clause: notice/1/1, quote: mail }] }] }
`,
        ),
        subjects: ['Policy:notice', 'Policy:notice'],
      },
    ],
  });

  test.each(OPEN)('with %s is open in that one item', (_name, inventory, article, missing) => {
    const found = find([noticeItemMissing], inventory);
    expect(found.map((finding) => [finding.article, finding.missing.map(({ en }) => en)])).toEqual([
      [article, missing],
    ]);
  });

  testRule(rightNotOffered, {
    valid: [
      {
        name: 'a right that a part grants',
        inventory: `${rights('')}
  - { key: part, name: Part, partOf: [processing], grants: [{ node: objection, ${SAID.replace('*said', '*told')} }] }`,
      },
      {
        name: 'a narrower right',
        inventory: rights(
          `      - { node: objection-to-direct-marketing, ${SAID.replace('*said', '*told')} }\n`,
        ),
      },
      {
        name: 'a document that is no privacy notice',
        inventory: rightNotOffered.examples.violation.replace('PRIVACY_NOTICE', 'COOKIE_NOTICE'),
      },
      {
        name: 'an organisation without a notice',
        inventory: 'organisations: [{ key: clinic, name: Clinic }]',
      },
    ],
    invalid: [
      {
        name: 'an opt-out in the place of objection',
        inventory: rights(`      - { node: opt-out-marketing, ${SAID.replace('*said', '*told')} }\n`),
        subjects: ['Policy:notice'],
      },
      {
        name: 'a right that is granted without a word of the notice',
        inventory: rights('      - objection\n'),
        subjects: ['Policy:notice'],
      },
      {
        name: 'a right that has ended',
        inventory: rights(
          `      - { node: objection, validTo: 2026-11-22, ${SAID.replace('*said', '*told')} }\n`,
        ),
        subjects: ['Policy:notice'],
      },
      {
        name: 'every right before the notice takes effect',
        inventory: rightNotOffered.examples.compliant.replace(
          'name: First version,',
          'name: First version, effectiveDate: 2026-11-23,',
        ),
        subjects: Array(6).fill('Policy:notice'),
      },
    ],
  });
});
