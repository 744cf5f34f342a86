import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '../../src/cli/check-options.ts';
import type { Severity } from '../../src/model/finding.ts';
import { allRules } from '../../src/rules/all.ts';
import { checked, finding, reportOf } from '../helpers/check-report.ts';

const ERROR = finding('transfer-uncovered', 'Organisation:mailer');
const WARNING = finding('dpa-ending', 'Agreement:contract', { organisations: ['Organisation:mailer'] });
const INFO = finding('no-subprocessor-list', 'Organisation:bakery');
const ALL = checked([ERROR, WARNING, INFO]);

describe('What fails', () => {
  it.each<[Severity | null, string[]]>([
    ['ERROR', ['transfer-uncovered']],
    ['WARNING', ['transfer-uncovered', 'dpa-ending']],
    ['INFO', ['transfer-uncovered', 'dpa-ending', 'no-subprocessor-list']],
    [null, []],
  ])('on %s', (failOn, rules) => {
    const { findings, counts } = reportOf({ failOn }, ALL);
    expect(findings.filter(({ isFailing }) => isFailing).map(({ rule }) => rule)).toEqual(rules);
    expect(counts.failing).toBe(rules.length);
  });

  it('fails also where it is not shown; what is known does not', () => {
    const { findings, rules, counts } = reportOf({ shown: 'ERROR', failOn: 'INFO' }, ALL, [INFO]);
    expect(findings.map(({ rule }) => rule)).toEqual(['transfer-uncovered']);
    expect(rules.every(({ severity }) => severity === 'ERROR')).toBe(true);
    expect(counts).toEqual({
      ...{ findings: 3, known: 1, notShown: 2, failing: 2 },
      bySeverity: { ERROR: 1, WARNING: 1, INFO: 1 },
    });
  });
});

describe('What is asked for', () => {
  it.each<[Partial<CheckRequest>, string[]]>([
    [{ rules: allRules.filter(({ id }) => id === 'dpa-ending') }, ['dpa-ending']],
    [{ organisation: 'Organisation:mailer' }, ['dpa-ending']],
    [{ organisation: 'Organisation:mill' }, []],
  ])('%#', (request, rules) => {
    const { findings, counts } = reportOf(request, ALL);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(counts.findings).toBe(rules.length);
  });

  it('makes no difference to what is gone: an entry is, where no rule finds it any more', () => {
    const gone = { rule: 'dpa-ending', subject: 'Agreement:old', fingerprint: '0123456789abcdef' };
    const request = { organisation: 'Organisation:mill' };
    expect(reportOf(request, ALL, [ERROR, gone, WARNING]).gone).toEqual([gone]);
  });
});

describe('Where a finding is told', () => {
  const inputs = [
    { fact: 'System:desk', field: 'tenancy', value: 'OWN', what: { en: 'is its own', ar: null } },
    { fact: 'Agreement:contract', field: 'validTo', value: '2027-01-01', what: { en: 'ends', ar: null } },
  ];
  const ending = finding('dpa-ending', 'Agreement:contract', { inputs });
  it.each([
    ['at the field of its subject that decided it', 'a.yaml:3:7', 'Agreement:contract'],
    ['at its subject', 'a.yaml:2:5', 'Agreement:contract'],
    ['at the first of its inputs', 'b.yaml:9:1', 'System:desk'],
    ['nowhere', null, null],
  ])('%s', (_, where, placed) => {
    const places = { 'Agreement:contract validTo': 'a.yaml:3:7', 'Agreement:contract': 'a.yaml:2:5' };
    const known = Object.entries({ ...places, 'System:desk': 'b.yaml:9:1' });
    const from = known.findIndex(([, text]) => text === where);
    const left = Object.fromEntries(from < 0 ? [] : known.slice(from));
    const told = reportOf({}, checked([ending], left)).findings[0];
    expect(told?.place && `${told.place.file}:${told.place.line}:${told.place.column}`).toBe(where);
    expect(told?.placed).toBe(placed);
  });

  it('decides the order: by file, line and column, and what has no place comes last', () => {
    const subjects = ['System:a', 'System:b', 'System:c', 'System:d', 'System:e'];
    const places = {
      ...{ 'System:b': 'b.yaml:1:1', 'System:c': 'a.yaml:10:3' },
      ...{ 'System:d': 'a.yaml:9:1', 'System:e': 'a.yaml:10:1' },
    };
    const findings = subjects.map((subject) => finding('dpa-ending', subject));
    const told = reportOf({}, checked(findings, places)).findings.map(({ subject }) => subject);
    expect(told).toEqual(['System:d', 'System:e', 'System:c', 'System:b', 'System:a']);
  });
});
