import type { NodeId } from '../../model/graph.ts';
import type { ListedPlace } from '../../model/subprocessor-list.ts';
import type { Link } from './on-behalf.ts';

const OUTSIDE = { MET: true, NOT_MET: false, UNKNOWN: null } as const;

/** Whether the place is a third country on the day. */
function isThirdCountry({ reasons }: Link): boolean | null {
  const reason = reasons.find(({ rule }) => rule === 'PLACE_OUTSIDE');
  return reason ? OUTSIDE[reason.outcome] : null;
}

/** What covers the transfers, each once; nothing where one of them is not covered, or may not be. */
function mechanismsOf(links: readonly Link[], name: PublicName): ListedPlace['mechanisms'] {
  const transfers = links.filter(({ isTransfer }) => isTransfer !== false);
  const covering = transfers.map(({ mechanism }) => mechanism);
  const valid = covering.filter((each) => each !== null);
  if (valid.length < covering.length) return [];
  const told = valid.map(({ mechanism, instrument }) => ({ mechanism, instrument: name(instrument) }));
  return [...new Map(told.map((each) => [`${each.mechanism} ${each.instrument}`, each])).values()];
}

/** What a node is called; null where it may not be told, or there is none. */
export type PublicName = (id: NodeId | null) => string | null;

/** The places that the links lead to, with what covers the transfers there. */
export function placesOf(links: readonly Link[], name: PublicName): ListedPlace[] {
  return [...Map.groupBy(links, ({ place }) => place)].flatMap(([place, there]) => {
    const [first] = there;
    const called = name(place);
    if (first === undefined || called === null) return [];
    return [{ name: called, isThirdCountry: isThirdCountry(first), mechanisms: mechanismsOf(there, name) }];
  });
}
