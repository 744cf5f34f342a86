import type { CheckedFinding, CheckReport } from '../model/check-report.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Severity } from '../model/finding.ts';
import { provision } from '../model/provision.ts';
import { say } from '../model/sentence.ts';
import type { Language } from '../model/table.ts';
import { CLEARS, lineOf, type ToldReport } from './check-told.ts';
import type { Exporter } from './exporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { ERROR: 'error', WARNING: 'warning', INFO: 'note' };

/** A report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), as code scanning reads it. */
export const exportCheckSarif: Exporter<ToldReport> = ({ report, language }) => {
  const driver = {
    name: 'Kharita',
    semanticVersion: report.version,
    rules: report.rules.map((rule) => descriptor(rule, language)),
  };
  const run = {
    tool: { driver },
    language,
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, language) }],
    results: report.findings.map((finding) => result(finding, report, language)),
  };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return { mediaType: 'application/sarif+json', content: `${JSON.stringify(log, null, 2)}\n` };
};

/** A plain text message: braces are doubled (section 3.11.5), and nothing in it is a link (3.11.6). */
const message = (text: string) => ({
  text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] ('),
});

function descriptor(
  { id, severity, article, summary, description }: CheckReport['rules'][number],
  language: Language,
) {
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: description[language] },
    help: { text: `${provision(article)[language]}. ${description[language]}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { article },
  };
}

function result(finding: CheckedFinding, { rules, baseline }: CheckReport, language: Language) {
  const { rule, severity, article, organisations, fingerprint, isKnown, missing } = finding;
  const clears = missing.map((each) => lineOf(each, language)).join(' ');
  const told = [lineOf(finding.message, language), clears && `${CLEARS[language]}: ${clears}`];
  const related = relatedLocations(finding, language);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: message(told.filter(Boolean).join(' ')),
    locations: [location(finding)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    // Code scanning goes by the second; it would otherwise take a hash of the line.
    partialFingerprints: { 'kharitaFinding/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...(baseline === null ? {} : stateIn(isKnown)),
    properties: { article, organisations },
  };
}

/** What the baseline knows is suppressed; of a run all results tell or none does (section 3.27.23). */
function stateIn(isKnown: boolean) {
  return isKnown
    ? { baselineState: 'unchanged', suppressions: [{ kind: 'external', status: 'accepted' }] }
    : { baselineState: 'new', suppressions: [] };
}

function location({ place, subject }: CheckedFinding) {
  return {
    ...(place ? { physicalLocation: physical(place) } : {}),
    logicalLocations: [{ fullyQualifiedName: subject, kind: 'resource' }],
  };
}

/** The other places that decided it, each once. */
function relatedLocations({ inputs, place: own }: CheckedFinding, language: Language) {
  const elsewhere = inputs.flatMap(({ place, what, fact }) => {
    if (!place || (own && sameSpot(place, own))) return [];
    const text = lineOf(what, language) || fact;
    return [
      {
        physicalLocation: physical(place),
        logicalLocations: [{ fullyQualifiedName: fact, kind: 'resource' }],
        message: message(text),
      },
    ];
  });
  const once = new Map(elsewhere.map((each) => [JSON.stringify(each), each]));
  return [...once.values()].map((each, index) => ({ id: index + 1, ...each }));
}

const sameSpot = (a: Place, b: Place) => a.file === b.file && a.line === b.line && a.column === b.column;

function physical({ file, line, column }: Place) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column },
  };
}

/** A relative reference, or a `file:` URI of an absolute path (RFC 3986, RFC 8089). */
function uriOf(file: string): string {
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${encoded}` : encoded;
}

const GONE = say(
  'No longer found, to be taken out of the baseline',
  'لم تعد موجودة، وينبغي حذفها من خط الأساس',
);

function notifications({ gone }: CheckReport, language: Language) {
  return gone.map(({ rule, subject, fingerprint }) => ({
    level: 'note',
    message: message(`${GONE[language]}: ${rule} ${subject} (${fingerprint})`),
  }));
}
