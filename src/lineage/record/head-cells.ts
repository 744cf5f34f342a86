import type { EdgeRecord } from '../../model/graph.ts';
import { isInside } from '../transfers/inside.ts';
import { EU_GDPR } from '../transfers/regime.ts';
import { type Found, gap, type Place, type RecordGap, type RecordValue, value } from './cell.ts';
import type { RecordColumn } from './columns.ts';
import { contactsOf, isNamed, isReachable } from './reach.ts';
import type { RecordGraph } from './record-graph.ts';

const placeOf = ({ organisation }: RecordGraph): Place => ({ of: organisation.id, origin: 'ORGANISATION' });

function contacts(graph: RecordGraph, isMeant: (edge: EdgeRecord) => boolean = () => true): RecordValue[] {
  const edges = contactsOf(graph, graph.organisation.id).filter(isMeant);
  return edges.map((edge) => value(placeOf(graph), edge, { fills: isNamed(graph, edge) }));
}

/** The legal entity, and how to reach it. */
function responsibleParty(graph: RecordGraph): Found {
  const { organisation } = graph;
  const { legalName } = organisation.fields;
  const itself = value(placeOf(graph), organisation, { fills: Boolean(legalName) });
  const missing: RecordGap[] = [
    ...(legalName ? [] : [gap(organisation.id, 'legalName')]),
    ...(isReachable(graph, organisation.id) ? [] : [gap(organisation.id, 'address')]),
  ];
  return { values: [itself, ...contacts(graph)], missing };
}

/** Whoever can be reached for a use. */
function reachedFor(graph: RecordGraph, use: string): Found {
  const values = contacts(graph, ({ to }) =>
    ((graph.node(to)?.fields.uses ?? []) as readonly string[]).includes(use),
  );
  const { id } = graph.organisation;
  return {
    values,
    missing: values.some(({ fills }) => fills) ? [] : [gap(id, 'contactPoints')],
  };
}

/** Who is established within the area of the law, or not subject to it, needs none. */
function representative(graph: RecordGraph): Found {
  const found = reachedFor(graph, 'REPRESENTATIVE');
  const { id, fields } = graph.organisation;
  const seats = graph.transfers.out(id, 'ESTABLISHED_IN');
  const isWithin = seats.some(({ to }) => isInside(graph.transfers, EU_GDPR, to));
  const isNeeded = !isWithin && (fields.gdprScope === null || fields.gdprScope === 'ARTICLE_3_2');
  return isNeeded || found?.values.length !== 0 ? found : null;
}

/** How each column at the head of the record is filled. */
export const HEAD_COLUMNS: Partial<Record<RecordColumn, (graph: RecordGraph) => Found>> = {
  RESPONSIBLE: responsibleParty,
  REPRESENTATIVE: representative,
  DATA_PROTECTION_OFFICER: (graph) => reachedFor(graph, 'DATA_PROTECTION_OFFICER'),
};
