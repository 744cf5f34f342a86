import type { CheckedFinding, CheckReport } from '../model/check-report.ts';
import { say } from '../model/sentence.ts';
import type { Language } from '../model/table.ts';
import { CLEARS, lineOf, type ToldReport } from './check-told.ts';
import type { Exporter } from './exporter.ts';

/** Characters that no XML 1.0 document may hold, not even escaped (section 2.2). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string) =>
  text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[],
): string[] {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${name}${given.join('')}`;
  if (content.length === 0) return [`${open}/>`];
  return [`${open}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** What programs for test results show: a suite for each rule, in which what fails is a failure and all else is skipped. */
export const exportCheckJunit: Exporter<ToldReport> = ({ report, language }) => {
  const suites = report.rules.map((rule) => {
    const findings = report.findings.filter((finding) => finding.rule === rule.id);
    const passed = element('testcase', { classname: rule.id, name: rule.summary[language] }, []);
    const cases = findings.flatMap((finding) => testCase(finding, language));
    return element('testsuite', { name: rule.id, ...totals(findings) }, cases.length > 0 ? cases : passed);
  });
  const passing = suites.length - new Set(report.findings.map(({ rule }) => rule)).size;
  const all = totals(report.findings, passing);
  const root = element('testsuites', { name: 'kharita check', ...all }, suites.flat());
  const content = ['<?xml version="1.0" encoding="UTF-8"?>', ...root, ''].join('\n');
  return { mediaType: 'application/xml', content };
};

function totals(findings: CheckReport['findings'], passing = findings.length === 0 ? 1 : 0) {
  const failures = findings.filter(({ isFailing }) => isFailing).length;
  const skipped = findings.length - failures;
  return { tests: findings.length + passing, failures, errors: 0, skipped };
}

const KNOWN = say('Known', 'معروفة');
const BELOW = say('Too light to fail', 'أخف من أن تُفشل الفحص');

function testCase(finding: CheckedFinding, language: Language): string[] {
  const { rule, subject, fingerprint, place, isFailing, isKnown, severity } = finding;
  const where = place ? { file: place.file, line: place.line } : {};
  const message = lineOf(finding.message, language);
  const clears = finding.missing.map((each) => lineOf(each, language)).join(' ');
  const told = [
    ...(place ? [`${place.file}:${place.line}:${place.column}`] : []),
    `${severity} ${finding.article}`,
    message,
    ...(clears ? [`${CLEARS[language]}: ${clears}`] : []),
  ].map(escaped);
  const outcome = isFailing
    ? element('failure', { type: severity, message }, told)
    : element('skipped', { message: `${(isKnown ? KNOWN : BELOW)[language]}: ${message}` }, []);
  return element('testcase', { classname: rule, name: `${subject} (${fingerprint})`, ...where }, outcome);
}
