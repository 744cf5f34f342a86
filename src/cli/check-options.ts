import { PARAMETERS } from '../exports/parameters.ts';
import { didYouMean } from '../importers/suggest.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { NodeId } from '../model/graph.ts';
import type { Language } from '../model/table.ts';
import { dayOf, type IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import type { Rule } from '../rules/rule.ts';
import { CHECK_FORMATS, type CheckFormat } from './check-formats.ts';
import { type Call, type Io, listOption, type Option, textOption, UsageError } from './command.ts';

const formats = Object.keys(CHECK_FORMATS) as CheckFormat[];

export const CHECK_OPTIONS: Readonly<Record<string, Option>> = {
  texts: {
    type: 'string',
    value: 'DIR',
    help: 'The documents that the files quote: every quote is looked up.',
  },
  'as-of': { type: 'string', value: 'DATE', help: 'The day, such as 2026-11-22; default: today.' },
  organisation: { type: 'string', value: 'KEY', help: 'Only what this organisation has to see to.' },
  rule: {
    type: 'string',
    value: 'ID',
    multiple: true,
    help: 'Only this rule; several with commas, or several times. docs/rules.md lists them.',
  },
  severity: {
    type: 'string',
    value: 'LEVEL',
    help: 'Show error, warning (and above) or info (the default: all).',
  },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    help: 'Fail on error, warning (and above; the default), info or never.',
  },
  baseline: { type: 'string', value: 'FILE', help: 'Findings that are known, and no reason to fail.' },
  'write-baseline': {
    type: 'string',
    value: 'FILE',
    help: 'Write all that is found as known, and do not fail.',
  },
  format: { type: 'string', value: 'FORMAT', help: `${formats.join(', ')}; default: text.` },
  lang: {
    type: 'string',
    value: 'LANG',
    help: 'Language of the messages: en (the default) or ar; JSON has both.',
  },
  out: { type: 'string', value: 'FILE', help: 'Write the report to a file; left out: print it.' },
};

/** What a check was asked for. */
export interface CheckRequest {
  paths: readonly string[];
  texts: string | null;
  asOf: IsoDate;
  organisation: NodeId | null;
  rules: readonly Rule[];
  /** The least severity that is shown. */
  shown: Severity;
  /** The least severity that fails; null: none does. */
  failOn: Severity | null;
  baseline: string | null;
  writeBaseline: string | null;
  format: CheckFormat;
  language: Language;
  out: string | null;
}

const LEVELS = Object.fromEntries(
  (Object.keys(SEVERITIES) as Severity[]).map((severity) => [severity.toLowerCase(), severity]),
) as Record<string, Severity>;
const FAIL_LEVELS: Readonly<Record<string, Severity | 'NEVER'>> = { ...LEVELS, never: 'NEVER' };

/** The options as values; a `UsageError` names the first that is wrong. */
export function checkRequest(call: Call, { clock }: Io): CheckRequest {
  const text = (name: string) => textOption(call, name) ?? null;
  const request = {
    paths: call.operands,
    texts: text('texts'),
    asOf: parameter(call, 'as-of', PARAMETERS.asOf) ?? dayOf(clock()),
    organisation: parameter(call, 'organisation', PARAMETERS.organisation),
    rules: rulesOf(listOption(call, 'rule')),
    shown: word(call, 'severity', LEVELS) ?? 'INFO',
    failOn: word(call, 'fail-on', FAIL_LEVELS) ?? 'WARNING',
    baseline: text('baseline'),
    writeBaseline: text('write-baseline'),
    format: word(call, 'format', Object.fromEntries(formats.map((name) => [name, name]))) ?? 'text',
    language: parameter(call, 'lang', PARAMETERS.lang) ?? 'en',
    out: text('out'),
  };
  const isNarrowed = request.organisation !== null || request.rules.length < allRules.length;
  if (request.writeBaseline !== null && isNarrowed)
    throw new UsageError('--write-baseline writes all findings: leave out --rule and --organisation');
  if (request.texts !== null && request.paths.length === 0)
    throw new UsageError('--texts goes with files: kharita check <files> --texts DIR');
  return { ...request, failOn: request.failOn === 'NEVER' ? null : request.failOn };
}

function parameter<Value>(
  call: Call,
  option: string,
  { is, read }: { is: string; read: (text: string) => Value | undefined },
): Value | null {
  const text = textOption(call, option);
  if (text === undefined) return null;
  const value = read(text);
  if (value === undefined) throw new UsageError(`--${option} is ${is}, not ${text}`);
  return value;
}

function word<Value>(call: Call, option: string, values: Readonly<Record<string, Value>>): Value | null {
  const words = Object.keys(values);
  const is = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return parameter(call, option, {
    is,
    read: (text) => (Object.hasOwn(values, text) ? values[text] : undefined),
  });
}

function rulesOf(ids: readonly string[]): readonly Rule[] {
  const known = allRules.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `there is no rule ${unknown}. ${didYouMean(unknown, known, 'docs/rules.md lists them.')}`,
    );
  return ids.length === 0 ? allRules : allRules.filter(({ id }) => ids.includes(id));
}
