import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentText, InventorySource } from '../model/inventory.ts';
import { UsageError } from './command.ts';

/** The inventory files that are named; of a folder, all within it. */
export function readInventoryFiles(paths: readonly string[]): InventorySource[] {
  return paths.flatMap((path) => filesOf(path, '**/*.{yaml,yml,json}')).map(read);
}

/** Every file of a folder of documents. */
export function readTexts(folder: string): DocumentText[] {
  return filesOf(folder, '**/*.*').map(read);
}

function filesOf(path: string, pattern: string): string[] {
  if (!reachable(path, () => statSync(path).isDirectory())) return [path];
  const files = globSync(pattern, { cwd: path }).sort();
  if (files.length === 0) throw new UsageError(`${path} has no file of the kind ${pattern}`);
  return files.map((file) => join(path, file));
}

function read(file: string): InventorySource {
  return { file, content: reachable(file, () => readFileSync(file)) };
}

function reachable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    });
  }
}
