import type { NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { grantsTo } from './inside.ts';
import { instrumentStands } from './instrument.ts';
import { isListed } from './listing.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import { verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, unknown } from './verdict.ts';

/** The decisions that grant adequacy to the place on the day, by id; a law that does makes the place count as inside. */
export function decisionsFor(graph: TransferGraph, regime: Regime, place: NodeId | null): NodeId[] {
  if (place === null) return [];
  const acts = new Set(grantsTo(graph, place).map(({ from }) => from));
  return [...acts].sort().filter((act) => {
    const type = graph.node(act)?.fields.instrumentType ?? null;
    return type === null || type === regime.types.adequacy;
  });
}

/** Whether an adequacy decision carries the movement: it stands, is for the place, and has the importer in its scope. */
export function checkAdequacy(
  graph: TransferGraph,
  regime: Regime,
  movement: Movement,
  decision: NodeId,
): Check[] {
  const grants = isGranted(graph, regime, movement, decision);
  return grants.reason.outcome === 'MET' ? [grants, inScope(graph, regime, movement, decision)] : [grants];
}

function isGranted(graph: TransferGraph, regime: Regime, { place }: Movement, decision: NodeId): Check {
  const citation = regime.citations.adequacy;
  const told = (message: Sentence, inputs: readonly NodeId[]) => ({
    rule: 'ADEQUACY' as const,
    message,
    inputs,
    citation,
  });
  const fields = graph.node(decision)?.fields;
  const inputs = [decision, ...(place === null ? [] : [place])];
  const name = graph.name(decision);
  if ((fields?.regime ?? null) === null || (fields?.instrumentType ?? null) === null) {
    const message = say(
      `Of which law ${name.en} is, and what sort of act, is not said.`,
      `${name.ar}: لم يُذكر نوع هذا الصك ولا القانون الذي يتبعه.`,
    );
    return unknown(told(message, inputs), ['INSTRUMENT', decision]);
  }
  if (fields?.regime !== regime.key || fields.instrumentType !== regime.types.adequacy) {
    const message = say(
      `${name.en} is no adequacy decision of the ${regime.name.en}.`,
      `${name.ar}: ليس هذا قرار كفاية حماية بموجب ${regime.name.ar}.`,
    );
    return notMet(told(message, inputs));
  }
  if (!decisionsFor(graph, regime, place).includes(decision)) {
    return notMet(told(grantsNothing(graph, name, place), inputs));
  }
  const { stands, message, inputs: because } = instrumentStands(graph, decision);
  return (stands ? met : notMet)(told(message, [...new Set([...because, ...inputs])]));
}

function grantsNothing(graph: TransferGraph, decision: Sentence, place: NodeId | null): Sentence {
  const there = place === null ? say('the place', 'المكان') : graph.name(place);
  const on = verbatim(graph.day);
  return say(
    `${decision.en} grants no adequacy to ${there.en} on ${on.en}.`,
    `${decision.ar}: لا يقر هذا القرار كفاية الحماية في ${there.ar} بتاريخ ${on.ar}.`,
  );
}

/** What is missing where the register has no entry of an importer, by scope of the decision. */
const ENTRY: Readonly<Record<string, MissingFactCode>> = {
  CERTIFIED_ORGANISATIONS: 'CERTIFICATION',
  COMMERCIAL_ORGANISATIONS: 'IMPORTER_WITHIN_SCOPE',
  PARTIAL: 'IMPORTER_WITHIN_SCOPE',
};

/** Whether the decision covers this importer. */
function inScope(graph: TransferGraph, regime: Regime, { importer }: Movement, decision: NodeId): Check {
  const scope = graph.node(decision)?.fields.scope ?? null;
  const citation = regime.citations.adequacy;
  const name = graph.name(decision);
  const told = (message: Sentence) => ({
    rule: 'ADEQUACY_SCOPE' as const,
    message,
    inputs: [decision, ...(importer === null ? [] : [importer])],
    citation,
  });
  if (scope === 'WHOLE_JURISDICTION') {
    return met(
      told(say(`${name.en} covers every importer there.`, `${name.ar} يشمل كل مستورد للبيانات هناك.`)),
    );
  }
  const lacking = ENTRY[String(scope)];
  if (lacking === undefined) {
    const message = say(
      `Which importers ${name.en} covers is not said.`,
      `لم يُذكر أي المستوردين يشملهم ${name.ar}.`,
    );
    return unknown(told(message), ['INSTRUMENT_SCOPE', decision]);
  }
  return isListed(graph, { rule: 'ADEQUACY_SCOPE', citation, importer, instrument: decision, lacking });
}
