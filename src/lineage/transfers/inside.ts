import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { instrumentStands } from './instrument.ts';
import { type Movement, sourceOf } from './movements.ts';
import type { Regime } from './regime.ts';
import { listed, nameOfSource, verbatim } from './telling.ts';
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

const told = (message: Sentence, inputs: readonly string[], citation: string) => ({
  rule: 'PLACE_OUTSIDE' as const,
  message,
  inputs,
  citation,
});

/** Whether the data leave the area of the law: criterion 3 of a transfer. */
export function placeOutside(graph: TransferGraph, regime: Regime, movement: Movement): Check {
  const { citations } = regime;
  const { place } = movement;
  if (place === null || kindOf(place) !== 'Jurisdiction') {
    const about = sourceOf(movement);
    const message = placeUnnamed(nameOfSource(graph, movement));
    return unknown(told(message, [about], citations.area), ['DESTINATION', about]);
  }
  const [name, on] = [graph.name(place), verbatim(graph.day)];
  if (isInside(graph, regime, place)) {
    return notMet(told(liesInside(name, areaOf(graph, regime), on), [place], citations.area));
  }
  const act = deemedInside(graph, regime, place);
  if (act === undefined) return outside(graph, regime, movement, place);
  const number = String(graph.node(act)?.fields.number ?? act);
  return notMet(told(isNoTransfer(name, graph.name(act), on), [place, act], number));
}

/** A place that is not known to be inside: outside, if it is one country and the members of the area are known. */
function outside(graph: TransferGraph, regime: Regime, movement: Movement, place: NodeId): Check {
  const { area, citations } = regime;
  const [name, on] = [graph.name(place), verbatim(graph.day)];
  if (!area.some((region) => graph.in(region, 'MEMBER_OF').length > 0)) {
    const message = membersUnnamed(listed(area.map(graph.name)), on);
    return unknown(told(message, area, citations.area), ['MEMBERSHIP', area[0] ?? place]);
  }
  if (typeOf(graph, place) === 'REGION') {
    const about = sourceOf(movement);
    const message = namesRegion(nameOfSource(graph, movement), name);
    return unknown(told(message, [about, place], citations.area), ['DESTINATION', about]);
  }
  return met(told(liesOutside(name, areaOf(graph, regime), on), [place], citations.area));
}

/** The area of the law in words: whose it is, and the regions that make it up. */
function areaOf(graph: TransferGraph, { name, area }: Regime): Sentence {
  const regions = listed(area.map(graph.name));
  return say(`the area of the ${name.en} (${regions.en})`, `نطاق ${name.ar} (${regions.ar})`);
}

const placeUnnamed = (source: Sentence) =>
  say(`${source.en}: where the data are processed is not said.`, `${source.ar}: لم يُذكر أين تُعالج البيانات.`);

const liesInside = (place: Sentence, area: Sentence, on: Sentence) =>
  say(`${place.en} is within ${area.en} on ${on.en}.`, `${place.ar} داخل ${area.ar} في ${on.ar}.`);

const liesOutside = (place: Sentence, area: Sentence, on: Sentence) =>
  say(`${place.en} is outside ${area.en} on ${on.en}.`, `${place.ar} خارج ${area.ar} في ${on.ar}.`);

const isNoTransfer = (place: Sentence, act: Sentence, on: Sentence) =>
  say(
    `By ${act.en} sending data to ${place.en} is no transfer on ${on.en}.`,
    `بموجب ${act.ar} لا يُعد إرسال البيانات إلى ${place.ar} نقلًا في ${on.ar}.`,
  );

const membersUnnamed = (area: Sentence, on: Sentence) =>
  say(
    `The register names no member of ${area.en} on ${on.en}.`,
    `لا يذكر السجل أي عضو في ${area.ar} في ${on.ar}.`,
  );

const namesRegion = (source: Sentence, place: Sentence) =>
  say(
    `${source.en} names ${place.en}, which is a region and not a country.`,
    `${source.ar}: المكان المذكور (${place.ar}) منطقة وليس دولة.`,
  );
