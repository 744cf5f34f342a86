import type { EdgeRecord, NodeId } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import { idsIn } from '../names.ts';
import { overlap } from '../terms.ts';
import { type Contradiction, categoriesOf, clashes, committed, type Statements } from './contradiction.ts';

/** Whether the place is one of those, or within one of them. */
function liesIn(inventory: Inventory, place: NodeId, places: readonly NodeId[]): boolean {
  const found = new Set([place]);
  for (const each of found) for (const { to } of inventory.out(each, 'MEMBER_OF')) found.add(to);
  return places.some((each) => found.has(each));
}

/** Where an edge says that data are, or go. */
const placesOf = ({ type, to, fields }: EdgeRecord) => (type === 'INTO' ? [to] : idsIn(fields.locations));

/** Which data an edge is about; of the destination of a transfer, those that the transfer carries. */
function dataOf(inventory: Inventory, edge: EdgeRecord): readonly NodeId[] {
  return edge.type === 'INTO' ? inventory.out(edge.from, 'CARRIES').map(({ to }) => to) : categoriesOf(edge);
}

/** What is said, or declared, to be elsewhere than in these places. */
function elsewhere({ inventory, against }: Statements, left: EdgeRecord, places: readonly NodeId[]) {
  const types = ['DISCLOSES_TO', 'RUNS_ON', 'PROVIDED_BY', 'ENGAGES', 'INTO'] as const;
  return types
    .flatMap(against)
    .filter((edge) => overlap(inventory, categoriesOf(left), dataOf(inventory, edge)))
    .filter((edge) => placesOf(edge).some((place) => !liesIn(inventory, place, places)));
}

const placeBeyondALimit: Contradiction = {
  article: 'Art. 13(1)(f), Art. 44',
  isPromise: true,
  message: say(
    'data stay in certain places by one clause, and are elsewhere by others',
    'بند يُبقي البيانات في أماكن معينة، وبنود أخرى تضعها في غيرها',
  ),
  settledBy: say(
    'Which data stay there (`categories`), or all places of the limit (`locations`).',
    'البيانات التي تبقى هناك (`categories`)، أو كل أماكن القيد (`locations`).',
  ),
  find(statements) {
    return clashes(committed(statements, ['PLACE_LIMIT']), (limit) => {
      const places = idsIn(limit.fields.locations);
      return places.length === 0 ? [] : elsewhere(statements, limit, places);
    });
  },
};

/** Whom and what an edge puts in a place: the recipient, the provider, the system. */
const holdersIn = ({ type, from, to }: EdgeRecord) => (type === 'PROVIDED_BY' ? [from, to] : [to]);

const placeAndOtherPlace: Contradiction = {
  article: 'Art. 13(1)(f)',
  isPromise: true,
  message: say(
    'somebody has the data in one place by one clause, and in another by others',
    'بند يضع البيانات لدى جهة في مكان، وبنود أخرى تضعها لديها في غيره',
  ),
  settledBy: say('Which data lie where (`locations`).', 'البيانات الموجودة في كل مكان (`locations`).'),
  find(statements) {
    const types = ['DISCLOSES_TO', 'RUNS_ON', 'PROVIDED_BY'] as const;
    const placed = types.flatMap(statements.of).filter((edge) => placesOf(edge).length > 0);
    return clashes(placed, (here) =>
      elsewhere(statements, here, placesOf(here)).filter(
        (there) => there.type !== 'INTO' && holdersIn(there).some((each) => holdersIn(here).includes(each)),
      ),
    );
  },
};

/** On where data are. */
export const places: readonly Contradiction[] = [placeBeyondALimit, placeAndOtherPlace];
