import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { type Categories, NOTHING, type TermSet, type Terms } from '../terms.ts';
import type { Role } from './regime.ts';
import { partyRole, roleIn, sendersOf, usualRole } from './roles.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What a movement was read off. */
export const MOVEMENT_SOURCES = {
  DISCLOSURE: 'An activity discloses data to a recipient.',
  PROVISION: 'An activity runs on a system that somebody else provides.',
  ENGAGEMENT: 'An organisation engages a processor.',
  STATED: 'A stated transfer that no other relation tells of.',
} as const;
export type MovementSource = keyof typeof MOVEMENT_SOURCES;

/** Data that go from one exporter to one importer in one place. Null is "not stated". */
export interface Movement {
  /** The same as long as source, exporter, importer and place are. */
  id: string;
  source: MovementSource;
  exporter: NodeId | null;
  importer: NodeId | null;
  place: NodeId | null;
  categories: Categories;
  exporterRole: Role | null;
  importerRole: Role | null;
  /** The agreement that its own edge names. */
  agreement: NodeId | null;
  /** The kinds of recipient that its edge names the importer as. */
  importerKinds: readonly NodeId[];
  /** The stated transfer that it was read off. */
  transfer: NodeId | null;
  /** The edges that it was read off. */
  sources: readonly EdgeRecord[];
}

/** Id of the fact that tells of a movement: the stated transfer, else the first relation. */
export const sourceOf = ({ transfer, sources, id }: Movement): string => transfer ?? sources[0]?.id ?? id;

/** What the movements of one source have in common. */
export type Read = Omit<Movement, 'id' | 'exporter' | 'exporterRole' | 'place'>;

const listed = (edge: EdgeRecord, field: string): readonly NodeId[] =>
  (edge.fields[field] as readonly NodeId[] | undefined) ?? [];

const agreementOf = (edge: EdgeRecord): NodeId | null => (edge.fields.agreement as NodeId | null) ?? null;

const orNull = <T>(items: readonly T[]): readonly (T | null)[] =>
  items.length > 0 ? [...new Set(items)] : [null];

const categoriesOf = ({ terms }: TransferGraph, edge: EdgeRecord) =>
  terms.broadest(terms.carriedBy(listed(edge, 'categories')));

/** Categories as a set of terms. */
export function termSet(terms: Terms, categories: Categories): TermSet {
  return terms.carriedBy(categories === 'ALL' ? [] : categories);
}

/** One movement for each exporter and place. */
export function spread(
  graph: TransferGraph,
  read: Read,
  senders: readonly { exporter: NodeId | null; role: Role | null }[],
  places: readonly NodeId[],
): Movement[] {
  const key = read.transfer ?? read.sources.map(({ id }) => id).join(' ');
  return senders.flatMap(({ exporter, role }) =>
    orNull(places).map((place) => ({
      ...read,
      id: [key, exporter, read.importer, place].map((part) => part ?? '').join('|'),
      exporter,
      place,
      exporterRole: role ?? partyRole(graph, read.agreement, exporter),
      importerRole: read.importerRole ?? partyRole(graph, read.agreement, read.importer),
    })),
  );
}

const UNKNOWN_SENDER = { exporter: null, role: null };

function activitySenders(graph: TransferGraph, activity: NodeId) {
  const senders = sendersOf(graph, activity);
  return senders.length > 0 ? senders : [UNKNOWN_SENDER];
}

function disclosures(graph: TransferGraph): Movement[] {
  return graph.all('DISCLOSES_TO').flatMap((edge) => {
    const read: Read = {
      source: 'DISCLOSURE',
      importer: edge.to,
      categories: categoriesOf(graph, edge),
      importerRole: roleIn(edge.fields.recipientRole),
      agreement: agreementOf(edge),
      importerKinds: listed(edge, 'recipientCategories'),
      transfer: null,
      sources: [edge],
    };
    return spread(graph, read, activitySenders(graph, edge.from), listed(edge, 'locations'));
  });
}

function engagements(graph: TransferGraph): Movement[] {
  return graph.all('ENGAGES').flatMap((edge) => {
    const read: Read = {
      source: 'ENGAGEMENT',
      importer: edge.to,
      categories: categoriesOf(graph, edge),
      importerRole: 'PROCESSOR',
      agreement: agreementOf(edge),
      importerKinds: [],
      transfer: null,
      sources: [edge],
    };
    const sender = { exporter: edge.from, role: usualRole(graph, edge.from) };
    return spread(graph, read, [sender], listed(edge, 'locations'));
  });
}

function provisions(graph: TransferGraph): Movement[] {
  return graph.all('RUNS_ON').flatMap((runsOn) =>
    graph.out(runsOn.to, 'PROVIDED_BY').flatMap((provided) => {
      const { terms } = graph;
      const both =
        terms.carriedBy(listed(runsOn, 'categories')) & terms.carriedBy(listed(provided, 'categories'));
      if (both === NOTHING) return [];
      const read: Read = {
        source: 'PROVISION',
        importer: provided.to,
        categories: terms.broadest(both),
        importerRole: null,
        agreement: agreementOf(provided),
        importerKinds: [],
        transfer: null,
        sources: [runsOn, provided],
      };
      const places = listed(runsOn, 'locations');
      const senders = activitySenders(graph, runsOn.from);
      return spread(graph, read, senders, places.length > 0 ? places : listed(provided, 'locations'));
    }),
  );
}

/** What relations tell of: the movements that are not only stated as a transfer. */
export function relatedMovements(graph: TransferGraph): Movement[] {
  return [...disclosures(graph), ...engagements(graph), ...provisions(graph)];
}
