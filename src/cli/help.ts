import type { Command } from './command.ts';

/** The page of all commands. */
export function overview(commands: readonly Command[]): string {
  return [
    'kharita: which personal data go where, why, under which law.',
    '',
    'Usage: kharita <command> [options]',
    '',
    'Commands:',
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary])),
    '',
    'Examples:',
    ...columns(commands.flatMap(({ examples }) => examples.slice(0, 1).map(asCommandLine))),
    '',
    'kharita <command> --help tells more of one; settings are described in .env.example.',
    'In the repository: npm run kharita -- <command>.',
    '',
    ...EXIT_CODES,
    '',
  ].join('\n');
}

/** The page of one command. */
export function pageOf({ name, operands, choices, summary, options, examples, exits }: Command): string {
  const described = Object.entries(options).map(
    ([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const,
  );
  return [
    `kharita ${name}: ${summary}`,
    '',
    `Usage: kharita ${[name, operands, described.length > 0 ? '[options]' : ''].filter(Boolean).join(' ')}`,
    '',
    ...(choices ? [`${operands} is one of:`, ...columns(choices), ''] : []),
    ...(described.length > 0 ? ['Options:', ...columns(described), ''] : []),
    'Examples:',
    ...columns(examples.map(asCommandLine)),
    '',
    ...(exits?.help ?? EXIT_CODES),
    '',
  ].join('\n');
}

const EXIT_CODES = [
  'Exit codes: 0 done; 1 what was given has faults or is refused; 2 the command line or a setting is wrong;',
  '3 the database, data folder or port cannot be had; 70 a bug.',
];

const asCommandLine = ([line, effect]: readonly [string, string]) => [`kharita ${line}`, effect] as const;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
