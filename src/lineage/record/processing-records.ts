import type { NodeId, NodeRecord } from '../../model/graph.ts';
import type { ProcessingRecord, RecordItem } from '../../rules/processing-record.ts';
import { recordFrom } from '../record-of-processing.ts';
import type { RecordRole } from './columns.ts';
import { type ColumnCompleteness, completenessOf } from './completeness.ts';
import { RECORD_COLUMN_LABELS } from './labels.ts';
import { activitiesInRole, type RecordGraph } from './record-graph.ts';

/** All facts of a day, and what is worked out of them: what every record is made of. */
export type RecordedFacts = Pick<RecordGraph, 'out' | 'in' | 'node' | 'transfers' | 'movementsFrom'>;

function statusOf({ counts }: ColumnCompleteness): RecordItem['status'] {
  if (counts.FILLED > 0 || counts.PARTIAL + counts.EMPTY === 0) return 'FILLED';
  return counts.PARTIAL > 0 ? 'PARTIAL' : 'EMPTY';
}

const itemOf = (column: ColumnCompleteness): RecordItem => ({
  column: column.column,
  name: RECORD_COLUMN_LABELS[column.column],
  status: statusOf(column),
  missing: column.missing.map(({ about, field }) => ({ about, field })),
});

/**
 * Whether an activity is one of those that an organisation keeps in its record of the role, as far as the inventory tells: what
 * somebody performs for others, those others record elsewhere, and who performs it records it where it says so.
 */
function belongs({ node, out }: RecordedFacts, activity: NodeId, role: RecordRole): boolean {
  const stated = node(activity)?.fields.role ?? null;
  if (stated !== null) return (stated === 'PROCESSOR') === (role === 'PROCESSOR');
  return role === 'CONTROLLER' && out(activity, 'PERFORMED_BY').length === 0;
}

function recordsOf(facts: RecordedFacts, organisation: NodeRecord): ProcessingRecord[] {
  return (['CONTROLLER', 'PROCESSOR'] as const).flatMap((role) => {
    const activities = activitiesInRole(facts, organisation.id, role);
    if (!activities.some((activity) => belongs(facts, activity, role))) return [];
    const graph = { ...facts, organisation, role, activities };
    const items = completenessOf(recordFrom(graph), 'GDPR').map(itemOf);
    return [{ organisation: organisation.id, role, activities, items }];
  });
}

/** The records of the organisations that keep one, by organisation. Who only may decide, or act, is not said to keep one. */
export function processingRecords(facts: RecordedFacts): ProcessingRecord[] {
  const named = [...facts.transfers.all('CONTROLLED_BY'), ...facts.transfers.all('PERFORMED_BY')];
  const firm = named.filter(({ modality }) => modality === 'DOES');
  const actors = [...new Set(firm.map(({ to }) => to))].sort();
  return actors
    .flatMap((id) => facts.node(id) ?? [])
    .filter(({ kind }) => kind === 'Organisation')
    .flatMap((organisation) => recordsOf(facts, organisation));
}
