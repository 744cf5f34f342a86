import { BASELINE_VERSION, type BaselineEntry } from '../model/baseline.ts';
import type { Exporter } from './exporter.ts';

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Known findings as a file, each on a line of its own and always in the same order, so that a change of it can be reviewed. */
export const exportBaseline: Exporter<readonly BaselineEntry[]> = (findings) => {
  const lines = [...findings]
    .sort(
      (a, b) =>
        compare(a.rule, b.rule) || compare(a.subject, b.subject) || compare(a.fingerprint, b.fingerprint),
    )
    .map(({ rule, subject, fingerprint }) => `\n    ${JSON.stringify({ rule, subject, fingerprint })}`);
  const list = lines.length > 0 ? `[${lines.join(',')}\n  ]` : '[]';
  const content = `{\n  "kharitaBaseline": ${BASELINE_VERSION},\n  "findings": ${list}\n}\n`;
  return { mediaType: 'application/json', content };
};
