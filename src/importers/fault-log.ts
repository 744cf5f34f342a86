import { type Diagnostic, type Faults, MAX_DIAGNOSTICS } from '../model/diagnostic.ts';
import { brief } from './show.ts';

/** A fault whose hint is worked out only where it is shown. */
export interface Fault extends Omit<Diagnostic, 'hint'> {
  hint?: string | null | (() => string | null);
}

export interface FaultLog {
  add(fault: Fault): void;
  /** The first faults in the order of the files, lines and columns, and how many there are. */
  faults(): Faults;
}

/** How many faults are kept for putting into order; beyond, they are only counted. */
const MAX_KEPT = 2_000;

/** Collects the faults of files. What stands once in a file and is named by aliases is told once. */
export function faultLog(files: readonly string[]): FaultLog {
  const kept = new Map<string, Fault>();
  let beyond = 0;
  const order = new Map(files.map((file, index) => [file, index]));
  const byPlace = (a: Fault, b: Fault) =>
    (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column;
  return {
    add(fault) {
      const { code, message, file, line, column } = fault;
      const name = `${file}:${line}:${column} ${code} ${message}`;
      if (kept.size < MAX_KEPT) kept.set(name, kept.get(name) ?? fault);
      else if (!kept.has(name)) beyond++;
    },
    faults: () => ({
      diagnostics: [...kept.values()].sort(byPlace).slice(0, MAX_DIAGNOSTICS).map(withHint),
      total: kept.size + beyond,
    }),
  };
}

/** How long a message and a path are told; what a file says in them can be of any length. */
const MAX_TOLD = 1_000;

/** The fault as it is told. */
export function withHint({ hint = null, message, path, ...rest }: Fault): Diagnostic {
  const worked = typeof hint === 'function' ? hint() : hint;
  return {
    ...rest,
    path: brief(path, MAX_TOLD),
    message: brief(message, MAX_TOLD),
    hint: worked && brief(worked, MAX_TOLD),
  };
}
