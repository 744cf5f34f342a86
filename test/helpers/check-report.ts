import type { Checked } from '../../src/cli/check-inventory.ts';
import type { CheckRequest } from '../../src/cli/check-options.ts';
import { checkReport } from '../../src/cli/check-report.ts';
import type { CheckReport } from '../../src/model/check-report.ts';
import type { Place } from '../../src/model/diagnostic.ts';
import type { Finding } from '../../src/model/finding.ts';
import { allRules } from '../../src/rules/all.ts';

export const REQUEST: CheckRequest = {
  ...{ paths: [], texts: null, asOf: '2026-11-22', organisation: null, rules: allRules, shown: 'INFO' },
  ...{ failOn: 'WARNING', baseline: null, writeBaseline: null, format: 'text', language: 'en', out: null },
};

/** A finding of a rule, by itself. */
export function finding(rule: string, subject: string, rest: Partial<Finding> = {}): Finding {
  const { severity, article } = allRules.find(({ id }) => id === rule) ?? {};
  if (!severity || !article) throw new TypeError(`there is no rule ${rule}`);
  return {
    ...{ rule, severity, article, subject },
    organisations: ['Organisation:bakery'],
    message: { en: 'It is so.', ar: 'هذا هو الحال.' },
    inputs: [{ fact: subject, field: null, value: null, what: { en: 'says so', ar: 'يذكر ذلك' } }],
    missing: [{ en: 'Another word.', ar: 'كلمة أخرى.' }],
    quotes: [],
    dueOn: null,
    fingerprint: fingerprintOf(rule, subject),
    ...rest,
  } as Finding;
}

/** Sixteen hexadecimal digits that hang on the texts. */
const fingerprintOf = (...texts: string[]) =>
  Buffer.from(texts.map((text) => text.slice(-4)).join(''))
    .toString('hex')
    .padEnd(16, '0')
    .slice(0, 16);

/** What was checked: the findings, and the places of facts as `file:line:column`. */
export function checked(
  findings: readonly Finding[],
  places: Readonly<Record<string, string>> = {},
): Checked {
  const placed = new Map(Object.entries(places).map(([id, text]) => [id, place(text)]));
  const files = [...new Set([...placed.values()].map(({ file }) => file))].sort();
  const placeOf: Checked['placeOf'] = (fact, field) =>
    placed.get(`${fact} ${field}`) ?? placed.get(fact) ?? null;
  return { findings, files, placeOf };
}

function place(text: string): Place {
  const [file = '', line, column] = text.split(':');
  return { file, line: Number(line), column: Number(column), path: '' };
}

/** A report of these findings as `kharita check` makes it, but for its version. */
export function reportOf(
  request: Partial<CheckRequest>,
  what: Checked,
  known: Parameters<typeof checkReport>[2] = [],
): CheckReport {
  return { ...checkReport({ ...REQUEST, ...request }, what, known), version: '1.2.3' };
}
