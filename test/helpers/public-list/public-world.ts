import type { EdgeType } from '../../../src/model/edge-types.ts';
import type { FieldValues } from '../../../src/model/field.ts';
import { type EdgeRecord, type FactRecord, isEdge, type NodeRecord } from '../../../src/model/graph.ts';
import type { NodeKind } from '../../../src/model/node-kinds.ts';
import { edge, evidence, node } from '../builders.ts';

export const TODAY = '2026-01-01';

/** A word that stands wherever something internal can be said, and in every id. */
export const SECRET = 'geheimnis';

const hidden = { en: `${SECRET} in words`, ar: `${SECRET} بالكلمات` };

/** An internal remark on everything. */
const remarks = { note: SECRET, evidence: [evidence('Clause:of-a-contract', SECRET, { note: SECRET })] };

const named = (
  kind: NodeKind,
  key: string,
  en: string,
  fields: FieldValues = {},
  rest: Partial<NodeRecord> = {},
) =>
  node(kind, `${SECRET}/${key}`, fields, {
    ...{ name: { en, ar: `${en} بالعربية` }, description: hidden, aliases: [SECRET], ...remarks, ...rest },
  });

const end = (id: string) => id.replace(':', `:${SECRET}/`);

/** An edge between nodes of this world; references in its fields are ids already. */
const joined = (
  type: EdgeType,
  from: string,
  to: string,
  fields: FieldValues = {},
  rest: Partial<EdgeRecord> = {},
) => edge(type, end(from), end(to), fields, { wording: hidden, condition: hidden, ...remarks, ...rest });

const organisation = (key: string, name: string, rest: Partial<NodeRecord> = {}) =>
  named('Organisation', key, name, { address: SECRET, website: `https://${SECRET}.example/` }, rest);

const US = end('Jurisdiction:us');
const DE = end('Jurisdiction:de');
const NAMES = end('DataCategory:names');
const service = (en: string) => ({ en, ar: `${en} بالعربية` });
const inferred = { provenance: 'INFERRED', inferredBy: SECRET } as const;

/** The area of the law, a decision on the United States, and who is certified under it. */
const law: FactRecord[] = [
  node('Jurisdiction', 'eea', { jurisdictionType: 'REGION' }),
  named('Jurisdiction', 'de', 'Germany', { jurisdictionType: 'COUNTRY' }),
  named('Jurisdiction', 'us', 'United States', { jurisdictionType: 'COUNTRY' }),
  edge('MEMBER_OF', DE, 'Jurisdiction:eea'),
  named('LegalInstrument', 'dpf', 'Data Privacy Framework', {
    ...{ instrumentType: 'ADEQUACY_DECISION', regime: 'EU_GDPR', scope: 'CERTIFIED_ORGANISATIONS' },
    ...{ appliesFrom: '2023-07-10' },
  }),
  joined('GRANTS_ADEQUACY_TO', 'LegalInstrument:dpf', 'Jurisdiction:us'),
  joined('CERTIFIED_UNDER', 'Organisation:mailer', 'LegalInstrument:dpf', { listed: true }),
];

const parties: FactRecord[] = [
  named('Organisation', 'shop', 'Shop', { legalName: 'Shop GmbH', gdprScope: 'ESTABLISHED_IN_EEA' }),
  named('Organisation', 'mailer', 'Mailer', { legalName: 'Mailer, Inc.' }),
  organisation('host', 'Host'),
  organisation('analyst', 'Analyst'),
  organisation('relay', 'Relay'),
  organisation('bank', 'Bank'),
  organisation('clearing', 'Clearing'),
  organisation('newspaper', 'Newspaper'),
  organisation('guessed', `${SECRET} Guessed`, inferred),
  organisation('supposed', `${SECRET} Supposed`),
  named('RecipientCategory', 'agencies', `${SECRET} Agencies`),
];

const matters: FactRecord[] = [
  named('ProcessingActivity', 'orders', `${SECRET} Orders`),
  named('System', 'crm', `${SECRET} CRM`, { tenancy: 'OWN' }),
  named('DataCategory', 'names', 'Names'),
  named('DataCategory', 'guessed', `${SECRET} Guesses`, {}, inferred),
  named('Purpose', 'delivery', `${SECRET} Delivery`),
  named('Agreement', 'dpa', `${SECRET} Agreement`, { agreementType: 'DATA_PROCESSING_AGREEMENT' }),
];

const ORDERS = 'ProcessingActivity:orders';
const SHOP = 'Organisation:shop';
const agreement = end('Agreement:dpa');
const mailing = {
  ...{ recipientRole: 'PROCESSOR', service: service('sends letters'), purposes: [end('Purpose:delivery')] },
  ...{ categories: [NAMES], locations: [US], agreement },
};

/**
 * A shop in Germany, with a mailer in the United States and a host as processors, an analyst behind the host and a relay behind that, and a
 * bank that decides for itself, with its own clearing house. What only a rule concluded joins more of each to it.
 */
export const world: FactRecord[] = [
  ...[...law, ...parties, ...matters],
  joined('ESTABLISHED_IN', SHOP, 'Jurisdiction:de', { main: true }),
  joined('ESTABLISHED_IN', 'Organisation:mailer', 'Jurisdiction:us', { main: true }),
  joined('ESTABLISHED_IN', 'Organisation:mailer', 'Jurisdiction:de'),
  joined('ESTABLISHED_IN', 'Organisation:host', 'Jurisdiction:us', {}, inferred),
  joined('CONTROLLED_BY', ORDERS, SHOP, { role: 'CONTROLLER' }),
  joined('DISCLOSES_TO', ORDERS, 'Organisation:mailer', mailing, { validFrom: '2025-12-01' }),
  joined('RUNS_ON', ORDERS, 'System:crm', {}, { validFrom: '2024-01-01' }),
  joined(
    'PROVIDED_BY',
    'System:crm',
    'Organisation:host',
    { locations: [DE], agreement },
    { validFrom: '2020-01-01' },
  ),
  joined(
    'ENGAGES',
    'Organisation:host',
    'Organisation:analyst',
    {
      ...{ service: service('counts'), categories: [NAMES, end('DataCategory:guessed')], locations: [US] },
      ...{ authorisation: 'GENERAL', noticeGivenOn: '2019-01-01' },
    },
    { validFrom: '2019-01-01' },
  ),
  joined('ENGAGES', 'Organisation:analyst', 'Organisation:relay'),
  joined('DISCLOSES_TO', ORDERS, 'Organisation:bank', { recipientRole: 'CONTROLLER' }),
  joined('ENGAGES', 'Organisation:bank', 'Organisation:clearing'),
  joined('DISCLOSES_TO', ORDERS, 'Organisation:newspaper'),
  joined('DISCLOSES_TO', ORDERS, 'RecipientCategory:agencies', { recipientRole: 'PROCESSOR' }),
  joined('ENGAGES', SHOP, 'Organisation:guessed'),
  joined('ENGAGES', SHOP, 'Organisation:supposed', {}, inferred),
];

export const SHOP_ID = end(SHOP);

/** The world with other fields of one edge. */
export const changed = (type: EdgeType, to: string, fields: FieldValues): FactRecord[] =>
  world.map((fact) =>
    isEdge(fact) && fact.type === type && fact.to === end(to)
      ? { ...fact, fields: { ...fact.fields, ...fields } }
      : fact,
  );
