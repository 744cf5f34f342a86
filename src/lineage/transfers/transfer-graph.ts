import { KharitaError } from '../../errors.ts';
import { type EdgeIndex, edgeIndex } from '../../model/edge-index.ts';
import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, type NodeId, type NodeRecord, referencesIn } from '../../model/graph.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { IsoDate } from '../../model/time.ts';
import { nameOf } from '../../rules/reading/names.ts';
import type { Store } from '../../store/store.ts';
import { nodesById } from '../named-nodes.ts';
import { createTerms, type Terms } from '../terms.ts';
import { vocabulary } from '../vocabulary.ts';
import { verbatim } from './telling.ts';

/** All that the rules on transfers look at, as it is on one day: the edges that are valid then, by id, and beside them: */
export interface TransferGraph extends EdgeIndex {
  readonly day: IsoDate;
  readonly terms: Terms;
  /** A node by its id, whatever its dates. */
  node(id: NodeId): NodeRecord | undefined;
  /** What a node is called in the words of a verdict; its id where the register does not have it. */
  name(id: NodeId): Sentence;
  /** The stated transfers from one to another; null is an end that they leave open. */
  stated(exporter: NodeId | null, importer: NodeId | null): readonly NodeId[];
  /** Every certification of an organisation under an instrument, whatever its dates. */
  certifications(organisation: NodeId, instrument: NodeId): readonly EdgeRecord[];
}

/** Edges that data move along, or that say so. */
const MOVEMENTS: readonly EdgeType[] = [
  'DISCLOSES_TO',
  'ENGAGES',
  'RUNS_ON',
  'PROVIDED_BY',
  'EXPORTED_BY',
  'IMPORTED_BY',
  'INTO',
  'CARRIES',
  'UNDER',
];
/** Edges that tell who somebody is to the data, and what they are bound to. */
const PARTIES: readonly EdgeType[] = [
  'CONTROLLED_BY',
  'PERFORMED_BY',
  'PART_OF',
  'ESTABLISHED_IN',
  'PARTY_TO',
  'USES_CLAUSES_OF',
];
const LAW: readonly EdgeType[] = ['MEMBER_OF', 'GRANTS_ADEQUACY_TO', 'INVALIDATES'];

/** Most edges of each of these groups. A verdict on half of the facts could be wrong, so there is none. */
const MAX_EDGES = 200_000;

async function readEdges(store: Store, types: readonly EdgeType[], asOf: IsoDate | null) {
  const query = { nodes: null, direction: 'OUT', types, asOf, limit: MAX_EDGES } as const;
  const { edges, isPartial } = await store.edges(query);
  if (!isPartial) return edges;
  const message =
    `The register has more than ${MAX_EDGES} relations of the types ${types.join(', ')}: ` +
    'a transfer map of it cannot be worked out at once.';
  throw new KharitaError('LIMIT_EXCEEDED', message);
}

const REFERENCES = {
  locations: { type: 'reference' },
  agreement: { type: 'reference' },
};

function nodesNamed(edges: readonly EdgeRecord[]): NodeId[] {
  const ids = edges.flatMap(({ from, to, fields }) => [from, to, ...referencesIn(fields, REFERENCES)]);
  return [...new Set(ids)].sort();
}

/** Reads what the rules look at: a fixed number of calls, however large the register. */
export async function readTransferGraph(
  store: Store,
  changeNumber: number,
  day: IsoDate,
): Promise<TransferGraph> {
  const groups = [MOVEMENTS, PARTIES, LAW].map((types) => readEdges(store, types, day));
  const edges = (await Promise.all(groups)).flat();
  const certifications = await readEdges(store, ['CERTIFIED_UNDER'], null);
  const nodes = await nodesById(store, nodesNamed([...edges, ...certifications]));
  const terms = createTerms(await vocabulary(store, changeNumber, day));
  return transferGraph({ day, nodes, edges, certifications, terms });
}

export interface TransferFacts {
  day: IsoDate;
  nodes: ReadonlyMap<NodeId, NodeRecord>;
  /** Those that are valid on the day. */
  edges: readonly EdgeRecord[];
  certifications: readonly EdgeRecord[];
  terms: Terms;
}

/** The facts, found by the node and the type of edge. */
export function transferGraph({ day, nodes, edges, certifications, terms }: TransferFacts): TransferGraph {
  const found = edgeIndex([...edges].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const stated = statedBetween([...found.all('EXPORTED_BY'), ...found.all('IMPORTED_BY')], found.out);
  const node = (id: NodeId) => nodes.get(id);
  const certified = Map.groupBy(certifications, ({ from, to }) => `${from} ${to}`);
  return {
    day,
    terms,
    node,
    name: (id) => (nodes.has(id) ? nameOf({ node }, id) : verbatim(id)),
    ...found,
    stated: (exporter, importer) => stated.get(`${exporter} ${importer}`) ?? [],
    certifications: (organisation, instrument) => certified.get(`${organisation} ${instrument}`) ?? [],
  };
}

/** The stated transfers by their ends. */
function statedBetween(named: readonly EdgeRecord[], out: TransferGraph['out']): Map<string, NodeId[]> {
  const ends = (transfer: NodeId, type: EdgeType) => {
    const found = out(transfer, type).map(({ to }) => to);
    return found.length > 0 ? found : [null];
  };
  const pairs = [...new Set(named.map(({ from }) => from))].flatMap((transfer) =>
    ends(transfer, 'EXPORTED_BY').flatMap((exporter) =>
      ends(transfer, 'IMPORTED_BY').map((importer) => ({ transfer, key: `${exporter} ${importer}` })),
    ),
  );
  const byEnds = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...byEnds].map(([key, found]) => [key, found.map(({ transfer }) => transfer)]));
}
