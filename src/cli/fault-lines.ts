import type { Diagnostic, Faults } from '../model/diagnostic.ts';

/** Faults for people and editors: the place and the fault in one line, where in the document and what to do below it. */
export function faultLines({ diagnostics, total }: Faults, effect = 'nothing was written'): string {
  const left = total - diagnostics.length;
  const count = total === 1 ? '1 fault' : `${total} faults`;
  const more = left > 0 ? ` (${left} of them not shown)` : '';
  return [...diagnostics.flatMap(linesOf), `${count}${more}; ${effect}`].join('\n');
}

function linesOf({ file, line, column, code, message, path, hint }: Diagnostic): string[] {
  const below = [path, hint].filter(Boolean).join(': ');
  return [`${file}:${line}:${column} ${code} ${message}`, ...(below ? [`    ${below}`] : [])];
}
