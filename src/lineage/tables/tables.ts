import type { Table } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import type { TableQuestion } from './question.ts';
import { recordTable } from './record-table.ts';
import { subprocessorsTable } from './subprocessors-table.ts';
import { transfersTable } from './transfers-table.ts';

/** The tables that can be exported, by name. */
export const TABLES = {
  record: recordTable,
  transfers: transfersTable,
  subprocessors: subprocessorsTable,
} as const satisfies Record<string, (store: Store, question: TableQuestion) => Promise<Table>>;
export type TableName = keyof typeof TABLES;
