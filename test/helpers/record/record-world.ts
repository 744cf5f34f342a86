import type { RecordCell } from '../../../src/lineage/record/cell.ts';
import type { RecordRole } from '../../../src/lineage/record/columns.ts';
import { recordOfProcessing } from '../../../src/lineage/record-of-processing.ts';
import type { EdgeType } from '../../../src/model/edge-types.ts';
import type { FieldValues } from '../../../src/model/field.ts';
import { type FactRecord, isEdge, splitNodeId } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node, putAll } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';

export const TODAY = '2026-01-01';

const WHOLE = 'ProcessingActivity:whole';
export const BOOKING = 'ProcessingActivity:booking';
const CALENDARS = 'ProcessingActivity:calendars';
export const CLINIC = 'Organisation:clinic';

/**
 * A clinic in Germany that controls a whole, of which booking and reminders are part, and a part that it performs for a practice.
 * The whole is disclosed to a mailer in the United States, and booking runs on a system that a host provides.
 */
export const world = [
  node('Organisation', 'clinic', { legalName: 'Clinic GmbH', gdprScope: 'ESTABLISHED_IN_EEA' }),
  node('Organisation', 'mailer'),
  node('Organisation', 'host'),
  node('Organisation', 'practice'),
  node('ContactPoint', 'desk', { value: 'desk@clinic.example', uses: ['PRIVACY_QUESTIONS'] }),
  node('ContactPoint', 'officer', { uses: ['DATA_PROTECTION_OFFICER'] }),
  node('Jurisdiction', 'de'),
  node('Jurisdiction', 'us'),
  node('Jurisdiction', 'eea', { jurisdictionType: 'REGION' }),
  node('ProcessingActivity', 'whole'),
  node('ProcessingActivity', 'booking'),
  node('ProcessingActivity', 'reminders', {}, { validFrom: '2025-01-01' }),
  node('ProcessingActivity', 'calendars'),
  node('System', 'crm', { tenancy: 'OWN' }),
  node('Purpose', 'scheduling'),
  node('DataSubjectCategory', 'patients'),
  node('DataCategory', 'health', { special: 'ARTICLE_9' }),
  node('DataCategory', 'dental'),
  node('LegalBasis', 'contract'),
  node('LegalBasis', 'consent'),
  node('SecurityMeasure', 'encryption'),
  node('SecurityMeasure', 'backup'),
  node('SecurityMeasure', 'training'),
  node('RetentionRule', 'a-year', { period: 'P1Y' }),
  node('RetentionRule', 'as-needed', { criterion: 'SERVICE_PROVISION' }),
  edge('ESTABLISHED_IN', CLINIC, 'Jurisdiction:de', { main: true }),
  edge('MEMBER_OF', 'Jurisdiction:de', 'Jurisdiction:eea'),
  edge('HAS_CONTACT_POINT', CLINIC, 'ContactPoint:desk'),
  edge('HAS_CONTACT_POINT', CLINIC, 'ContactPoint:officer'),
  edge('PROTECTED_BY', CLINIC, 'SecurityMeasure:training'),
  edge('CONTROLLED_BY', WHOLE, CLINIC, { role: 'CONTROLLER' }),
  edge('PROTECTED_BY', WHOLE, 'SecurityMeasure:encryption'),
  edge('DISCLOSES_TO', WHOLE, 'Organisation:mailer', {
    recipientRole: 'PROCESSOR',
    locations: ['Jurisdiction:us'],
  }),
  edge('PART_OF', BOOKING, WHOLE),
  edge('PART_OF', 'ProcessingActivity:reminders', WHOLE),
  edge('PART_OF', CALENDARS, WHOLE),
  edge('PURSUES', BOOKING, 'Purpose:scheduling'),
  edge('PROCESSES', BOOKING, 'DataCategory:dental', { subjects: ['DataSubjectCategory:patients'] }),
  edge('BROADER', 'DataCategory:dental', 'DataCategory:health'),
  edge('RELIES_ON', BOOKING, 'LegalBasis:contract', { article9Condition: 'LegalBasis:consent' }),
  edge('RETAINED_UNDER', BOOKING, 'RetentionRule:a-year'),
  edge('RETAINED_UNDER', WHOLE, 'RetentionRule:as-needed'),
  edge('RUNS_ON', BOOKING, 'System:crm', {}, { validFrom: '2025-01-01' }),
  edge('PROVIDED_BY', 'System:crm', 'Organisation:host', { locations: ['Jurisdiction:de'] }),
  edge('PROTECTED_BY', 'System:crm', 'SecurityMeasure:backup'),
  edge('PERFORMED_BY', CALENDARS, CLINIC, { onBehalfOf: ['Organisation:practice'] }),
];

const keyOf = (id: string) => splitNodeId(id).key;

/** A cell in brief: `a-year, as-needed of WHOLE (no)`; what is missing behind a minus sign. */
function told({ status, values, missing }: RecordCell): string {
  const said = values.map(({ node: id, origin, fills }) =>
    [keyOf(id), origin === 'ACTIVITY' ? '' : ` of ${origin}`, fills ? '' : ' (no)'].join(''),
  );
  const gaps = missing.map(({ about, field }) => `- ${about} ${field}`);
  return [status, ...said, ...gaps].join(', ');
}

const inBrief = (cells: readonly RecordCell[]) =>
  Object.fromEntries(cells.map((cell) => [cell.column, told(cell)]));

/** The record in brief: its head, and each activity by key. */
export async function recordOf(store: Store, organisation: string, role: RecordRole, asOf = TODAY) {
  const { cells, activities } = await recordOfProcessing(store, { organisation, role, asOf });
  return {
    head: inBrief(cells),
    activities: Object.fromEntries(activities.map((each) => [each.activity.key, inBrief(each.cells)])),
  };
}

/** Fields of the world's nodes that a test changes. */
export const changed = (id: string, fields: FieldValues) =>
  world.map((fact) => (fact.id === id ? { ...fact, fields: { ...fact.fields, ...fields } } : fact));

/** The world without edges of these types. */
export const without = (...types: readonly EdgeType[]) =>
  world.filter((fact) => !isEdge(fact) || !types.includes(fact.type));

/** The record in brief that an organisation keeps as controller, in a register of these facts; of a fact that is there twice the last counts. */
export async function recordIn(open: Open, facts: readonly FactRecord[], organisation = CLINIC) {
  const store = await open();
  try {
    await putAll(store, [...new Map(facts.map((fact) => [fact.id, fact])).values()]);
    return (await recordOf(store, organisation, 'CONTROLLER')).activities;
  } finally {
    await store.close();
  }
}
