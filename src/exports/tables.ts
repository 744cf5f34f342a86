import { exportCsv, exportCsvForExcel } from '../exporters/csv.ts';
import { findingsTable } from '../lineage/tables/findings-table.ts';
import type { TableQuestion } from '../lineage/tables/question.ts';
import { recordTable } from '../lineage/tables/record-table.ts';
import { subprocessorsTable } from '../lineage/tables/subprocessors-table.ts';
import { transfersTable } from '../lineage/tables/transfers-table.ts';
import type { Table } from '../model/table.ts';
import { type Export, type FileExport, fileExport, type Source } from './export.ts';
import type { Given } from './parameters.ts';

const questionOf = ({ today }: Source, { organisation, asOf, lang }: Given): TableQuestion => ({
  organisation: organisation ?? null,
  asOf: asOf ?? today,
  language: lang ?? 'en',
});

const FORMATS: FileExport<Table>['formats'] = {
  csv: (table, { bom }) => (bom ? exportCsvForExcel : exportCsv)(table),
};

const COMMON = ['organisation', 'asOf', 'knownAt', 'lang', 'bom'] as const;

const tableExport = (spec: Omit<FileExport<Table>, 'formats'>): Export =>
  fileExport({ ...spec, formats: FORMATS });

/** The answers that are tables. */
export const tableExports: readonly Export[] = [
  tableExport({
    name: 'record',
    summary: 'The record of processing activities of an organisation (Art. 30 GDPR).',
    parameters: [...COMMON, 'role'],
    ask: (source, given) =>
      recordTable(source.store, { ...questionOf(source, given), role: given.role ?? 'CONTROLLER' }),
  }),
  tableExport({
    name: 'findings',
    summary: 'What the rules find, with why and what would clear it.',
    parameters: [...COMMON, 'rule', 'severity'],
    ask: (source, given) => {
      const { rule, severity } = given;
      const where = { ...(rule && { rule }), ...(severity && { severity }) };
      return findingsTable(source.store, { ...questionOf(source, given), ...where });
    },
  }),
  tableExport({
    name: 'transfers',
    summary: 'The movements of personal data, and what covers each.',
    parameters: COMMON,
    ask: (source, given) => transfersTable(source.store, questionOf(source, given)),
  }),
  tableExport({
    name: 'subprocessors',
    summary: 'Who stands behind an organisation, to the end of the chain.',
    parameters: COMMON,
    ask: (source, given) => subprocessorsTable(source.store, questionOf(source, given)),
  }),
];
