import type { EdgeRecord } from '../../model/graph.ts';
import { isInside } from '../transfers/inside.ts';
import { EU_GDPR } from '../transfers/regime.ts';
import { type Found, gap, type Place, type RecordGap, type RecordValue, value } from './cell.ts';
import type { RecordColumn } from './columns.ts';
import type { RecordGraph } from './record-graph.ts';

const placeOf = ({ organisation }: RecordGraph): Place => ({ of: organisation.id, origin: 'ORGANISATION' });

/** A way to reach the organisation that has a value fills; that there is one, unnamed, does not. */
function contacts(graph: RecordGraph, isMeant: (edge: EdgeRecord) => boolean = () => true): RecordValue[] {
  const edges = graph.out(graph.organisation.id, 'HAS_CONTACT_POINT').filter(isMeant);
  return edges.map((edge) =>
    value(placeOf(graph), edge, { fills: Boolean(graph.node(edge.to)?.fields.value) }),
  );
}

/** The legal entity, and how to reach it. */
function responsibleParty(graph: RecordGraph): Found {
  const { organisation } = graph;
  const { legalName, address } = organisation.fields;
  const reached = contacts(graph);
  const itself = value(placeOf(graph), organisation, { fills: Boolean(legalName) });
  const isReachable = Boolean(address) || reached.some(({ fills }) => fills);
  const missing: RecordGap[] = [
    ...(legalName ? [] : [gap(organisation.id, 'legalName')]),
    ...(isReachable ? [] : [gap(organisation.id, 'address')]),
  ];
  return { values: [itself, ...reached], missing };
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
