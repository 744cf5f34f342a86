import { type ErrorCode, KharitaError } from '../errors.ts';
import { didYouMean } from '../importers/suggest.ts';
import { type Command, EXIT, type Io, UsageError } from './command.ts';
import { overview, pageOf } from './help.ts';
import { parseCall } from './parse-call.ts';
import { version } from './version.ts';

/** Runs a command line and returns its exit code; what goes wrong stands on stderr, one line for each fault. */
export async function run(commands: readonly Command[], args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(commands, args, io);
  } catch (error) {
    return tell(error, EXIT.refused, io);
  }
}

async function dispatch(commands: readonly Command[], args: readonly string[], io: Io): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === 'help' && rest.length > 0) return dispatch(commands, [...rest, '--help'], io);
  if (name === '--help' || name === '-h' || name === 'help') return print(overview(commands), io);
  if (name === '--version' || name === '-v') return print(`${version()}\n`, io);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const names = commands.map((candidate) => candidate.name);
    throw new UsageError(`there is no command ${name}. ${didYouMean(name, names, 'See kharita --help.')}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(pageOf(command), io);
  const call = parseCall(command, rest);
  try {
    return await command.run(call, io);
  } catch (error) {
    return tell(error, command.exits?.refused ?? EXIT.refused, io);
  }
}

function print(text: string, io: Io): number {
  io.out(text);
  return EXIT.done;
}

function tell(error: unknown, refused: number, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`kharita: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof KharitaError) {
    const place = error.place === null ? '' : ` (${error.place})`;
    for (const line of `${error.message}${place}`.split('\n')) io.err(`kharita: ${error.code} ${line}\n`);
    return EXIT_OF[error.code] ?? refused;
  }
  io.err(`kharita: this is a bug, please report it: ${error instanceof Error ? error.stack : error}\n`);
  return EXIT.bug;
}

const EXIT_OF: Partial<Record<ErrorCode, number>> = {
  BAD_CONFIG: EXIT.usage,
  UNAVAILABLE: EXIT.unavailable,
  STORE_FAULT: EXIT.unavailable,
  ADDRESS_IN_USE: EXIT.unavailable,
};
