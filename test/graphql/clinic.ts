import type { FactRecord } from '../../src/model/graph.ts';
import { edge, evidence, node } from '../helpers/builders.ts';

const BOOKING = 'ProcessingActivity:clinic/booking';
const BILLING = 'ProcessingActivity:clinic/billing';
const WHOLE = 'ProcessingActivity:clinic/processing';
const CLAUSE = 'Clause:clinic/notice/2';

const named = (en: string | null, ar: string | null) => ({ name: { en, ar } });

/** A clinic that books appointments and bills for them, and until 2025 sent reminders through a mailer. */
export function clinic(): FactRecord[] {
  return [
    node('Organisation', 'clinic', { legalName: 'Clinic GmbH' }, named('Olive Clinic', 'عيادة الزيتون')),
    node('Organisation', 'mailer', {}, named('Palm Mail', null)),
    node('Organisation', 'host', {}, named('Cedar Hosting', 'استضافة الأرز')),
    node('RecipientCategory', 'payment-providers', {}, named('Payment providers', 'مقدمو خدمات الدفع')),
    node('Jurisdiction', 'de', { code: 'DE' }, named('Germany', 'ألمانيا')),
    node('Jurisdiction', 'us', { code: 'US' }, named('United States', 'الولايات المتحدة')),
    node('DataCategory', 'health', { special: 'ARTICLE_9' }, named('Health data', 'بيانات صحية')),
    node('DataCategory', 'dental', { special: 'ARTICLE_9' }, named('Dental data', 'بيانات الأسنان')),
    node('DataCategory', 'email', { special: 'NONE' }, named('E-mail address', 'البريد الإلكتروني')),
    node('DataCategory', 'card', { special: 'NONE' }, named('Card details', 'بَيَانَات البطاقة')),
    node('Clause', 'clinic/notice/2', { number: '2', heading: 'What we do' }, named('What we do', null)),
    node('Policy', 'clinic/notice', {}, named('Notice of Olive Clinic', null)),
    node('PolicyVersion', 'clinic/notice/2024'),
    edge('HAS_VERSION', 'Policy:clinic/notice', 'PolicyVersion:clinic/notice/2024'),
    edge('HAS_CLAUSE', 'PolicyVersion:clinic/notice/2024', CLAUSE),
    node('Commitment', 'clinic/breach', {
      commitmentType: 'BREACH_NOTICE',
      hours: 72,
      notifies: ['DATA_SUBJECT'],
    }),
    node('Commitment', 'clinic/children', { commitmentType: 'CHILDREN', age: 16 }),
    node(
      'ProcessingActivity',
      'clinic/processing',
      { role: 'CONTROLLER' },
      named('Processing as a whole', null),
    ),
    node('ProcessingActivity', 'clinic/booking', {}, named('Booking', 'الحجز')),
    node('ProcessingActivity', 'clinic/billing', { automation: 'ASSISTED' }, named('Billing', 'الفوترة')),
    edge('BROADER', 'DataCategory:dental', 'DataCategory:health'),
    edge('PART_OF', BOOKING, WHOLE),
    edge('PART_OF', BILLING, WHOLE),
    edge('CONTROLLED_BY', WHOLE, 'Organisation:clinic', { role: 'CONTROLLER' }),
    edge('PROCESSES', BOOKING, 'DataCategory:dental'),
    edge('PROCESSES', BOOKING, 'DataCategory:email', { collection: 'PROVIDED' }),
    edge('PROCESSES', BILLING, 'DataCategory:card', { mandatory: true }, { modality: 'MAY' }),
    edge(
      'DISCLOSES_TO',
      BOOKING,
      'Organisation:mailer',
      { categories: ['DataCategory:email'], locations: ['Jurisdiction:us'] },
      { validTo: '2025-01-01' },
    ),
    edge(
      'DISCLOSES_TO',
      BILLING,
      'RecipientCategory:payment-providers',
      { categories: ['DataCategory:card'] },
      { certainty: 'IMPLIED' },
    ),
    edge(
      'DISCLOSES_TO',
      WHOLE,
      'Organisation:host',
      { locations: ['Jurisdiction:de'] },
      {
        wording: { en: 'our hosting company', ar: null },
        evidence: [
          evidence(CLAUSE, 'our hosting company in Germany', { ref: 'CLN-01', start: 10, end: 40 }),
          evidence(CLAUSE, 'in Germany', { ref: 'CLN-02', start: 30, end: 40, field: 'locations' }),
        ],
      },
    ),
    edge('ENGAGES', 'Organisation:host', 'Organisation:mailer'),
    edge('COMMITS', WHOLE, 'Commitment:clinic/breach'),
    edge('COMMITS', WHOLE, 'Commitment:clinic/children'),
  ];
}
