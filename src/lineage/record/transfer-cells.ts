import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import { EU_GDPR } from '../transfers/regime.ts';
import { compare } from '../transfers/verdict.ts';
import { type Found, gap, type Place, type RecordValue, value } from './cell.ts';
import { isItsOwn, type RecordGraph } from './record-graph.ts';
import type { Row } from './row.ts';

interface Crossing {
  movement: AssessedMovement;
  place: Place;
  edge: EdgeRecord;
}

/**
 * The movements of the activity and of what it is part of, unless the organisation only receives them; and those of the
 * organisation, which are of all that it does.
 */
function movementsOf(graph: RecordGraph, { activity, wholes, organisation }: Row): Crossing[] {
  const places = [...(isItsOwn(graph, activity) ? wholes : []), organisation];
  const crossings = places.flatMap((place) =>
    graph.movementsFrom(place.of).flatMap((movement) => {
      const [edge] = movement.sources;
      return edge ? [{ movement, place, edge }] : [];
    }),
  );
  return crossings.sort((a, b) => compare(a.movement.id, b.movement.id));
}

/** Those that are transfers to third countries, or may be; null where it is known that none is. */
function crossingsOf(graph: RecordGraph, row: Row): Crossing[] | null {
  const all = movementsOf(graph, row);
  const crossings = all.filter(({ movement }) => movement.isTransfer !== false);
  return all.length > 0 && crossings.length === 0 ? null : crossings;
}

function cell(
  graph: RecordGraph,
  row: Row,
  nodeOf: (movement: AssessedMovement) => NodeId | null,
  fieldOf: (movement: AssessedMovement) => string,
): Found {
  const crossings = crossingsOf(graph, row);
  if (crossings === null) return null;
  const values = crossings.flatMap(({ movement, place, edge }): RecordValue[] => {
    const node = nodeOf(movement);
    return node === null ? [] : [value(place, edge, { node, movement })];
  });
  const open = crossings.filter(({ movement }) => nodeOf(movement) === null);
  const missing = open.map(({ movement, edge }) =>
    gap(movement.transfer ?? edge.id, fieldOf(movement), movement),
  );
  // Where nothing is disclosed, whether anything goes abroad is not known either.
  const unknown = crossings.length === 0 ? [undisclosed(graph, row)] : [];
  return { values, missing: [...missing, ...unknown] };
}

function undisclosed(graph: RecordGraph, { activity, organisation }: Row) {
  return isItsOwn(graph, activity) ? gap(activity, 'disclosesTo') : gap(organisation.of, 'engages');
}

export function thirdCountries(graph: RecordGraph, row: Row): Found {
  return cell(
    graph,
    row,
    ({ place }) => place,
    ({ transfer }) => (transfer === null ? 'locations' : 'into'),
  );
}

/** What the record has to document of a transfer that rests on compelling interests alone: the assessment, and the safeguards. */
function documented(graph: RecordGraph, { movement, place }: Crossing) {
  const { derogation = null, transfer = null } = movement.mechanism ?? {};
  if (transfer === null || derogation !== EU_GDPR.documentedDerogation) return { values: [], missing: [] };
  const measures = graph.out(transfer, 'PROTECTED_BY');
  const open = [
    ...(graph.node(transfer)?.fields.assessedOn ? [] : ['assessedOn']),
    ...(measures.length > 0 ? [] : ['protectedBy']),
  ];
  return {
    values: measures.map((edge) => value(place, edge, { movement })),
    missing: open.map((field) => gap(transfer, field, movement)),
  };
}

/** What covers each transfer on the day. A mechanism that is stated and does not hold is none. */
export function safeguards(graph: RecordGraph, row: Row): Found {
  const found = cell(
    graph,
    row,
    ({ mechanism }) => mechanism && (mechanism.agreement ?? mechanism.instrument ?? mechanism.transfer),
    () => 'under',
  );
  const more = (crossingsOf(graph, row) ?? []).map((crossing) => documented(graph, crossing));
  return (
    found && {
      values: [...found.values, ...more.flatMap(({ values }) => values)],
      missing: [...found.missing, ...more.flatMap(({ missing }) => missing)],
    }
  );
}
