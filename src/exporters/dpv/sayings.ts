import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';

/** How relations of a type are said in DPV. */
export interface Saying {
  /** Of which end it is said. */
  readonly subject: 'from' | 'to';
  /** The property that leads from there to the other end, and others that do so too. */
  properties(edge: EdgeRecord): readonly [string, ...string[]];
  /**
   * Where it stands with all that is said with it. `PART`: in a process that is part of the subject; `SERVICE`: in a service
   * likewise; `ESTABLISHMENT`: in an establishment of it; `STATEMENT`: in a statement on the triple; `NOWHERE`: it has nothing with it.
   */
  readonly stands: 'PART' | 'SERVICE' | 'ESTABLISHMENT' | 'STATEMENT' | 'NOWHERE';
  /** Whether it holds only if a verdict says so that this file does not hold. */
  readonly needsVerdict?: boolean;
}

function said(property: string, rest: Partial<Saying> = {}): Saying {
  return { subject: 'from', properties: () => [property], stands: 'PART', ...rest };
}

const RECIPIENT: Readonly<Record<string, string>> = {
  CONTROLLER: 'hasRecipientDataController',
  JOINT_CONTROLLER: 'hasRecipientDataController',
  PROCESSOR: 'hasDataProcessor',
};

/** The types of relation that are exported. */
export const SAYINGS: Readonly<Partial<Record<EdgeType, Saying>>> = {
  SUPPLIES: said('hasDataSource', { subject: 'to' }),
  PROCESSES: said('hasPersonalData'),
  CONCERNS: said('hasDataSubject'),
  PURSUES: said('hasPurpose'),
  RELIES_ON: said('hasLegalBasis'),
  CONTROLLED_BY: said('hasDataController', {
    properties: ({ fields }) => [
      fields.role === 'JOINT_CONTROLLER' ? 'hasJointDataControllers' : 'hasDataController',
    ],
  }),
  PERFORMED_BY: said('hasDataProcessor'),
  RUNS_ON: said('isImplementedUsingTechnology'),
  PROVIDED_BY: said('hasServiceProvider', { stands: 'SERVICE' }),
  DISCLOSES_TO: said('hasRecipient', {
    properties: ({ fields }) => [RECIPIENT[String(fields.recipientRole)] ?? 'hasRecipient'],
  }),
  ENGAGES: said('hasDataProcessor'),
  ESTABLISHED_IN: said('hasLocation', { stands: 'ESTABLISHMENT' }),
  EXPORTED_BY: said('hasDataExporter'),
  IMPORTED_BY: said('hasDataImporter'),
  INTO: said('hasLocation'),
  CARRIES: said('hasPersonalData'),
  UNDER: said('restsOn', { needsVerdict: true }),
  RETAINED_UNDER: said('hasStorageCondition'),
  PROTECTED_BY: said('hasTechnicalOrganisationalMeasure'),
  GRANTS: said('hasRight'),
  HAS_CONTACT_POINT: said('hasContact', { stands: 'STATEMENT' }),
  PART_OF: said('isPartOf', {
    properties: ({ from }) =>
      kindOf(from) === 'ProcessingActivity' ? ['isPartOf', 'isProcessOf'] : ['isPartOf'],
    stands: 'STATEMENT',
  }),
  PARTY_TO: said('hasEntity', { subject: 'to', stands: 'STATEMENT' }),
  USES_CLAUSES_OF: said('usesClausesOf', { stands: 'STATEMENT' }),
  PUBLISHES: said('publisher', { subject: 'to', stands: 'STATEMENT' }),
  HAS_VERSION: said('isVersionOf', { subject: 'to', stands: 'NOWHERE' }),
  HAS_CLAUSE: said('isPartOf', { subject: 'to', stands: 'NOWHERE' }),
  BROADER: said('broader', { stands: 'NOWHERE' }),
};

/** The node that a relation is said of. */
export const subjectOf = (edge: EdgeRecord): NodeId => edge[SAYINGS[edge.type]?.subject ?? 'from'];

/** The node at its other end. */
export const objectOf = (edge: EdgeRecord): NodeId =>
  SAYINGS[edge.type]?.subject === 'to' ? edge.from : edge.to;
