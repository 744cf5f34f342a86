import { kindOf, type NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { isInside } from './inside.ts';
import { type Movement, sourceOf } from './movements.ts';
import type { Regime } from './regime.ts';
import { nameOfSource } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

/** Whether the exporter received the data by a transfer; `MAYBE` where that hangs on a missing fact. */
export type Received = 'NO' | 'MAYBE' | 'YES';

/** Criterion 1: the law applies to the exporter, or it hands on what it received by a transfer. */
export function exporterInScope(
  graph: TransferGraph,
  regime: Regime,
  movement: Movement,
  received: Received,
): Check {
  const { exporter } = movement;
  const { applies, appliesNot, onward } = regime.citations;
  if (exporter === null) return exporterUnnamed(graph, regime, movement);
  const [name, law] = [graph.name(exporter), regime.name];
  const told = (message: Sentence, citation: string) => ({
    rule: 'EXPORTER_IN_SCOPE' as const,
    message,
    inputs: [exporter],
    citation,
  });
  if (received === 'YES') return met(told(handsOn(name), onward));
  const isSubject = isSubjectTo(graph, regime, exporter);
  if (isSubject) return met(told(isUnder(name, law), applies));
  if (isSubject === null) return unknown(told(maybeUnder(name, law), applies), ['EXPORTER_SCOPE', exporter]);
  if (received === 'NO') return notMet(told(notUnder(name, law), appliesNot));
  return unknown(told(maybeHandsOn(name, law), onward), ['RECEIVED_BY_TRANSFER', exporter]);
}

function exporterUnnamed(graph: TransferGraph, { citations }: Regime, movement: Movement): Check {
  const source = movement.transfer ?? movement.sources[0]?.from ?? movement.id;
  const name = graph.name(source);
  const message = say(
    `Who sends the data of ${name.en} is not said.`,
    `${name.ar}: لم يُذكر من يرسل البيانات.`,
  );
  const told = { rule: 'EXPORTER_IN_SCOPE' as const, message, inputs: [source], citation: citations.applies };
  return unknown(told, ['EXPORTER', source]);
}

const handsOn = (exporter: Sentence) =>
  say(
    `${exporter.en} hands on what it received by a transfer.`,
    `${exporter.ar}: البيانات المسلَّمة إلى الغير وردت بنقل سابق.`,
  );

const isUnder = (exporter: Sentence, law: Sentence) =>
  say(`The ${law.en} applies to ${exporter.en}.`, `أحكام ${law.ar} تسري على ${exporter.ar}.`);

const maybeUnder = (exporter: Sentence, law: Sentence) =>
  say(
    `Whether the ${law.en} applies to ${exporter.en} is not known.`,
    `لا يُعرف هل تسري أحكام ${law.ar} على ${exporter.ar}.`,
  );

const notUnder = (exporter: Sentence, law: Sentence) =>
  say(`The ${law.en} does not apply to ${exporter.en}.`, `أحكام ${law.ar} لا تسري على ${exporter.ar}.`);

const maybeHandsOn = (exporter: Sentence, law: Sentence) =>
  say(
    `The ${law.en} does not apply to ${exporter.en}, and whether it received the data by a transfer is open.`,
    `أحكام ${law.ar} لا تسري على ${exporter.ar}، ولا يُعرف هل وردت البيانات بنقل سابق.`,
  );

/** Whether the law applies to an organisation: as declared, else by an establishment inside; null where unknown. */
function isSubjectTo(graph: TransferGraph, regime: Regime, organisation: NodeId): boolean | null {
  const declared = graph.node(organisation)?.fields[regime.scope.field];
  const known = regime.scope.applies[String(declared)];
  if (known !== undefined) return known;
  const seats = graph.out(organisation, 'ESTABLISHED_IN');
  return seats.some(({ to }) => isInside(graph, regime, to)) ? true : null;
}

/** Criterion 2: the importer is another party. Known only by kind it is another; the same organisation abroad is none. */
export function otherParty(graph: TransferGraph, regime: Regime, movement: Movement): Check {
  const { exporter, importer } = movement;
  const told = (message: Sentence, input: string) => ({
    rule: 'OTHER_PARTY' as const,
    message,
    inputs: [input],
    citation: regime.citations.party,
  });
  if (importer === null) {
    const source = sourceOf(movement);
    return unknown(told(importerUnnamed(nameOfSource(graph, movement)), source), ['IMPORTER', source]);
  }
  const name = graph.name(importer);
  if (importer === exporter && kindOf(importer) === 'Organisation') {
    return notMet(told(sameEntity(name), importer));
  }
  const sender = exporter === null ? say('the exporter', 'المصدِّر') : graph.name(exporter);
  return met(told(isOther(name, sender), importer));
}

const importerUnnamed = (source: Sentence) =>
  say(`Who receives the data of ${source.en} is not said.`, `${source.ar}: لم يُذكر من يتلقى البيانات.`);

const sameEntity = (importer: Sentence) =>
  say(
    `${importer.en} sends the data to itself: storage by the same entity is no transfer.`,
    `${importer.ar}: المصدِّر والمستورد كيان واحد، والتخزين لدى الكيان ذاته ليس نقلًا.`,
  );

const isOther = (importer: Sentence, exporter: Sentence) =>
  say(
    `${importer.en} and ${exporter.en} are different parties.`,
    `${importer.ar} و${exporter.ar} طرفان مختلفان.`,
  );
