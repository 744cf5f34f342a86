import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exportBaseline } from '../../src/exporters/baseline.ts';
import { exportCheckJson } from '../../src/exporters/check-json.ts';
import { exportCheckJunit } from '../../src/exporters/check-junit.ts';
import { exportCheckSarif } from '../../src/exporters/check-sarif.ts';
import { exportCheckText } from '../../src/exporters/check-text.ts';
import { readBaseline } from '../../src/importers/baseline.ts';
import { allRules } from '../../src/rules/all.ts';
import { checked, finding, reportOf } from '../helpers/check-report.ts';

const ONE_RULE = { rules: allRules.filter(({ id }) => id === 'dpa-ending') };
const GONE = { rule: 'dpa-ending', subject: 'Agreement:old', fingerprint: '0123456789abcdef' };

const evidence = (quote: string) => ({
  ...{ clause: 'Clause:notice/1', quote, start: null, end: null },
  ...({ certainty: 'EXPLICIT', field: null, ref: null, note: null } as const),
});

/** Names as they come: Arabic, with marks of every format in them. */
const HOSTILE = finding('dpa-ending', 'Agreement:a', {
  fingerprint: 'aaaaaaaaaaaaaaaa',
  message: { en: 'The <b>"mill" & [co](1) {0}\tends.', ar: 'ينتهي عقد "المطحنة" & <b>.' },
  inputs: [
    { fact: 'Agreement:a', field: 'validTo', value: '2027-01-01', what: { en: 'ends', ar: 'ينتهي' } },
    { fact: 'PARTY_TO:a', field: null, value: null, what: { en: 'binds the mill', ar: 'يُلزم المطحنة' } },
    { fact: 'PARTY_TO:a', field: null, value: null, what: { en: 'binds the mill', ar: 'يُلزم المطحنة' } },
    { fact: 'LegalInstrument:x', field: 'scope', value: null, what: { en: 'is law', ar: null } },
  ],
  quotes: [
    { fact: 'Agreement:a', evidence: evidence('ends\u001b[31m\nsoon\u0007') },
    { fact: 'PARTY_TO:a', evidence: evidence('x'.repeat(300)) },
  ],
});
const KNOWN = finding('dpa-ending', 'Agreement:b', { fingerprint: 'bbbbbbbbbbbbbbbb' });
const NOWHERE = finding('dpa-ending', 'Agreement:c', { fingerprint: 'cccccccccccccccc' });

const PLACES = {
  'Agreement:a': 'جرد/عقود 1%.yaml:2:5',
  'Agreement:a validTo': 'جرد/عقود 1%.yaml:3:7',
  'PARTY_TO:a': 'جرد/عقود 1%.yaml:4:9',
  'Agreement:b': '/srv/b&.yaml:1:1',
};
const report = reportOf({ ...ONE_RULE, baseline: 'known.json' }, checked([HOSTILE, KNOWN, NOWHERE], PLACES), [
  KNOWN,
  GONE,
]);
const clean = reportOf(ONE_RULE, checked([], { 'Agreement:a': 'a.yaml:1:1' }));
const text = (content: string | Uint8Array) => String(content);

describe('As text', () => {
  it('what is new is told file by file, with what no terminal obeys, and the known is counted', () => {
    expect(text(exportCheckText({ report, language: 'en' }).content)).toBe(
      `جرد/عقود 1%.yaml:3:7 WARNING dpa-ending (Art. 28(3))
    The <b>"mill" & [co](1) {0} ends.
    Why: ends (validTo: 2027-01-01)
    Why: binds the mill (جرد/عقود 1%.yaml:4:9)
    Why: is law (LegalInstrument:x, scope: not stated)
    "ends [31m soon" (Clause:notice/1)
    "${'x'.repeat(200)}…" (Clause:notice/1)
    Clears it: Another word.

Agreement:c WARNING dpa-ending (Art. 28(3))
    It is so.
    It is written in none of the files.
    Why: says so
    Clears it: Another word.

No longer found, to be taken out of known.json:
    dpa-ending Agreement:old (0123456789abcdef)

3 findings on 2026-11-22: 0 errors, 3 warnings, 0 notes; 1 known; 1 no longer found; 2 fail the check
`,
    );
  });

  it('in Arabic it says the same', () => {
    const shown = text(exportCheckText({ report, language: 'ar' }).content).split('\n');
    expect(shown.slice(0, 5)).toEqual([
      'جرد/عقود 1%.yaml:3:7 WARNING dpa-ending (Art. 28(3))',
      '    ينتهي عقد "المطحنة" & <b>.',
      '    السبب: ينتهي (validTo: 2027-01-01)',
      '    السبب: يُلزم المطحنة (جرد/عقود 1%.yaml:4:9)',
      '    السبب: is law (LegalInstrument:x, scope: غير مذكور)',
    ]);
    expect(shown.at(-2)).toBe(
      'الملاحظات في \u20682026-11-22\u2069: 3 (الأخطاء 0، التحذيرات 3، الإفادات 0)؛ المعروف منها 1؛ ما لم يعد موجودًا 1؛ ما يُفشل الفحص 2',
    );
  });

  it('of many reasons some are shown, and how many more there are', () => {
    const inputs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
      ...{ fact: `System:${name}`, field: null, value: null, what: { en: 'runs', ar: 'يعمل' } },
    }));
    const many = reportOf({}, checked([finding('dpa-ending', 'Agreement:c', { inputs })]));
    const lines = text(exportCheckText({ report: many, language: 'en' }).content).split('\n');
    expect(lines.filter((line) => /Why|more/.test(line))).toEqual([
      ...['a', 'b', 'c', 'd'].map((name) => `    Why: runs (System:${name})`),
      '    and 2 more',
    ]);
  });

  it('nothing found is a line', () => {
    expect(exportCheckText({ report: clean, language: 'en' }).content).toBe(
      '0 findings on 2026-11-22: 0 errors, 0 warnings, 0 notes; 0 fail the check\n',
    );
  });
});

describe('As JSON', () => {
  const schema = JSON.parse(readFileSync('schema/check-report.schema.json', 'utf8'));
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  it.each([report, clean])('%# it is what its schema says, and all that was found', (each) => {
    const read = JSON.parse(text(exportCheckJson({ report: each, language: 'en' }).content));
    accepts(read);
    expect(accepts.errors).toBeNull();
    expect(read).toEqual(each);
  });
});

describe('As SARIF', () => {
  const runOf = (...[told]: Parameters<typeof exportCheckSarif>) => {
    const log = JSON.parse(text(exportCheckSarif(told).content));
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
    return log.runs[0];
  };
  const region = (startLine: number, startColumn: number) => ({ startLine, startColumn });
  const logical = (id: string) => [{ fullyQualifiedName: id, kind: 'resource' }];
  const FILE = '%D8%AC%D8%B1%D8%AF/%D8%B9%D9%82%D9%88%D8%AF%201%25.yaml';

  it('a result is new or suppressed, and says where, why and by what it is known again', () => {
    const { results } = runOf({ report, language: 'en' });
    expect(results[1]).toEqual({
      ruleId: 'dpa-ending',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'The <b>"mill" & [co] (1) {{0}} ends. Clears it: Another word.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: FILE }, region: region(3, 7) },
          logicalLocations: logical('Agreement:a'),
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: { artifactLocation: { uri: FILE }, region: region(4, 9) },
          logicalLocations: logical('PARTY_TO:a'),
          message: { text: 'binds the mill' },
        },
      ],
      partialFingerprints: {
        'kharitaFinding/v1': 'aaaaaaaaaaaaaaaa',
        primaryLocationLineHash: 'aaaaaaaaaaaaaaaa',
      },
      baselineState: 'new',
      suppressions: [],
      properties: { article: 'Art. 28(3)', organisations: ['Organisation:bakery'] },
    });
    expect(results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///srv/b%26.yaml' } } }],
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', status: 'accepted' }],
    });
    expect(results[2].locations).toEqual([{ logicalLocations: logical('Agreement:c') }]);
    expect(results[2].relatedLocations).toBeUndefined();
  });

  it('a run names its tool, its rules and what is gone', () => {
    const { tool, language, columnKind, invocations } = runOf({ report, language: 'ar' });
    expect([language, columnKind]).toEqual(['ar', 'utf16CodeUnits']);
    expect([tool.driver.name, tool.driver.semanticVersion]).toEqual(['Kharita', '1.2.3']);
    const described =
      'عقد مع معالِج ملزم في اليوم المعني، وينتهي خلال 90 يومًا، ولا تحل محله اتفاقية أخرى. ' +
      'العقد الذي انتهى تتناوله القاعدة \u2068processor-without-dpa\u2069.';
    expect(tool.driver.rules).toEqual([
      {
        id: 'dpa-ending',
        shortDescription: { text: 'اتفاقية معالجة توشك أن تنتهي' },
        fullDescription: { text: described },
        help: { text: `المادة 28(3). ${described}` },
        defaultConfiguration: { level: 'warning' },
        properties: { article: 'Art. 28(3)' },
      },
    ]);
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'note',
            message: {
              text: 'لم تعد موجودة، وينبغي حذفها من خط الأساس: dpa-ending Agreement:old (0123456789abcdef)',
            },
          },
        ],
      },
    ]);
  });

  it('without a baseline no result has a state, and without findings there are none', () => {
    const { results } = runOf({ report: reportOf({}, checked([KNOWN])), language: 'en' });
    expect(Object.keys(results[0])).not.toContain('baselineState');
    expect(Object.keys(results[0])).not.toContain('suppressions');
    const run = runOf({ report: clean, language: 'en' });
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules[0].help.text).toMatch(/^Art\. 28\(3\)\. A contract /);
  });
});

describe('As JUnit', () => {
  it('a rule is a suite: what fails is a failure, the known is skipped, and no name breaks the XML', () => {
    expect(exportCheckJunit({ report, language: 'en' }).content).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kharita check" tests="3" failures="2" errors="0" skipped="1">
  <testsuite name="dpa-ending" tests="3" failures="2" errors="0" skipped="1">
    <testcase classname="dpa-ending" name="Agreement:b (bbbbbbbbbbbbbbbb)" file="/srv/b&amp;.yaml" line="1">
      <skipped message="Known: It is so."/>
    </testcase>
    <testcase classname="dpa-ending" name="Agreement:a (aaaaaaaaaaaaaaaa)" file="جرد/عقود 1%.yaml" line="3">
      <failure type="WARNING" message="The &lt;b&gt;&quot;mill&quot; &amp; [co](1) {0} ends.">
        جرد/عقود 1%.yaml:3:7
        WARNING Art. 28(3)
        The &lt;b&gt;&quot;mill&quot; &amp; [co](1) {0} ends.
        Clears it: Another word.
      </failure>
    </testcase>
    <testcase classname="dpa-ending" name="Agreement:c (cccccccccccccccc)">
      <failure type="WARNING" message="It is so.">
        WARNING Art. 28(3)
        It is so.
        Clears it: Another word.
      </failure>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('a rule that found nothing has passed', () => {
    expect(exportCheckJunit({ report: clean, language: 'ar' }).content).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kharita check" tests="1" failures="0" errors="0" skipped="0">
  <testsuite name="dpa-ending" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="dpa-ending" name="اتفاقية معالجة توشك أن تنتهي"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('what no XML may hold is replaced', () => {
    const place = { 'Agreement:b': 'a\u0001\ud800\ufffe\t.yaml:1:1' };
    const { content } = exportCheckJunit({ report: reportOf({}, checked([KNOWN], place)), language: 'en' });
    expect(content).toContain('file="a\ufffd\ufffd\ufffd&#9;.yaml"');
  });
});

describe('A baseline', () => {
  const entry = ({ rule, subject, fingerprint }: typeof GONE) => ({ rule, subject, fingerprint });

  it('is one line for each finding, in one order, and is read as it was written', () => {
    const content = text(exportBaseline([HOSTILE, KNOWN, GONE]).content);
    expect(content).toBe(`{
  "kharitaBaseline": 1,
  "findings": [
    {"rule":"dpa-ending","subject":"Agreement:a","fingerprint":"aaaaaaaaaaaaaaaa"},
    {"rule":"dpa-ending","subject":"Agreement:b","fingerprint":"bbbbbbbbbbbbbbbb"},
    {"rule":"dpa-ending","subject":"Agreement:old","fingerprint":"0123456789abcdef"}
  ]
}
`);
    expect(exportBaseline([GONE, KNOWN, HOSTILE]).content).toBe(content);
    expect(readBaseline({ file: 'known.json', content })).toEqual({
      baseline: { kharitaBaseline: 1, findings: [HOSTILE, KNOWN, GONE].map(entry) },
      faults: { diagnostics: [], total: 0 },
    });
  });

  it('is what its schema says, with nothing in it too', () => {
    const schema = JSON.parse(readFileSync('schema/baseline.schema.json', 'utf8'));
    const accepts = new Ajv2020({ strict: false }).compile(schema);
    for (const findings of [[], [KNOWN, GONE]]) {
      accepts(JSON.parse(text(exportBaseline(findings).content)));
      expect(accepts.errors).toBeNull();
    }
  });
});
