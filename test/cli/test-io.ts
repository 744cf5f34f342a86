import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { readConfig } from '../../src/config.ts';

/** A terminal that remembers what was written on it. */
export function testIo(env: NodeJS.ProcessEnv = {}) {
  const written = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      written.out += text;
    },
    isTerminal: false,
    err: (text) => {
      written.err += text;
    },
    config: () => readConfig(env),
    clock: () => '2026-01-15T12:00:00.000Z',
    stopped: async () => {},
  };
  return { io, written };
}

/** A folder of its own, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kharita-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
