import type { EdgeType } from '../../src/model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../../src/model/graph.ts';
import { type IsoDate, isValidOn } from '../../src/model/time.ts';
import type { Graph } from './random-graph.ts';

/**
 * Lineage once more, by the letter of the design and as plainly as can be: one breadth-first walk for each
 * single term, over arrays, without sets of bits, without pruning. It is the oracle of the property tests and
 * shares no code with what they test.
 */
export interface ReferenceQuestion {
  start: readonly NodeId[];
  direction: 'DOWNSTREAM' | 'UPSTREAM';
  depth: number;
  categories: readonly NodeId[];
  asOf: IsoDate | null;
}

/** An edge in the direction of the data; `listed` null: it carries everything. */
interface Arc {
  edge: EdgeRecord;
  from: NodeId;
  to: NodeId;
  listed: readonly NodeId[] | null;
}

/** The term for data that no category names. */
const ANYTHING_ELSE = '*';

/** A graph on one day. */
interface Day {
  nodes: readonly NodeRecord[];
  edges: readonly EdgeRecord[];
  arcs: readonly Arc[];
  terms: readonly string[];
}

function arcOf(edge: EdgeRecord): Arc[] {
  const listed = (edge.fields.categories as NodeId[] | undefined) ?? [];
  const forward = { edge, from: edge.from, to: edge.to, listed: listed.length > 0 ? listed : null };
  switch (edge.type) {
    case 'SUPPLIES':
    case 'RUNS_ON':
    case 'PROVIDED_BY':
    case 'DISCLOSES_TO':
    case 'ENGAGES':
    case 'FEEDS':
      return [forward];
    case 'PROCESSES':
    case 'HOLDS':
      return [{ edge, from: edge.to, to: edge.from, listed: [edge.to] }];
    case 'CONTAINS':
      return [{ edge, from: edge.to, to: edge.from, listed: null }];
    case 'PART_OF':
      return kindOf(edge.from) === 'ProcessingActivity' ? [forward] : [];
    default:
      return [];
  }
}

function onDay(graph: Graph, asOf: IsoDate | null): Day {
  const nodes = graph.nodes.filter((node) => isValidOn(node, asOf));
  const stands = (id: NodeId) => nodes.some((node) => node.id === id);
  const edges = graph.edges.filter((edge) => isValidOn(edge, asOf) && stands(edge.from) && stands(edge.to));
  const categories = graph.nodes.filter(({ kind }) => kind === 'DataCategory').map(({ id }) => id);
  return { nodes, edges, arcs: edges.flatMap(arcOf), terms: [ANYTHING_ELSE, ...categories] };
}

/** Whether the term is the other or narrower. */
function isUnder({ edges }: Day, term: string, other: string): boolean {
  const seen = [term];
  for (const each of seen) {
    const broader = edges.filter(({ type, from }) => type === 'BROADER' && from === each).map(({ to }) => to);
    seen.push(...broader.filter((id) => !seen.includes(id)));
  }
  return seen.includes(other);
}

function passes(day: Day, term: string, listed: readonly string[] | null): boolean {
  return listed === null || listed.some((other) => isUnder(day, term, other));
}

function ends({ edges }: Day, from: NodeId, type: EdgeType): NodeId[] {
  return edges.filter((edge) => edge.type === type && edge.from === from).map(({ to }) => to);
}

function held(day: Day, id: NodeId): NodeId[] {
  const inside = [id];
  for (const each of inside) {
    inside.push(...ends(day, each, 'CONTAINS').filter((part) => !inside.includes(part)));
  }
  return inside.flatMap((part) => ends(day, part, 'HOLDS'));
}

/** The data that a start has. */
function dataOf(day: Day, id: NodeId): NodeId[] | null {
  const kind = kindOf(id);
  if (kind === 'DataCategory') return [id];
  const listed = kind === 'ProcessingActivity' ? ends(day, id, 'PROCESSES') : held(day, id);
  return listed.length === 0 ? null : listed;
}

function startNodes(day: Day, start: readonly NodeId[]): NodeId[] {
  const narrower = day.nodes
    .filter(({ id, kind }) => kind === 'DataCategory' && start.some((each) => isUnder(day, id, each)))
    .map(({ id }) => id);
  return [...new Set([...start, ...narrower])];
}

function startsOf(
  day: Day,
  { start, categories }: Pick<ReferenceQuestion, 'start' | 'categories'>,
  term: string,
) {
  const asked = categories.length === 0 || passes(day, term, categories);
  return startNodes(day, start).filter((id) => asked && passes(day, term, dataOf(day, id)));
}

function isShared(day: Day, id: NodeId): boolean {
  const node = day.nodes.find((each) => each.id === id);
  return (
    node?.kind === 'Organisation' ||
    node?.kind === 'RecipientCategory' ||
    (node?.kind === 'System' && node.fields.tenancy === 'SHARED')
  );
}

/** Whether data may come in at the node and leave it over the arc. */
function connects(day: Day, id: NodeId, { edge }: Arc): boolean {
  return !isShared(day, id) || edge.type === 'PROVIDED_BY' || edge.type === 'ENGAGES';
}

/** What one term reaches: nodes with their depth, and the edges that it travels over. */
function reachOf(day: Day, question: ReferenceQuestion, term: string) {
  const starts = startsOf(day, question, term);
  const depths = new Map(starts.map((id) => [id, 0]));
  const travelled = new Set<string>();
  const isDownstream = question.direction === 'DOWNSTREAM';
  // A place is a node with the arc it was reached over, because upstream that arc decides whether the walk goes on.
  let places = starts.map((id): [NodeId, Arc | null] => [id, null]);
  const seen = new Set<string>();
  for (let depth = 1; depth <= question.depth; depth++) {
    const next: [NodeId, Arc | null][] = [];
    for (const [id, over] of places) {
      for (const arc of day.arcs.filter((each) => (isDownstream ? each.from : each.to) === id)) {
        const leaves = isDownstream ? arc : over;
        if (over !== null && leaves !== null && !starts.includes(id) && !connects(day, id, leaves)) continue;
        if (!passes(day, term, arc.listed)) continue;
        travelled.add(arc.edge.id);
        if (seen.has(arc.edge.id)) continue;
        seen.add(arc.edge.id);
        const far = isDownstream ? arc.to : arc.from;
        if (!depths.has(far)) depths.set(far, depth);
        next.push([far, arc]);
      }
    }
    places = next;
  }
  return { depths, travelled };
}

/** `ALL`, or the terms that are not under another; of terms that are under each other, the first by id. */
function shown(day: Day, terms: readonly string[]): 'ALL' | string[] {
  if (terms.includes(ANYTHING_ELSE)) return 'ALL';
  const hidden = (term: string) =>
    terms.some(
      (other) => other !== term && isUnder(day, term, other) && (!isUnder(day, other, term) || other < term),
    );
  return terms.filter((term) => !hidden(term)).sort();
}

/**
 * The nodes by id, each with depth and categories, and the edges by id with the categories that travel over
 * them.
 */
export function referenceWalk(graph: Graph, question: ReferenceQuestion) {
  const day = onDay(graph, question.asOf);
  const reaches = day.terms.map((term) => ({ term, ...reachOf(day, question, term) }));
  const nodes = day.nodes.flatMap(({ id }) => {
    const here = reaches.filter(({ depths }) => depths.has(id));
    if (here.length === 0) return [];
    const depth = Math.min(...here.map(({ depths }) => depths.get(id) ?? Number.NaN));
    return [
      {
        id,
        depth,
        categories: shown(
          day,
          here.map(({ term }) => term),
        ),
      },
    ];
  });
  const edges = day.edges.flatMap(({ id }) => {
    const over = reaches.filter(({ travelled }) => travelled.has(id)).map(({ term }) => term);
    return over.length === 0 ? [] : [{ id, categories: shown(day, over) }];
  });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { nodes: nodes.sort((a, b) => a.depth - b.depth || byId(a, b)), edges: edges.sort(byId) };
}

/** Every sequence of arcs from a node that passes no node twice, up to a length. */
function simplePaths(day: Day, from: NodeId, longest: number): Arc[][] {
  const paths: Arc[][] = [];
  const extend = (path: Arc[], visited: NodeId[]) => {
    for (const arc of day.arcs) {
      if (arc.from !== visited.at(-1) || visited.includes(arc.to)) continue;
      paths.push([...path, arc]);
      if (path.length + 1 < longest) extend([...path, arc], [...visited, arc.to]);
    }
  };
  extend([], [from]);
  return paths;
}

/**
 * Every path, as the ids of its edges with the categories that survive to the end of each: shortest first,
 * then by these ids.
 */
export function referencePaths(
  graph: Graph,
  question: {
    from: NodeId;
    to: NodeId;
    categories: readonly NodeId[];
    maxLength: number;
    asOf: IsoDate | null;
  },
) {
  const day = onDay(graph, question.asOf);
  const { from, to, categories, maxLength } = question;
  const all = startNodes(day, [from]).flatMap((start) => simplePaths(day, start, maxLength));
  const connected = all.filter(
    (path) => path.at(-1)?.to === to && path.slice(1).every((arc) => connects(day, arc.from, arc)),
  );
  const found = connected.map((path) => {
    const start = path[0]?.from ?? '';
    let terms = day.terms.filter((term) =>
      startsOf(day, { start: [from], categories }, term).includes(start),
    );
    return path.map(({ edge, listed }) => {
      terms = terms.filter((term) => passes(day, term, listed));
      return { edge: edge.id, categories: shown(day, terms) };
    });
  });
  const ids = (path: { edge: string }[]) => path.map(({ edge }) => edge).join('\n');
  return found
    .filter((path) => path.at(-1)?.categories.length !== 0)
    .sort((a, b) => a.length - b.length || (ids(a) < ids(b) ? -1 : 1));
}
