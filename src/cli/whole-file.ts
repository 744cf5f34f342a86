import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** Writes a file whole or not at all: beside it first, then in its place. A `UsageError` where that cannot be done. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    // A device or a pipe has no other in its place.
    if (existsSync(target) && !statSync(target).isFile()) writeFileSync(target, content);
    else replace(target, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'its folder does not exist' : code;
    throw new UsageError(`${file} cannot be written to (${reason})`, { cause: error });
  }
}

function replace(target: string, content: string | Uint8Array): void {
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}
