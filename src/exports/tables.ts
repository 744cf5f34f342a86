import { exportCsv, exportCsvForExcel } from '../exporters/csv.ts';
import { exportHtml } from '../exporters/html.ts';
import { exportTableJson } from '../exporters/table-json.ts';
import { exportXlsx } from '../exporters/xlsx.ts';
import { statisticsDimensions } from '../lineage/statistics/dimensions.ts';
import { findingsTable } from '../lineage/tables/findings-table.ts';
import { overdueTable } from '../lineage/tables/overdue-table.ts';
import type { TableQuestion } from '../lineage/tables/question.ts';
import { recordTable } from '../lineage/tables/record-table.ts';
import { statisticsTable } from '../lineage/tables/statistics-table.ts';
import { subprocessorsTable } from '../lineage/tables/subprocessors-table.ts';
import { transfersTable } from '../lineage/tables/transfers-table.ts';
import type { NodeId } from '../model/graph.ts';
import type { Table } from '../model/table.ts';
import { type Export, type FileExport, fileExport, type Source } from './export.ts';
import type { Given } from './parameters.ts';

/** What a table is asked for, from what was given. */
export const questionOf = ({ today }: Source, { organisation, asOf, lang }: Given): TableQuestion => ({
  organisation: organisation ?? null,
  asOf: asOf ?? today,
  language: lang ?? 'en',
});

const FORMATS: FileExport<Table>['formats'] = {
  csv: (table, { bom }) => (bom ? exportCsvForExcel : exportCsv)(table),
  xlsx: exportXlsx,
  json: exportTableJson,
  html: exportHtml,
};

const COMMON = ['organisation', 'asOf', 'knownAt', 'lang', 'bom'] as const;

/** A table: its question, and how it differs by what it is asked with. */
interface TableSpec extends Omit<FileExport<Table>, 'formats'> {
  /** Each set of columns that it can have, by a name; left out: it has one. */
  variants?: Readonly<Record<string, Given>>;
}

/** The answers that are tables. */
const TABLES: readonly TableSpec[] = [
  {
    name: 'record',
    summary: 'The record of processing activities of an organisation (Art. 30 GDPR).',
    parameters: [...COMMON, 'role'],
    variants: { 'record-controller': { role: 'CONTROLLER' }, 'record-processor': { role: 'PROCESSOR' } },
    ask: (source, given) =>
      recordTable(source.store, { ...questionOf(source, given), role: given.role ?? 'CONTROLLER' }),
  },
  {
    name: 'findings',
    summary: 'What the rules find, with why and what would clear it.',
    parameters: [...COMMON, 'rule', 'severity'],
    ask: (source, given) => {
      const { rule, severity } = given;
      const where = { ...(rule && { rule }), ...(severity && { severity }) };
      return findingsTable(source.store, { ...questionOf(source, given), ...where });
    },
  },
  {
    name: 'transfers',
    summary: 'The movements of personal data, and what covers each.',
    parameters: COMMON,
    ask: (source, given) => transfersTable(source.store, questionOf(source, given)),
  },
  {
    name: 'subprocessors',
    summary: 'Who stands behind an organisation, to the end of the chain.',
    parameters: COMMON,
    ask: (source, given) => subprocessorsTable(source.store, questionOf(source, given)),
  },
  {
    name: 'overdue',
    summary: 'What is due: contracts, decisions, assessments and reviews whose day has come.',
    parameters: [...COMMON, 'within'],
    ask: (source, given) =>
      overdueTable(source.store, { ...questionOf(source, given), within: given.within ?? 0 }),
  },
  {
    name: 'statistics',
    summary: 'The register counted by place, mechanism, legal basis, category and more, for charts.',
    parameters: [...COMMON, 'by'],
    ask: (source, given) =>
      statisticsTable(source.store, { ...questionOf(source, given), by: given.by ?? statisticsDimensions }),
  },
];

export const tableExports: readonly Export[] = TABLES.map(({ name, summary, parameters, ask }) =>
  fileExport({ name, summary, parameters, ask, formats: FORMATS }),
);

/** Every set of columns that a table can have, by its name, as the organisation's tables have it. */
export async function tableShapes(source: Source, organisation: NodeId): Promise<[name: string, Table][]> {
  const shapes = TABLES.flatMap(({ name, ask, variants = { [name]: {} } }) =>
    Object.entries(variants).map(
      async ([variant, given]): Promise<[string, Table]> => [
        variant,
        await ask(source, { ...given, organisation }),
      ],
    ),
  );
  return Promise.all(shapes);
}
