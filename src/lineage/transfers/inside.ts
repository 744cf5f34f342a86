import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { instrumentStands } from './instrument.ts';
import type { Regime } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

const typeOf = (graph: TransferGraph, place: NodeId) => graph.node(place)?.fields.jurisdictionType;

/**
 * The place and all that it is part of on the day, nearest first: a territory, its state, the regions of that. A member
 * of an international organisation is no part of it.
 */
export function areasOf(graph: TransferGraph, place: NodeId): NodeId[] {
  const found = new Set([place]);
  for (const each of found) {
    for (const { to } of graph.out(each, 'MEMBER_OF')) {
      if (typeOf(graph, to) !== 'INTERNATIONAL_ORGANISATION') found.add(to);
    }
  }
  return [...found];
}

/** The findings of adequacy that are valid on the day, of the place or of one that it is part of. */
export function grantsTo(graph: TransferGraph, place: NodeId): EdgeRecord[] {
  return areasOf(graph, place).flatMap((whole) => graph.in(whole, 'GRANTS_ADEQUACY_TO'));
}

/** Whether the place lies within the area of the law on the day. */
export function isInside(graph: TransferGraph, regime: Regime, place: NodeId): boolean {
  return areasOf(graph, place).some((whole) => regime.area.includes(whole));
}

/** An act that makes a place outside count as inside on the day. */
function deemedInside(graph: TransferGraph, regime: Regime, place: NodeId): NodeId | undefined {
  const acts = grantsTo(graph, place).map(({ from }) => from);
  return acts.find((act) => {
    const fields = graph.node(act)?.fields;
    const isOfLaw = fields?.regime === regime.key;
    return isOfLaw && fields.instrumentType === regime.types.law && instrumentStands(graph, act).stands;
  });
}

const told = (message: string, inputs: readonly string[], citation: string) => ({
  rule: 'PLACE_OUTSIDE' as const,
  message,
  inputs,
  citation,
});

/** Whether the data leave the area of the law: criterion 3 of a transfer. `about` is what names the place. */
export function placeOutside(
  graph: TransferGraph,
  regime: Regime,
  place: NodeId | null,
  about: string,
): Check {
  const { area, citations } = regime;
  const names = area.join(', ');
  const { day } = graph;
  if (place === null || kindOf(place) !== 'Jurisdiction') {
    const message = `${about} does not say where the data are processed.`;
    return unknown(told(message, [about], citations.area), ['DESTINATION', about]);
  }
  if (isInside(graph, regime, place)) {
    return notMet(told(`${place} is within ${names} on ${day}.`, [place], citations.area));
  }
  const act = deemedInside(graph, regime, place);
  if (act !== undefined) {
    const number = String(graph.node(act)?.fields.number ?? act);
    return notMet(told(`By ${act} sending data to ${place} is no transfer on ${day}.`, [place, act], number));
  }
  return outside(graph, regime, place, about);
}

/** A place that is not known to be inside: outside, if it is one country and the members of the area are known. */
function outside(graph: TransferGraph, { area, citations }: Regime, place: NodeId, about: string): Check {
  const names = area.join(', ');
  const { day } = graph;
  if (!area.some((region) => graph.in(region, 'MEMBER_OF').length > 0)) {
    const message = `The register names no member of ${names} on ${day}.`;
    return unknown(told(message, area, citations.area), ['MEMBERSHIP', area[0] ?? place]);
  }
  if (typeOf(graph, place) === 'REGION') {
    const message = `${about} names ${place}, which is a region and not a country.`;
    return unknown(told(message, [about, place], citations.area), ['DESTINATION', about]);
  }
  return met(told(`${place} is outside ${names} on ${day}.`, [place], citations.area));
}
