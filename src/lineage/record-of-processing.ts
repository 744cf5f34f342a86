import type { NodeId, NodeRecord } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { consistently } from './consistent.ts';
import { namedNodes } from './named-nodes.ts';
import { ACTIVITY_COLUMNS } from './record/activity-cells.ts';
import { cellOf, type RecordCell } from './record/cell.ts';
import { type RecordColumn, type RecordRole, recordColumns } from './record/columns.ts';
import { HEAD_COLUMNS } from './record/head-cells.ts';
import { type RecordGraph, readRecordGraph } from './record/record-graph.ts';
import { rowOf } from './record/row.ts';
import { RECORD_TEMPLATES, type RecordTemplate, templateColumns } from './record/templates.ts';
import { readTransferGraph } from './transfers/transfer-graph.ts';

export interface RecordQuestion {
  organisation: NodeId;
  role: RecordRole;
  asOf: IsoDate;
}

/** One activity of a record, its cells in the order of the columns. */
export interface RecordedActivity {
  activity: NodeRecord;
  cells: readonly RecordCell[];
}

/** The record of processing activities that the inventory makes. */
export interface RecordOfProcessing {
  organisation: NodeRecord;
  role: RecordRole;
  asOf: IsoDate;
  /** What is the same for all activities. */
  cells: readonly RecordCell[];
  /** By id. */
  activities: readonly RecordedActivity[];
}

/** The columns that some form asks for in a record of the role, in the order of the columns. */
export function columnsFor(role: RecordRole): RecordColumn[] {
  const templates = Object.keys(RECORD_TEMPLATES) as RecordTemplate[];
  const asked = new Set(templates.flatMap((name) => templateColumns(name, role).map(({ column }) => column)));
  return recordColumns.filter((column) => asked.has(column));
}

function headCells(graph: RecordGraph, columns: readonly RecordColumn[]): RecordCell[] {
  return columns.flatMap((column) => {
    const fill = HEAD_COLUMNS[column];
    return fill ? [cellOf(column, fill(graph))] : [];
  });
}

function activityCells(graph: RecordGraph, id: NodeId, columns: readonly RecordColumn[]): RecordedActivity[] {
  const activity = graph.node(id);
  if (!activity) return [];
  const row = rowOf(graph, id);
  const cells = columns.flatMap((column) => {
    const fill = ACTIVITY_COLUMNS[column];
    return fill ? [cellOf(column, fill(graph, row))] : [];
  });
  return [{ activity, cells }];
}

/** The record that a graph makes. */
export function recordFrom(graph: RecordGraph): RecordOfProcessing {
  const { organisation, role, transfers } = graph;
  const columns = columnsFor(role);
  return {
    ...{ organisation, role, asOf: transfers.day },
    cells: headCells(graph, columns),
    activities: graph.activities.flatMap((activity) => activityCells(graph, activity, columns)),
  };
}

/**
 * The record of processing activities of an organisation: as controller (Art. 30(1)) of what it controls, as processor
 * (Art. 30(2)) of what it performs, or receives as processor. What is said of a whole holds for its parts. `NOT_FOUND` where the
 * organisation is not there on the day; `LIMIT_EXCEEDED` where the record is too large.
 */
export function recordOfProcessing(store: Store, question: RecordQuestion): Promise<RecordOfProcessing> {
  const { organisation: id, role, asOf } = question;
  return consistently(store, async (changeNumber) => {
    const found = await namedNodes(store, 'organisation', [id], new Set(['Organisation']), asOf);
    const transfers = await readTransferGraph(store, changeNumber, asOf);
    const [organisation] = found as [NodeRecord];
    return recordFrom(await readRecordGraph(store, transfers, organisation, role));
  });
}
