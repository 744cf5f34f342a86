import type { Config } from '../config.ts';
import type { Clock } from '../model/time.ts';

/** How a command ends: told in `--help` and docs/operations.md. */
export const EXIT = {
  done: 0,
  /** What was given has faults, or the register refuses it; of a check: it has findings. */
  refused: 1,
  /** A command, option or setting is wrong; of a check: what was given has faults. */
  usage: 2,
  /** The database, the data folder or the port cannot be had. */
  unavailable: 3,
  /** A bug of ours. */
  bug: 70,
} as const;

/** What a command reaches of the world. */
export interface Io {
  out(content: string | Uint8Array): void;
  /** Whether what is put out is shown on a terminal. */
  isTerminal: boolean;
  err(text: string): void;
  /** The settings; `BAD_CONFIG` where one is wrong. */
  config(): Config;
  clock: Clock;
  /** Resolves when the operator asks a running command to end. */
  stopped(): Promise<void>;
}

export interface Option {
  type: 'boolean' | 'string';
  /** What stands for its value in the help, such as `DIR`. */
  value?: string;
  /** Whether it may be given several times. */
  multiple?: boolean;
  help: string;
}

export interface Call {
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  operands: readonly string[];
}

export interface Command {
  name: string;
  summary: string;
  /** Names of the operands, such as `<files...>`; empty: it takes none. */
  operands: string;
  /** What the operand can be, each with what it is. */
  choices?: readonly (readonly [operand: string, help: string])[];
  options: Readonly<Record<string, Option>>;
  /** What follows `kharita` on the command line, and what it does. */
  examples: readonly (readonly [line: string, effect: string])[];
  /** Where its exit codes are others than usual: that of a refusal, and how its page tells them. */
  exits?: { refused: number; help: readonly string[] };
  /** Returns the exit code. */
  run(call: Call, io: Io): Promise<number>;
}

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {}

/** A string option, undefined where it was not given. */
export function textOption({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** What an option that may be given several times was given, each time one text or several with commas between them. */
export function listOption({ options }: Call, name: string): string[] {
  return [options[name] ?? []]
    .flat()
    .flatMap((text) => String(text).split(','))
    .map((text) => text.trim());
}
