import type { NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { signedOn } from './agreement.ts';
import { fitsRoles } from './clause-roles.ts';
import { instrumentStands } from './instrument.ts';
import type { Movement } from './movements.ts';
import type { ClauseSet, Regime } from './regime.ts';
import { verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

/** Clauses that somebody relies on for a movement. */
export interface ClausesUse {
  movement: Movement;
  /** The agreement that uses them, or the stated transfer that names them itself. */
  by: NodeId;
  agreement: NodeId | null;
  instrument: NodeId | null;
  /** The modules that are stated. */
  modules: readonly string[];
}

/** Whether standard contractual clauses carry the movement: set, signature and roles. */
export function checkClauses(graph: TransferGraph, regime: Regime, use: ClausesUse): Check[] {
  const set = clauseSetOf(graph, regime, use.instrument);
  const tool = isTool(graph, regime, use, set);
  if (set === undefined || tool.reason.outcome !== 'MET') return [tool];
  return [tool, ...signedInTime(graph, set, use), fitsRoles(graph, set, use)];
}

function clauseSetOf(graph: TransferGraph, regime: Regime, instrument: NodeId | null): ClauseSet | undefined {
  const fields = instrument === null ? undefined : graph.node(instrument)?.fields;
  const isOfLaw = fields?.regime === regime.key && fields.instrumentType === regime.types.clauses;
  return isOfLaw ? regime.clauseSets.get(String(fields.number)) : undefined;
}

/** Whether the instrument is a set of transfer clauses that can be relied on. */
function isTool(graph: TransferGraph, regime: Regime, use: ClausesUse, set: ClauseSet | undefined): Check {
  const { instrument, by } = use;
  const { citations, types } = regime;
  const told = (message: Sentence, inputs: readonly NodeId[], citation: string) => ({
    rule: 'CLAUSES' as const,
    message,
    inputs,
    citation,
  });
  if (instrument === null) {
    return unknown(told(unnamed(graph.name(by)), [by], citations.clauses), ['INSTRUMENT', by]);
  }
  const name = graph.name(instrument);
  const type = graph.node(instrument)?.fields.instrumentType ?? null;
  if (type === types.processorClauses) {
    return notMet(told(forProcessors(name), [by, instrument], citations.processorClauses));
  }
  if (type !== null && type !== types.clauses) {
    return notMet(told(noClauses(name), [by, instrument], citations.clauses));
  }
  if (set === undefined) {
    return unknown(told(unknownSet(name, regime.name), [by, instrument], citations.clauses), [
      'INSTRUMENT',
      instrument,
    ]);
  }
  const { stands, message, inputs } = instrumentStands(graph, instrument);
  return (stands ? met : notMet)(told(message, [by, ...inputs], set.citation));
}

const unnamed = (by: Sentence) =>
  say(
    `${by.en}: which standard clauses are used is not said.`,
    `${by.ar}: لم يُذكر أي البنود التعاقدية النموذجية مستخدمة.`,
  );

const forProcessors = (clauses: Sentence) =>
  say(
    `${clauses.en} are clauses for contracts with processors; they are no transfer tool.`,
    `${clauses.ar}: بنود لعقود المعالِجين، وليست أداة نقل.`,
  );

const noClauses = (act: Sentence) =>
  say(
    `${act.en} is no set of standard contractual clauses.`,
    `${act.ar}: ليست هذه مجموعة من البنود التعاقدية النموذجية.`,
  );

const unknownSet = (clauses: Sentence, law: Sentence) =>
  say(
    `${clauses.en} is not known as a set of standard clauses under the ${law.en}.`,
    `${clauses.ar}: غير معروفة ضمن مجموعات البنود التعاقدية النموذجية بموجب ${law.ar}.`,
  );

/** An agreement on a set that is closed must have been signed before. */
function signedInTime(graph: TransferGraph, { closedFrom, citation }: ClauseSet, use: ClausesUse): Check[] {
  const { by, agreement, instrument } = use;
  if (closedFrom === null || graph.day < closedFrom) return [];
  const signed = agreement === null ? null : signedOn(graph, agreement);
  const told = (message: Sentence) => ({
    rule: 'SIGNED_IN_TIME' as const,
    message,
    inputs: [by, ...(instrument === null ? [] : [instrument])],
    citation,
  });
  const name = graph.name(by);
  const closed = untilClosed(graph.name(instrument ?? by), verbatim(closedFrom));
  if (signed === null) {
    const message = say(
      `${closed.en}; the day of signature of ${name.en} is not said.`,
      `${closed.ar}، ولم يُذكر يوم التوقيع على ${name.ar}.`,
    );
    return [unknown(told(message), ['SIGNED_ON', by])];
  }
  const message = say(
    `${closed.en}; the day of signature of ${name.en} is ${signed}.`,
    `${closed.ar}، ويوم التوقيع على ${name.ar} هو ${verbatim(signed).ar}.`,
  );
  return [(signed < closedFrom ? met : notMet)(told(message))];
}

const untilClosed = (clauses: Sentence, closedFrom: Sentence) =>
  say(
    `${clauses.en} could be agreed on until the day before ${closedFrom.en}`,
    `كان الاتفاق على ${clauses.ar} جائزًا حتى اليوم السابق ليوم ${closedFrom.ar}`,
  );
