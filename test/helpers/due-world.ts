import type { FactRecord } from '../../src/model/graph.ts';
import { law } from '../lineage/transfers/law.ts';
import { edge, node } from './builders.ts';

export const TODAY = '2026-01-01';

export const CLINIC = 'Organisation:clinic';
const PRACTICE = 'Organisation:practice';
const activity = (key: string) => `ProcessingActivity:${key}`;
const FROM_2024 = { validFrom: '2024-01-01' };

/** A practice, of whose processor nobody says since when it is one. */
const practice: FactRecord[] = [
  node('Organisation', 'practice'),
  node('Organisation', 'backup'),
  node('ProcessingActivity', 'care', { role: 'CONTROLLER', automation: 'NONE' }),
  edge('CONTROLLED_BY', activity('care'), PRACTICE),
  edge('PROCESSES', activity('care'), 'DataCategory:dental'),
  edge('DISCLOSES_TO', activity('care'), 'Organisation:backup', { recipientRole: 'PROCESSOR' }),
];

/**
 * A clinic whose contract with its mailer ended half a year ago, with two planned reviews; what is said of its processing as a whole
 * holds for both its parts. It keeps calendars for the practice.
 */
export const dueWorld: FactRecord[] = [
  ...law,
  ...practice,
  node(
    'Organisation',
    'clinic',
    { gdprScope: 'ESTABLISHED_IN_EEA' },
    { name: { en: 'Clinic', ar: 'العيادة' } },
  ),
  node('Organisation', 'mailer'),
  node('RecipientCategory', 'printers'),
  node('ProcessingActivity', 'whole', {}, FROM_2024),
  node('ProcessingActivity', 'booking', { role: 'CONTROLLER', automation: 'NONE', reviewOn: '2025-12-01' }),
  node('ProcessingActivity', 'newsletter', { role: 'CONTROLLER', reviewOn: '2026-03-01' }),
  node('ProcessingActivity', 'calendars', { role: 'PROCESSOR' }),
  edge('CONTROLLED_BY', activity('whole'), CLINIC),
  edge('PERFORMED_BY', activity('calendars'), CLINIC, { onBehalfOf: [PRACTICE] }),
  edge('PART_OF', activity('booking'), activity('whole')),
  edge('PART_OF', activity('newsletter'), activity('whole')),

  node('DataCategory', 'health', { special: 'ARTICLE_9' }),
  node('DataCategory', 'dental', {}, { name: { en: 'Dental data', ar: 'بيانات الأسنان' } }),
  node('DataCategory', 'name', { special: 'NONE' }),
  node('DataCategory', 'other'),
  edge('BROADER', 'DataCategory:dental', 'DataCategory:health'),
  edge('PROCESSES', activity('booking'), 'DataCategory:dental'),
  edge('PROCESSES', activity('booking'), 'DataCategory:name'),
  edge('PROCESSES', activity('newsletter'), 'DataCategory:name'),
  edge('PROCESSES', activity('newsletter'), 'DataCategory:other'),

  node('LegalBasis', 'contract'),
  node('LegalBasis', 'consent'),
  edge('RELIES_ON', activity('whole'), 'LegalBasis:contract'),
  edge('RELIES_ON', activity('newsletter'), 'LegalBasis:consent'),
  node('Purpose', 'scheduling'),
  edge('PURSUES', activity('booking'), 'Purpose:scheduling'),
  node('DataSubjectCategory', 'patients'),
  edge('CONCERNS', activity('booking'), 'DataSubjectCategory:patients'),

  node('System', 'files', { tenancy: 'OWN' }),
  edge('RUNS_ON', activity('booking'), 'System:files'),
  node('RetentionRule', 'a-year', { period: 'P1Y' }),
  node('RetentionRule', 'as-needed', { criterion: 'SERVICE_PROVISION' }),
  edge('RETAINED_UNDER', 'System:files', 'RetentionRule:a-year'),
  edge('RETAINED_UNDER', activity('whole'), 'RetentionRule:as-needed'),

  node('Agreement', 'terms', { agreementType: 'DATA_PROCESSING_AGREEMENT', endsOn: '2025-06-01' }),
  edge('PARTY_TO', CLINIC, 'Agreement:terms'),
  edge('PARTY_TO', 'Organisation:mailer', 'Agreement:terms'),
  edge('DISCLOSES_TO', activity('whole'), 'Organisation:mailer', {
    recipientRole: 'PROCESSOR',
    locations: ['Jurisdiction:us'],
    agreement: 'Agreement:terms',
  }),
  edge('DISCLOSES_TO', activity('newsletter'), 'RecipientCategory:printers', {
    locations: ['Jurisdiction:de'],
  }),
];
