import type { EdgeType } from '../../../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../../../model/graph.ts';
import { remembered } from '../../../model/remembered.ts';
import { type Sentence, say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import type { Hit } from '../../rule.ts';
import { activitiesOf } from '../activities.ts';
import { nameOf, namesOf, relation } from '../names.ts';
import { isStillSaid } from '../notices.ts';
import { collecting } from './collecting.ts';
import type { Clash, Contradiction, Statements } from './contradiction.ts';
import { grounds } from './grounds.ts';
import { keeping } from './keeping.ts';
import { places } from './places.ts';
import { roles } from './roles.ts';
import { sharing } from './sharing.ts';

/** Whether the one is said of what an organisation does for itself, and the other of what it does for others. */
function areOfOtherRoles({ node }: Inventory, one: EdgeRecord, other: EdgeRecord): boolean {
  const [role, otherRole] = [one, other].map(({ from }) => node(from)?.fields.role ?? null);
  return role !== null && otherRole !== null && (role === 'PROCESSOR') !== (otherRole === 'PROCESSOR');
}

/** What is said of own data, and of those of others, does not clash. */
const withinRole = (kind: Contradiction): Contradiction => ({
  ...kind,
  find: (statements) =>
    kind.find(statements).flatMap(({ left, right }) => {
      const same = right.filter((edge) => !areOfOtherRoles(statements.inventory, left, edge));
      return same.length > 0 || right.length === 0 ? { left, right: same } : [];
    }),
});

/** Every way in which statements contradict each other. Who has which role is asked across roles. */
const CONTRADICTIONS: readonly Contradiction[] = [
  ...[...sharing, ...places, ...collecting, ...keeping, ...grounds].map(withinRole),
  ...roles,
];

/** The systems that the activities run on, but for those that many share, and what they contain. */
function storesOf(inventory: Inventory, activities: Iterable<NodeId>): Set<NodeId> {
  const systems = [...activities].flatMap((id) => inventory.out(id, 'RUNS_ON').map(({ to }) => to));
  const stores = new Set(systems.filter((id) => inventory.node(id)?.fields.tenancy !== 'SHARED'));
  for (const each of stores) for (const { to } of inventory.out(each, 'CONTAINS')) stores.add(to);
  return stores;
}

/** What is held against statements: what documents state too, or what the organisation declares. */
type Held = 'STATED' | 'DECLARED';

function statementsOf(inventory: Inventory, organisation: NodeId, held: Held): Statements {
  const activities = activitiesOf(inventory, organisation);
  const transfers = inventory.in(organisation, 'EXPORTED_BY').map(({ from }) => from);
  const stores = storesOf(inventory, activities);
  const speakers = new Set([...activities, ...stores, ...transfers, organisation]);
  const isHeld = (edge: EdgeRecord, wanted: Held) =>
    edge.provenance === wanted && (wanted === 'DECLARED' || isStillSaid(inventory, edge));
  const reader = (wanted: Held) =>
    remembered((type: EdgeType) =>
      [...speakers].flatMap((id) => inventory.out(id, type)).filter((edge) => isHeld(edge, wanted)),
    );
  return { inventory, organisation, of: reader('STATED'), against: reader(held) };
}

/** Most of the things on the right that a message names; the finding shows all. */
const MOST_NAMES = 5;

/** What the right side is about, to end a message with. */
function aboutOf(inventory: Inventory, right: Clash['right']): Sentence {
  const about = [...new Set(right.map(({ to }) => to))];
  const { en, ar } = namesOf(inventory, about.slice(0, MOST_NAMES));
  const more = about.length > MOST_NAMES ? ' …' : '';
  return about.length === 0 ? say('', '') : say(` (${en}${more})`, ` (${ar}${more})`);
}

function hitFor(inventory: Inventory, { article, message, settledBy }: Contradiction, clash: Clash): Hit {
  const { left, right } = clash;
  const name = nameOf(inventory, left.from);
  const about = aboutOf(inventory, right);
  return {
    subject: left.id,
    beside: [article, ...right.map(({ id }) => id)],
    article,
    message: say(`${name.en}: ${message.en}${about.en}.`, `${name.ar}: ${message.ar}${about.ar}.`),
    inputs: [left, ...right].map((edge) => relation(inventory, edge)),
    missing: [settledBy],
  };
}

/** A clash that several organisations answer for is one. */
function eachOnce(hits: readonly Hit[]): Hit[] {
  const key = ({ subject, beside = [] }: Hit) => JSON.stringify([subject, ...[...beside].sort()]);
  return [...new Map(hits.map((hit) => [key(hit), hit])).values()];
}

/** The statements of documents that others, or what is declared, go against. */
export function contradictionsIn(inventory: Inventory, held: Held): Hit[] {
  const kinds = CONTRADICTIONS.filter(({ isPromise }) => held === 'STATED' || isPromise);
  const hits = inventory.nodes('Organisation').flatMap(({ id }) => {
    const statements = statementsOf(inventory, id, held);
    return kinds.flatMap((kind) => kind.find(statements).map((clash) => hitFor(inventory, kind, clash)));
  });
  return eachOnce(hits);
}
