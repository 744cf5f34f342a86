import type { BaselineEntry } from '../model/baseline.ts';
import type { CheckedFinding, CheckReport } from '../model/check-report.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import type { Checked } from './check-inventory.ts';
import type { CheckRequest } from './check-options.ts';
import { version } from './version.ts';

const ORDER = Object.keys(SEVERITIES);
const weighs = (severity: Severity, least: Severity) => ORDER.indexOf(severity) <= ORDER.indexOf(least);

/** What was checked, held against what was asked for and what is known. */
export function checkReport(
  request: CheckRequest,
  checked: Checked,
  known: readonly BaselineEntry[],
): CheckReport {
  const { asOf, organisation, rules, shown, failOn } = request;
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  const all = checked.findings
    .filter((finding) => isAsked(finding, request))
    .map((finding) => placed(finding, checked, { failOn, isKnown: fingerprints.has(finding.fingerprint) }));
  const findings = all.filter(({ severity }) => weighs(severity, shown));
  const found = new Set(checked.findings.map(({ fingerprint }) => fingerprint));
  return {
    kharitaCheck: 1,
    version: version(),
    asOf,
    files: [...checked.files],
    organisation,
    failOn,
    baseline: request.baseline ?? request.writeBaseline,
    rules: rules
      .filter(({ severity }) => weighs(severity, shown))
      .map(({ id, severity, article, summary, description }) => ({
        ...{ id, severity, article, summary, description },
      })),
    findings: inFileOrder(findings, checked.files),
    gone: known.filter(({ fingerprint }) => !found.has(fingerprint)),
    counts: countsOf(all, findings.length),
  };
}

function isAsked({ rule, organisations }: Finding, { rules, organisation }: CheckRequest): boolean {
  return (
    rules.some(({ id }) => id === rule) && (organisation === null || organisations.includes(organisation))
  );
}

function placed(
  finding: Finding,
  { placeOf }: Checked,
  { failOn, isKnown }: { failOn: Severity | null; isKnown: boolean },
): CheckedFinding {
  const { fingerprint, rule, severity, article, message, subject, dueOn } = finding;
  const inputs = finding.inputs.map(({ fact, field, value, what }) => ({
    ...{ fact, field, value, what },
    place: placeOf(fact, field),
  }));
  const ofSubject = inputs.find(({ fact, field }) => fact === subject && field !== null)?.place;
  const candidates = [{ fact: subject, place: ofSubject ?? placeOf(subject, null) }, ...inputs];
  const first = candidates.find(({ place }) => place !== null);
  return {
    ...{ fingerprint, rule, severity, article, message, subject, dueOn },
    place: first?.place ?? null,
    placed: first?.fact ?? null,
    organisations: [...finding.organisations],
    isKnown,
    isFailing: !isKnown && failOn !== null && weighs(severity, failOn),
    inputs,
    missing: [...finding.missing],
    quotes: finding.quotes.map(({ fact, evidence: { clause, quote } }) => ({ fact, clause, quote })),
  };
}

/** By file and line; those at one place, and those without, stay as the rules told them. */
function inFileOrder(findings: readonly CheckedFinding[], files: readonly string[]): CheckedFinding[] {
  const order = new Map(files.map((file, index) => [file, index]));
  const rank = ({ place }: CheckedFinding) =>
    place ? (order.get(place.file) ?? files.length) : files.length + 1;
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

function countsOf(all: readonly CheckedFinding[], shown: number): CheckReport['counts'] {
  const of = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return {
    findings: all.length,
    bySeverity: { ERROR: of('ERROR'), WARNING: of('WARNING'), INFO: of('INFO') },
    known: all.filter(({ isKnown }) => isKnown).length,
    notShown: all.length - shown,
    failing: all.filter(({ isFailing }) => isFailing).length,
  };
}
