import { kindOf, type NodeId } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { say } from '../../model/sentence.ts';
import { edgeReader } from '../edge-reader.ts';
import { type Cut, MAX_EDGES } from '../limits.ts';
import type { Budget } from '../path-finder.ts';
import type { Asked } from '../question.ts';
import { EVERYTHING, NOTHING, type TermSet, type Terms } from '../terms.ts';
import { type Behind, behind } from './behind.ts';
import { type Applying, type Committers, commitmentsOf } from './commitments.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { BEARING, type ImpactEvent } from './events.ts';
import { controllersOf, type Party, partiesTo } from './parties.ts';
import { type Subject, subjectsOf } from './persons.ts';
import { specialOf } from './special.ts';
import { hitData, readSurroundings, type Surroundings } from './surroundings.ts';
import { cutOf, leadingTo, origins, reachedOf, type Upstream } from './upstream.ts';
import { type Way, type WayFrom, waysTo } from './ways.ts';

/** A node with the data that are hit there. */
type Held = readonly [NodeId, TermSet];

interface FoundHit {
  id: NodeId;
  terms: TermSet;
  way: Way | null;
}

/** What an event hits, by ids. */
export interface Findings {
  activities: readonly FoundHit[];
  stores: readonly FoundHit[];
  dataCategories: readonly { id: NodeId; isSpecial: boolean | null; way: Way | null }[];
  hasUnstatedData: boolean;
  subjectCategories: readonly Subject[];
  controllers: readonly (Party & { duties: readonly Duty[] })[];
  processors: readonly (Party & { duties: readonly Duty[] })[];
  behind: readonly Behind[];
  commitments: readonly Applying[];
  isPartial: Cut | null;
}

/** Most steps of the search for paths. */
const MAX_STEPS = 200_000;

const STORES: readonly NodeKind[] = ['System', 'Dataset', 'Field'];

const union = (sets: Iterable<TermSet>) => [...sets].reduce((all, set) => all | set, NOTHING);

/** What lies in the node, or is provided by it, with what it is said to hold; where it is not said, with all that gets on. */
function storesOf(upstream: Upstream): Held[] {
  const inside = leadingTo(
    [upstream.of],
    upstream.edges,
    ({ type }) => type === 'PROVIDED_BY' || type === 'CONTAINS',
  );
  const holding = Map.groupBy(
    [...upstream.walk.traversed.values()].filter(({ edge }) => edge.type === 'HOLDS'),
    ({ edge }) => edge.from,
  );
  return reachedOf(upstream, STORES)
    .filter(([id]) => inside.has(id))
    .map(([id, set]) => [id, union((holding.get(id) ?? []).map(({ terms }) => terms)) || set]);
}

/** The data categories that come in, each with where it does; one that comes in twice, where it is met first. */
function categoriesIn(terms: Terms, comingIn: readonly Held[]): Map<NodeId, Held> {
  const found = new Map<NodeId, Held>();
  for (const [id, set] of comingIn) {
    const broadest = terms.broadest(set);
    for (const category of broadest === 'ALL' ? [] : broadest) {
      if (!found.has(category)) found.set(category, [id, set & terms.carriedBy([category])]);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Who may have committed itself, with the data of theirs that are hit; those whose share is not known with all of them. */
function committersAmong(
  surroundings: Surroundings,
  hit: ReadonlyMap<NodeId, TermSet>,
  others: readonly NodeId[],
  comingIn: readonly Held[],
): Committers {
  const all = comingIn.length === 0 ? EVERYTHING : union(comingIn.map(([, set]) => set));
  const committers = new Map(others.map((id) => [id, all]));
  for (const [activity, set] of hit) {
    const wholes = new Set([activity]);
    for (const each of wholes) for (const { to } of surroundings.of(each, 'PART_OF')) wholes.add(to);
    for (const each of wholes) committers.set(each, (committers.get(each) ?? NOTHING) | set);
  }
  return committers;
}

function withWays(held: readonly Held[], wayFrom: WayFrom): FoundHit[] {
  return held.map(([id, terms]) => ({ id, terms, way: wayFrom(id, terms) }));
}

function cut(upstream: Upstream, isCut: boolean, budget: Budget): Cut | null {
  const walk = cutOf(upstream);
  if (walk !== null) return walk;
  if (isCut) {
    return { limit: 'EDGES', message: NOT_ALL_READ };
  }
  if (budget.left > 0) return null;
  return { limit: 'STEPS', message: SOME_WITHOUT_PATH };
}

const NOT_ALL_READ = say(
  `Over ${MAX_EDGES} edges tell of the activities that are hit: not all was read.`,
  `تتناول الأنشطةَ المتأثرة أكثر من ${MAX_EDGES} علاقة، ولم تُقرأ كلها.`,
);
const SOME_WITHOUT_PATH = say(
  `The search for paths stopped after ${MAX_STEPS} steps: some have none.`,
  `توقف البحث عن المسارات بعد ${MAX_STEPS} خطوة، فلا مسار لبعضها.`,
);

/** Adds to each party whom it has to tell. */
function withDuties(
  parties: readonly Party[],
  event: ImpactEvent,
  commitments: readonly Applying[],
  isOf: (party: NodeId, committer: NodeId) => boolean,
) {
  return parties.map((party) => ({
    ...party,
    duties: event === 'BREACH' ? dutiesOf(party, commitments, (committer) => isOf(party.id, committer)) : [],
  }));
}

/** Works out what follows from all that leads to what the event befell. */
export async function findingsOf(asked: Asked, upstream: Upstream, event: ImpactEvent): Promise<Findings> {
  const { store, terms, asOf } = asked;
  const { of } = upstream;
  const reader = edgeReader(store, asOf, MAX_EDGES);
  const reached = reachedOf(upstream, ['ProcessingActivity']).map(([id]) => id);
  const around = await readSurroundings(reader, reached);
  const hit = hitData(around, terms, upstream);
  const chain = await behind(reader, of);
  const providers = STORES.includes(kindOf(of)) ? chain.filter(({ depth }) => depth === 1) : [];
  const { controllers, processors } = partiesTo(upstream, around, hit.keys(), providers);

  const ends = origins(upstream);
  const comingIn = [...ends.filter(([id]) => kindOf(id) !== 'ProcessingActivity'), ...hit];
  const categories = categoriesIn(terms, comingIn);
  const stores = storesOf(upstream);
  const others = [of, ...stores.map(([id]) => id), ...[...controllers, ...processors].map(({ id }) => id)];
  const committers = committersAmong(around, hit, others, comingIn);
  const commitments = await commitmentsOf(store, reader, terms, committers, BEARING[event]);
  const isSpecial = await specialOf(store, reader, [...categories.keys()]);

  const budget = { left: MAX_STEPS };
  const wayFrom = waysTo(upstream, budget);
  const controls = (party: NodeId, id: NodeId) => party === id || controllersOf(around, id).includes(party);
  return {
    activities: withWays([...hit], wayFrom),
    stores: withWays(stores, wayFrom),
    dataCategories: [...categories].map(([id, from]) => ({
      id,
      isSpecial: isSpecial(id),
      way: wayFrom(...from),
    })),
    hasUnstatedData: ends.some(([, set]) => terms.broadest(set) === 'ALL'),
    subjectCategories: subjectsOf(around, terms, hit),
    controllers: withDuties(controllers, event, commitments, controls),
    processors: withDuties(processors, event, commitments, (party, id) => party === id),
    behind: chain,
    commitments,
    isPartial: cut(upstream, reader.isCut(), budget),
  };
}
