#!/usr/bin/env node
import { ask } from './cli/ask.ts';
import { check } from './cli/check.ts';
import { EXIT, type Io } from './cli/command.ts';
import { exportFiles } from './cli/export.ts';
import { generate } from './cli/generate.ts';
import { importFiles } from './cli/import.ts';
import { run } from './cli/run.ts';
import { serve } from './cli/serve.ts';
import { readConfig } from './config.ts';

const COMMANDS = [serve, importFiles, check, exportFiles, ask, generate];

/**
 * The first signal asks the command to end, a later one ends the process at once. It counts only after a second: at
 * Ctrl-C the terminal signals every process in front of it, and npm passes the same signal on to us once more.
 */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const onSignal = () => {
      if (first !== null && performance.now() - first > 1000) process.exit(130);
      first ??= performance.now();
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}

const io: Io = {
  out: (text) => process.stdout.write(text),
  isTerminal: process.stdout.isTTY,
  err: (text) => process.stderr.write(text),
  config: () => readConfig(),
  clock: () => new Date().toISOString(),
  stopped,
};

// A reader that has seen enough, such as `head`, closes the pipe. An answer that is lost otherwise, as on a full disk, is no answer.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? EXIT.done : EXIT.unavailable),
);
// Whether anybody reads the log makes no difference to what is logged.
process.stderr.on('error', () => undefined);
process.exitCode = await run(COMMANDS, process.argv.slice(2), io);
