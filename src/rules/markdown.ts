import type { Rule } from './rule.ts';

const anchorOf = ({ id }: Rule) => `[\`${id}\`](#${id})`;

const row = (rule: Rule) =>
  `| ${anchorOf(rule)} | ${rule.severity} | ${rule.article} | ${rule.summary.en} | ${rule.summary.ar} |`;

const example = (inventory: string) => `\`\`\`yaml\nkharita: 1\n${inventory.trim()}\n\`\`\``;

const section = ({ id, severity, article, summary, description, examples }: Rule) =>
  [
    `## ${id}`,
    `${summary.en}. ${summary.ar}.`,
    `${severity}, ${article}. ${description.en}`,
    description.ar,
    'It finds fault with this:',
    example(examples.violation),
    'It leaves this alone:',
    example(examples.compliant),
  ].join('\n\n');

/** The rules as a document: a table of all, then each with its examples. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const head = [
    '# Rules',
    'Written by `npm run generate` from `src/rules`. Ask for findings with the query `findings`. The examples stand beside the reference data of `seed/reference`, and are asked for 22 November 2026.',
    ['| Rule | Severity | Source | Finds | بالعربية |', '|---|---|---|---|---|', ...rules.map(row)].join(
      '\n',
    ),
  ];
  return `${[...head, ...rules.map(section)].join('\n\n')}\n`;
}
