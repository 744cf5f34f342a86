import type { NodeId, NodeRecord } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { MAX_EDGES, MAX_NODES, within } from '../limits.ts';
import { namedNodes } from '../named-nodes.ts';
import { type Asked, ask } from '../question.ts';
import { EVERYTHING, NOTHING } from '../terms.ts';
import type { Impact } from './answer.ts';
import { BEFALLS, type ImpactEvent } from './events.ts';
import { findingsOf } from './findings.ts';
import { type MovementHit, movementsOver, movementsUnder, tiesOf } from './movements.ts';
import { tell } from './tell.ts';
import { tiesTo } from './ties.ts';
import { type Upstream, walkUp } from './upstream.ts';

export interface ImpactQuestion {
  /** What the event befalls: see `BEFALLS`. */
  of: NodeId;
  event: ImpactEvent;
  /** The day of the event. */
  asOf: IsoDate;
  /** Whether movements of data are asked for; the end of an instrument is worked out from them anyway. */
  movements?: boolean;
  limits?: Partial<ImpactLimits>;
}

interface ImpactLimits {
  /** Most nodes reached, 1 to 10 000. */
  nodes: number;
  /** Most edges read by the walk, 1 to 50 000. */
  edges: number;
}

interface Hit {
  upstream: Upstream;
  movements: readonly MovementHit[];
}

async function hitBy(
  asked: Asked,
  changeNumber: number,
  of: NodeRecord,
  question: ImpactQuestion,
): Promise<Hit> {
  const { event, asOf, limits } = question;
  const { store, reader, terms } = asked;
  const nodes = within('limits.nodes', limits?.nodes ?? MAX_NODES, 1, MAX_NODES);
  if (event === 'END_OF_INSTRUMENT') {
    const movements = await movementsUnder(store, changeNumber, of, asOf);
    return { upstream: await walkUp(asked, of, NOTHING, tiesOf(movements, terms), nodes), movements };
  }
  const upstream = await walkUp(asked, of, EVERYTHING, await tiesTo(reader, terms, of.id), nodes);
  const isAsked = question.movements ?? true;
  return { upstream, movements: isAsked ? await movementsOver(store, changeNumber, of.id, asOf) : [] };
}

/**
 * What an event hits: the activities whose data it touches or that rely on what is lost, which data of whom, who answers
 * for them and has to tell whom (Art. 33, Art. 34), the commitments that bear on it, and the movements of data.
 * `NOT_FOUND` for a node that is not there on the day; `BAD_INPUT` for one that the event cannot befall.
 */
export function impact(store: Store, question: ImpactQuestion): Promise<Impact> {
  const { of, event, asOf, limits } = question;
  return consistently(store, async (changeNumber) => {
    const asked = await ask(store, changeNumber, { asOf }, limits?.edges ?? MAX_EDGES);
    const [node] = await namedNodes(store, 'of', [of], BEFALLS[event], asOf);
    if (node === undefined) throw new Error(`${of} was named and not read`);
    const { upstream, movements } = await hitBy(asked, changeNumber, node, question);
    return { ...(await tell(asked, await findingsOf(asked, upstream, event))), movements };
  });
}
