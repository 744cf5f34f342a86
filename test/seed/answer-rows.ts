import { expect } from 'vitest';
import { flatten } from '../../src/cli/flatten.ts';
import type { Answer } from '../helpers/ask.ts';

/** Rows of one list of an answer, with the columns that matter: the first row names them, from within the list or in full. */
export type Rows = (string | null)[][];

/** What the answer to a question has to be, in the terms of the question. */
export interface Truth {
  says: string;
  rows: Record<string, Rows>;
}

/** The rows of a list of an answer: the columns first, and the list of the answer has them. */
export function rowsOf(answer: Answer['data'], list: string, columns: readonly (string | null)[]): Rows {
  const group = flatten(answer).find(({ path }) => path === list);
  const full = columns.map((column) =>
    group?.columns.includes(`${list}.${column}`) ? `${list}.${column}` : `${column}`,
  );
  expect(group?.columns).toEqual(expect.arrayContaining(full));
  return [[...columns], ...(group?.rows ?? []).map((row) => full.map((column) => row.get(column) ?? null))];
}

/** An answer has the rows that it has to have. */
export function expectRows(answer: Answer['data'], rows: Truth['rows']): void {
  expect(Object.keys(rows)).not.toEqual([]);
  for (const [list, wanted] of Object.entries(rows))
    expect(rowsOf(answer, list, wanted[0] ?? []), list).toEqual(wanted);
}
