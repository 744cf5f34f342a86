import { parseArgs } from 'node:util';
import { didYouMean } from '../importers/suggest.ts';
import { type Call, type Command, UsageError } from './command.ts';

/** The options and operands of a command line; a `UsageError` names the first slip and what was probably meant. */
export function parseCall({ name, options, operands }: Command, args: readonly string[]): Call {
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { type, multiple = false }]) => [option, { type, multiple }]),
    ),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token, name, options);
  }
  const most = mostOperands(operands);
  if (positionals.length > most) {
    const extra = positionals.slice(most).join(' ');
    throw new UsageError(`${name} takes no ${most > 0 ? 'further ' : ''}operand, and was given ${extra}`);
  }
  return { options: values as Call['options'], operands: positionals };
}

/** As many as the operands have names, or any number of the last. */
function mostOperands(operands: string): number {
  return operands.includes('...') ? Number.POSITIVE_INFINITY : operands.split(' ').filter(Boolean).length;
}

function checkOption(
  { name, rawName, value }: { name: string; rawName: string; value?: string | undefined },
  command: string,
  known: Command['options'],
): void {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) {
    const hint = didYouMean(
      rawName,
      Object.keys(known).map((other) => `--${other}`),
      `See kharita ${command} --help.`,
    );
    throw new UsageError(`${command} has no option ${rawName}. ${hint}`);
  }
  if (option.type === 'string' && !value) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}`);
  }
  if (option.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value`);
}
