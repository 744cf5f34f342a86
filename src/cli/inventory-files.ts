import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentText, InventorySource } from '../model/inventory.ts';
import { UsageError } from './command.ts';

/** The inventory files that are named, each once; of a folder, all within it but those that are `except`ed. */
export function readInventoryFiles(
  paths: readonly string[],
  except: readonly string[] = [],
): InventorySource[] {
  const excepted = new Set(except.filter((file) => existsSync(file)).map((file) => realpathSync(file)));
  const files = paths.flatMap((path) =>
    filesOf(path, '**/*.{yaml,yml,json}', 'no .yaml, .yml or .json file', excepted),
  );
  return [...new Map(files.map((file) => [reachable(file, () => realpathSync(file)), file])).values()].map(
    readSource,
  );
}

/** Every file of a folder of documents. */
export function readTexts(folder: string): DocumentText[] {
  return filesOf(folder, '**/*.*', 'no file').map(readSource);
}

function filesOf(
  path: string,
  pattern: string,
  none: string,
  excepted: ReadonlySet<string> = new Set(),
): string[] {
  if (!reachable(path, () => statSync(path).isDirectory())) return [path];
  const found = globSync(pattern, { cwd: path }).sort();
  const files = found.map((file) => join(path, file)).filter((file) => !excepted.has(realpathSync(file)));
  if (files.length === 0) throw new UsageError(`the folder ${path} has ${none}`);
  return files;
}

/** A file as it stands; a `UsageError` where it cannot be read. */
export function readSource(file: string): InventorySource {
  return { file, content: reachable(file, () => readFileSync(file)) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a folder',
};

function reachable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? `cannot be read (${code})`;
    throw new UsageError(`${path === '' ? 'a file without a name' : path} ${reason}`, { cause: error });
  }
}
