import { type Reading, readInventories } from '../../src/importers/inventory.ts';
import type { DocumentText } from '../../src/model/inventory.ts';

/** Reads one file, or several by name. A first line break is left out. */
export function read(
  files: string | Record<string, string | Uint8Array>,
  texts: readonly DocumentText[] = [],
): Reading {
  const named = typeof files === 'string' ? { 'a.yaml': files.replace(/^\n/, '') } : files;
  return readInventories(
    Object.entries(named).map(([file, content]) => ({ file, content })),
    texts,
  );
}

/** Each fault as `CODE line:column path`. */
export function faultsOf({ faults }: Reading): string[] {
  return faults.diagnostics.map(({ code, line, column, path }) => `${code} ${line}:${column} ${path}`.trim());
}
