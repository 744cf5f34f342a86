import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { importFiles } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder, testIo } from './test-io.ts';

const BAKERY = `kharita: 1
inventory: bakery
organisations:
  - { key: bakery, name: { en: The bakery, ar: المخبز }, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: { en: Newsletter, ar: النشرة }
    controlledBy: [Organisation:bakery]
    disclosesTo: [{ node: Organisation:mailer, locations: [in] }]
    concerns: [customers]
    processes: [email-address]
    reliesOn: [consent]
`;
const TWO_RULES = ['--rule', 'transfer-uncovered', '--rule', 'activity-without-purpose'];
/** Where files are checked, no setting is read, not even a wrong one. */
const NO_STORE = { KHARITA_STORE: 'nowhere' };

/** Runs commands in a folder that has an inventory in a file; the folder is left out of what they write. */
function shop(inventory = BAKERY, env: NodeJS.ProcessEnv | null = NO_STORE) {
  const folder = temporaryFolder();
  const file = join(folder, 'bakery.yaml');
  writeFileSync(file, inventory);
  const kharita = async (...args: string[]) => {
    const { io, written } = testIo(env ?? { KHARITA_DATA: join(folder, 'data') });
    const code = await run([check, importFiles], args, io);
    const { out, err } = written;
    return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
  };
  return { folder, file, kharita };
}

describe('Files are checked', () => {
  it('by themselves, and each finding is told by its place, with why and what would clear it', async () => {
    const { folder, file, kharita } = shop();
    expect(await kharita('check', file, ...TWO_RULES)).toEqual({
      code: 1,
      err: '',
      out: `bakery.yaml:5:5 ERROR transfer-uncovered (Art. 44)
    What goes to Mailer (India) is covered by no mechanism.
    Why: says that the data go there (bakery.yaml:10:19)
    Clears it: A transfer record with a mechanism of Art. 45 to 49 that is valid on the day.
bakery.yaml:7:5 ERROR activity-without-purpose (Art. 5(1)(b), Art. 30(1)(b))
    Newsletter: no purpose is stated.
    Why: and nothing that it is part of says so
    Clears it: A purpose (\`pursues\`).

2 findings on 2026-01-15: 2 errors, 0 warnings, 0 notes; 2 fail the check
`,
    });
    expect(readdirSync(folder)).toEqual(['bakery.yaml']);
  });

  it('at the first of its reasons where no file has its subject, and at the field of a reason', async () => {
    const { file, kharita } = shop(
      `${BAKERY.replace(/ {2}- \{ key: mailer.*\n/, '').replace('n:mailer', 'n:stripe')}transfers:
  - key: to-stripe
    name: To Stripe
    exportedBy: [bakery]
    importedBy: [Organisation:stripe]
    into: [in]
    under:
      - node: LegalInstrument:data-privacy-framework
        mechanism: ADEQUACY
        rank: 1
`,
    );
    const rules = 'transfer-uncovered,dpf-without-certification';
    const { out } = await kharita('check', file, '--rule', rules);
    expect(out).toContain(`bakery.yaml:9:19 ERROR transfer-uncovered (Art. 44)
    What goes to Stripe (India) is covered by no mechanism.
    About Organisation:stripe, which no file has.
    Why: says that the data go there
`);
    expect(out).toContain('Why: names the decision (bakery.yaml:21:20, mechanism: ADEQUACY)\n');
  });

  it('for a day', async () => {
    const { file, kharita } = shop(
      BAKERY.replace('key: newsletter', 'key: newsletter\n    validTo: 2025-01-01'),
    );
    const clean = '0 findings on 2026-01-15: 0 errors, 0 warnings, 0 notes; 0 fail the check\n';
    expect(await kharita('check', file, ...TWO_RULES)).toEqual({ code: 0, out: clean, err: '' });
    expect((await kharita('check', file, ...TWO_RULES, '--as-of', '2024-12-31')).code).toBe(1);
  });

  it('also those that come with Kharita, and those that say anew what one of these says', async () => {
    const rights = readFileSync('seed/reference/rights.yaml', 'utf8');
    const anew = rights.replace(/(key: erasure\n(?: .*\n)*? +en: ).*/, '$1Our own erasure');
    expect(anew).not.toBe(rights);
    const { file, kharita } = shop(anew);
    const others = readdirSync('seed/reference').filter((name) => /(?<!rights)\.yaml$/.test(name));
    const { code } = await kharita('check', file, ...others.map((name) => join('seed/reference', name)));
    expect(code).toBe(0);
  });

  it('and named from the working folder, however they were named', async () => {
    const { kharita } = shop();
    const policy = join(process.cwd(), 'seed/policies/appointlet.yaml');
    const { out } = await kharita('check', policy, '--rule', 'right-not-offered');
    expect(out).toMatch(/^seed\/policies\/appointlet\.yaml:\d+:\d+ ERROR right-not-offered /);
  });
});

describe('Exit code 2 means that nothing could be checked', () => {
  it('Faults of the files are told as an import tells them', async () => {
    const { file, kharita } = shop(BAKERY.replace('name: Mailer', 'nme: Mailer').replace('[in]', '[ix]'));
    const { code, out, err } = await kharita('check', file);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').filter((line) => line.startsWith('bakery.yaml'))).toEqual([
      'bakery.yaml:5:20 UNKNOWN_FIELD There is no field `nme` here.',
      'bakery.yaml:10:60 UNKNOWN_REFERENCE There is no Jurisdiction:ix.',
    ]);
    expect(err).toMatch(/\n2 faults; nothing was checked\n$/);
  });

  it('So is what contradicts the reference data', async () => {
    const { file, kharita } = shop('kharita: 1\norganisations: [{ key: stripe, name: Our Stripe }]');
    const { code, err } = await kharita('check', file);
    expect([code, err]).toEqual([2, expect.stringMatching(/^bakery\.yaml:2:17 OWNED_ELSEWHERE /)]);
  });

  it('An organisation that there is not is told', async () => {
    const { file, kharita } = shop();
    expect(await kharita('check', file, '--organisation', 'bakry')).toEqual({
      code: 2,
      out: '',
      err: 'kharita: there is no organisation bakry. Did you mean `bakery`?\n',
    });
  });

  it.each([
    [['--severity', 'high'], '--severity is error, warning or info, not high'],
    [['--fail-on', 'all'], '--fail-on is error, warning, info or never, not all'],
    [['--format', 'xml'], '--format is text, json, sarif or junit, not xml'],
    [['--lang', 'fr'], '--lang is en or ar, not fr'],
    [['--as-of', '2023-02-30'], '--as-of is a day such as 2023-07-09, not 2023-02-30'],
    [['--organisation', 'A B'], '--organisation is the key of an organisation, not A B'],
    [['--rule', 'dpa-endin'], 'there is no rule dpa-endin. Did you mean `dpa-ending`?'],
    [['--rule', 'dpa-ending,,'], 'there is no rule . docs/rules.md lists them.'],
    [['--texts', 'texts'], '--texts goes with files: kharita check <files> --texts DIR'],
    [['--baseline', 'known.json'], 'known.json does not exist'],
    [
      ['--write-baseline', 'known.json', '--rule', 'dpa-ending'],
      '--write-baseline writes all findings: leave out --rule and --organisation',
    ],
    [[], 'the register is empty: name files to check, or import some first'],
  ])('%j', async (args, message) => {
    const { kharita } = shop(BAKERY, null);
    expect(await kharita('check', ...args)).toEqual({ code: 2, out: '', err: `kharita: ${message}\n` });
  });

  it.each([
    ['kharita: 1\n', 'known.json:1:1 SYNTAX'],
    ['{ "kharita": 1 }', 'known.json:1:1 MISSING The file is no baseline'],
    [
      '{ "kharitaBaseline": 2, "findings": [] }',
      'known.json:1:22 BAD_VALUE The baseline is of another version',
    ],
    ['{ "kharitaBaseline": 1, "findings": [\n<<<<<<< HEAD\n] }', 'known.json:2:1 SYNTAX'],
    ['{ "kharitaBaseline": 1, "findings": [\n{ "rule": "a" }\n] }', 'known.json:2:1 MISSING `subject`'],
  ])('The baseline %j is refused', async (content, fault) => {
    const { folder, file, kharita } = shop();
    writeFileSync(join(folder, 'known.json'), content);
    const { code, out, err } = await kharita('check', file, '--baseline', join(folder, 'known.json'));
    expect([code, out, err.slice(0, fault.length)]).toEqual([2, '', fault]);
    expect(err).toMatch(/nothing was checked\n$/);
  });

  it('Its page tells so', async () => {
    const { out } = await shop().kharita('check', '--help');
    expect(out).toContain(
      'Exit codes: 0 nothing new at or above --fail-on; 1 findings; 2 it could not be checked',
    );
  });
});

it('A baseline makes what was found known: only what is new fails, and what is gone is told', async () => {
  const { folder, file, kharita } = shop();
  const known = join(folder, 'known.json');
  const first = await kharita('check', folder, '--write-baseline', known);
  expect([first.code, first.err]).toEqual([
    0,
    expect.stringMatching(/^kharita: wrote (\d+) known findings to known\.json\n$/),
  ]);
  expect(first.out).toMatch(/^(\d+) findings .*; \1 known; 0 fail the check\n$/);
  expect(readdirSync(folder)).toEqual(['bakery.yaml', 'known.json']);
  // Once more, with a baseline in the folder that is no inventory.
  expect(await kharita('check', folder, '--baseline', known)).toEqual({ ...first, err: '' });

  writeFileSync(file, BAKERY.replace('concerns: [customers]', 'pursues: [marketing]'));
  const { code, out } = await kharita('check', folder, '--baseline', known);
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('bakery.yaml'))).toEqual([
    'bakery.yaml:7:5 WARNING activity-without-subjects (Art. 30(1)(c))',
  ]);
  expect(out).toMatch(
    /\nNo longer found, to be taken out of known\.json:\n {4}activity-without-purpose ProcessingActivity:newsletter \([0-9a-f]{16}\)\n\n\d+ findings .*; \d+ known; 1 no longer found; 1 fails the check\n$/,
  );
});

it('A report in a file leaves the screen to what else there is to say', async () => {
  const { folder, file, kharita } = shop();
  const report = join(folder, 'report.json');
  const { code, out, err } = await kharita('check', file, '--format', 'json', '--out', report, ...TWO_RULES);
  expect([code, out, err]).toEqual([1, '', 'kharita: the report is in report.json\n']);
  const { findings, rules, counts } = JSON.parse(readFileSync(report, 'utf8'));
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual([
    'transfer-uncovered',
    'activity-without-purpose',
  ]);
  expect([rules.length, counts.failing]).toEqual([2, 2]);
  expect(await kharita('check', file, '--out', join(folder, 'none', 'report.txt'))).toEqual({
    code: 2,
    out: '',
    err: 'kharita: none/report.txt cannot be written to (its folder does not exist)\n',
  });
});

it('Without files the register is checked, and says the same without places', async () => {
  const { file, kharita } = shop(BAKERY, null);
  await kharita('import', 'seed/reference', file);
  expect(await kharita('check', ...TWO_RULES)).toEqual({
    code: 1,
    err: '',
    out: `ProcessingActivity:newsletter ERROR activity-without-purpose (Art. 5(1)(b), Art. 30(1)(b))
    Newsletter: no purpose is stated.
    Why: and nothing that it is part of says so
    Clears it: A purpose (\`pursues\`).
Organisation:mailer ERROR transfer-uncovered (Art. 44)
    What goes to Mailer (India) is covered by no mechanism.
    Why: says that the data go there (DISCLOSES_TO:ProcessingActivity:newsletter>Organisation:mailer)
    Clears it: A transfer record with a mechanism of Art. 45 to 49 that is valid on the day.

2 findings on 2026-01-15: 2 errors, 0 warnings, 0 notes; 2 fail the check
`,
  });
});
