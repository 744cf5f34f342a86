import type { EdgeRecord } from '../../model/graph.ts';
import { conditionHolds, conditionIn, isBasis, withoutCondition } from '../../rules/reading/special-data.ts';
import { specialIn } from '../../rules/reading/terms.ts';
import { type Found, gap, value } from './cell.ts';
import type { RecordGraph } from './record-graph.ts';
import { orGap, type Row, stated } from './row.ts';

/** What makes it lawful (Art. 6); a condition of Art. 9(2) or Art. 10 is shown, and is no legal basis. */
export function legalBases(graph: RecordGraph, { activity, wholes }: Row): Found {
  const values = stated(graph, wholes, 'RELIES_ON', ({ to }) => ({ fills: isBasis(graph, to) }));
  return orGap(values, activity, 'reliesOn');
}

/**
 * The conditions that are stated, and the special data without one. Where no data are stated, or nothing says whether they are
 * special, it is not known whether there has to be one.
 */
export function article9Conditions(graph: RecordGraph, { activity, wholes, processed }: Row): Found {
  const special = processed.filter(({ to }) => specialIn(graph, to).includes('ARTICLE_9'));
  const isOfUse = (edge: EdgeRecord) =>
    special.length === 0 || special.some(({ to }) => conditionHolds(graph, edge, 'ARTICLE_9', to));
  const values = wholes.flatMap((place) =>
    graph.out(place.of, 'RELIES_ON').flatMap((edge) => {
      const node = conditionIn(graph, edge, 'ARTICLE_9');
      return node === null ? [] : [value(place, edge, { node, fills: isOfUse(edge) })];
    }),
  );
  const bases = wholes.flatMap(({ of }) => graph.out(of, 'RELIES_ON'));
  const missing = [
    ...(processed.length === 0 ? [gap(activity, 'processes')] : []),
    ...processed.flatMap(({ to }) => (specialIn(graph, to).length === 0 ? [gap(to, 'special')] : [])),
    ...withoutCondition(graph, special, bases, 'ARTICLE_9').map(({ id }) =>
      gap(id, 'reliesOn.article9Condition'),
    ),
  ];
  return values.length + missing.length === 0 ? null : { values, missing };
}
