import type { AssessedMovement } from '../../../src/lineage/transfers/onward.ts';
import { type TransferFilter, transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import type { FieldValues } from '../../../src/model/field.ts';
import {
  type EdgeRecord,
  type FactRecord,
  isEdge,
  kindOf,
  type NodeId,
  type NodeRecord,
} from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { AT, edge, node, putAll } from '../../helpers/builders.ts';
import { memoryStore } from '../../helpers/memory-store.ts';
import { referenceStore } from '../../helpers/reference-store.ts';
import { reading } from '../../seed/reference-data.ts';

const KINDS = new Set(['Jurisdiction', 'LegalInstrument']);
const isLaw = (id: NodeId) => KINDS.has(kindOf(id));

/** The jurisdictions and legal instruments of seed/reference, with the relations between them. */
export const law: FactRecord[] = reading.facts
  .filter((fact) => (isEdge(fact) ? isLaw(fact.from) && isLaw(fact.to) : isLaw(fact.id)))
  .map((fact) => ({ ...fact, recordedAt: AT, version: 1 }) as FactRecord);

/** A store that holds the law and some facts. */
export async function withLaw(facts: readonly FactRecord[]): Promise<Store> {
  const store = await memoryStore();
  await putAll(store, [...law, ...facts]);
  return store;
}

/** As much of a store as the map reads, of arrays: hundreds of small registers are asked here. */
export function arrayStore(facts: readonly FactRecord[]): Store {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const nodes = facts.filter((fact): fact is NodeRecord => !isEdge(fact));
  const reference = referenceStore({ nodes, edges: facts.filter(isEdge) });
  const store: Pick<Store, 'changeNumber' | 'edges' | 'facts'> = {
    changeNumber: async () => 1,
    edges: async (query) => ({ edges: reference.edges(query), isPartial: false }),
    facts: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  };
  return store as Store;
}

/** The movements of some facts under the law of a day. */
export async function movementsOn(
  day: string,
  facts: readonly FactRecord[],
  where: TransferFilter = {},
): Promise<readonly AssessedMovement[]> {
  const { movements } = await transferMap(arrayStore([...law, ...facts]), { asOf: day, where });
  return movements;
}

/** The only movement of some facts. */
export async function onlyOn(day: string, facts: readonly FactRecord[]): Promise<AssessedMovement> {
  const [only, another] = await movementsOn(day, facts);
  if (only === undefined || another !== undefined) throw new Error('There is not exactly one movement');
  return only;
}

/** A verdict in short: the status, what covers it, or what is missing. */
export function told({ status, mechanism, missing }: AssessedMovement): string {
  const named = mechanism && (mechanism.agreement ?? mechanism.instrument ?? mechanism.derogation);
  const rest = [named, ...missing.map(({ code, about }) => `${code} of ${about}`)].filter(Boolean);
  return [status, ...rest].join(' | ');
}

export const ACME = 'Organisation:acme';
export const HOST = 'Organisation:host';
export const CRM = 'ProcessingActivity:acme/crm';
export const EMAIL = 'DataCategory:email';
export const HEALTH = 'DataCategory:health';
export const DISCLOSURE = `DISCLOSES_TO:${CRM}>${HOST}`;
export const RECORD = 'Transfer:acme/host';
export const CLAUSES = 'Agreement:acme/clauses';
export const US = 'Jurisdiction:us';

/** A company in the EEA that runs a CRM, and its host; what is to be disclosed is left to the test. */
export const parties: FactRecord[] = [
  node('Organisation', 'acme', { gdprScope: 'ESTABLISHED_IN_EEA' }),
  node('Organisation', 'host'),
  node('ProcessingActivity', 'acme/crm'),
  node('DataCategory', 'email'),
  node('DataCategory', 'health'),
  node('DataCategory', 'dental'),
  edge('BROADER', 'DataCategory:dental', HEALTH),
  edge('CONTROLLED_BY', CRM, ACME),
];

/** The CRM discloses e-mail addresses to the host, its processor, in the United States. */
export function disclosure(fields: FieldValues = {}, rest: Partial<EdgeRecord> = {}): EdgeRecord {
  const stated = { categories: [EMAIL], locations: [US], recipientRole: 'PROCESSOR', ...fields };
  return edge('DISCLOSES_TO', CRM, HOST, stated, rest);
}

/** An agreement of the two on standard clauses. */
export function clauses(
  fields: FieldValues = {},
  { set = 'scc-2021-914', by = [ACME, HOST] }: { set?: string | null; by?: readonly NodeId[] } = {},
): FactRecord[] {
  const type = 'STANDARD_CONTRACTUAL_CLAUSES';
  return [
    node('Agreement', 'acme/clauses', {
      agreementType: type,
      signedOn: '2021-07-01',
      sccModules: ['MODULE_2'],
      ...fields,
    }),
    ...by.map((party) => edge('PARTY_TO', party, CLAUSES)),
    ...(set === null ? [] : [edge('USES_CLAUSES_OF', CLAUSES, `LegalInstrument:${set}`)]),
  ];
}

interface Stated {
  key?: string;
  by?: readonly NodeId[];
  to?: readonly NodeId[];
  into?: readonly NodeId[];
  carries?: readonly NodeId[];
  under?: readonly (NodeId | readonly [NodeId, FieldValues])[];
  fields?: FieldValues;
}

/** A stated transfer; of acme to host, into the United States, with e-mail addresses, where nothing else is said. */
export function record(stated: Stated = {}): FactRecord[] {
  const { key = 'acme/host', by = [ACME], to = [HOST], into = [US], carries = [EMAIL] } = stated;
  const transfer = node('Transfer', key, stated.fields ?? {});
  const joined = (type: 'EXPORTED_BY' | 'IMPORTED_BY' | 'INTO' | 'CARRIES', ends: readonly NodeId[]) =>
    ends.map((end) => edge(type, transfer.id, end));
  return [
    transfer,
    ...joined('EXPORTED_BY', by),
    ...joined('IMPORTED_BY', to),
    ...joined('INTO', into),
    ...joined('CARRIES', carries),
    ...(stated.under ?? []).map((each, i) => {
      const [target, fields] = typeof each === 'string' ? [each, {}] : each;
      return edge('UNDER', transfer.id, target, { rank: i + 1, ...fields });
    }),
  ];
}

/** That an organisation is on the list of an instrument, or was looked up and is not. */
export function listed(
  instrument: string,
  {
    by = HOST,
    isListed = true,
    ...dates
  }: { by?: NodeId; isListed?: boolean; validFrom?: string; validTo?: string } = {},
): EdgeRecord {
  return edge('CERTIFIED_UNDER', by, `LegalInstrument:${instrument}`, { listed: isListed }, dates);
}

export const NOT_CERTIFIED = listed('data-privacy-framework', { isListed: false });
