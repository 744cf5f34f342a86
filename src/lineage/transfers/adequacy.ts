import { kindOf, type NodeId } from '../../model/graph.ts';
import { isValidOn } from '../../model/time.ts';
import { grantsTo } from './inside.ts';
import { instrumentStands } from './instrument.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, type TransferRule, unknown } from './verdict.ts';

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
  const told = (message: string, inputs: readonly NodeId[]) => ({
    rule: 'ADEQUACY' as const,
    message,
    inputs,
    citation,
  });
  const fields = graph.node(decision)?.fields;
  const inputs = [decision, ...(place === null ? [] : [place])];
  if ((fields?.regime ?? null) === null || (fields?.instrumentType ?? null) === null) {
    const message = `Of which law ${decision} is, and what sort of act, is not said.`;
    return unknown(told(message, inputs), ['INSTRUMENT', decision]);
  }
  if (fields?.regime !== regime.key || fields.instrumentType !== regime.types.adequacy) {
    return notMet(told(`${decision} is no adequacy decision of ${regime.key}.`, inputs));
  }
  if (!decisionsFor(graph, regime, place).includes(decision)) {
    return notMet(told(`${decision} grants no adequacy to ${place ?? 'the place'} on ${graph.day}.`, inputs));
  }
  const { stands, message, inputs: because } = instrumentStands(graph, decision);
  return (stands ? met : notMet)(told(message, [...new Set([...because, ...inputs])]));
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
  const told = (message: string) => ({
    rule: 'ADEQUACY_SCOPE' as const,
    message,
    inputs: [decision, ...(importer === null ? [] : [importer])],
    citation,
  });
  if (scope === 'WHOLE_JURISDICTION') return met(told(`${decision} covers every importer there.`));
  const lacking = ENTRY[String(scope)];
  if (lacking === undefined) {
    return unknown(told(`Which importers ${decision} covers is not said.`), ['INSTRUMENT_SCOPE', decision]);
  }
  return isListed(graph, { rule: 'ADEQUACY_SCOPE', citation, importer, instrument: decision, lacking });
}

/** Who is to be on which list, and what the register lacks where it does not say. */
interface Listing {
  rule: TransferRule;
  citation: string;
  importer: NodeId | null;
  instrument: NodeId;
  lacking: MissingFactCode;
}

/** Whether the register says that an importer is certified under an instrument, or within its scope, on the day. */
export function isListed(
  graph: TransferGraph,
  { rule, citation, importer, instrument, lacking }: Listing,
): Check {
  const { day } = graph;
  if (importer === null || kindOf(importer) !== 'Organisation') {
    const message = `Only importers listed under ${instrument} are covered, and the importer is not named.`;
    const inputs = [instrument, ...(importer === null ? [] : [importer])];
    return unknown({ rule, message, inputs, citation }, ['IMPORTER', importer ?? instrument]);
  }
  const entries = graph.certifications(importer, instrument);
  const inputs = [importer, instrument, ...entries.map(({ id }) => id)];
  const told = (message: string) => ({ rule, message, inputs, citation });
  const current = entries.filter((entry) => isValidOn(entry, day));
  if (current.some(({ fields }) => fields.listed === false)) {
    return notMet(told(`${importer} was looked up under ${instrument} and is not listed.`));
  }
  if (current.length > 0) return met(told(`${importer} is listed under ${instrument} on ${day}.`));
  if (entries.some(({ fields }) => fields.listed !== false)) {
    return notMet(told(`${importer} is not listed under ${instrument} on ${day}, but on other days.`));
  }
  return unknown(told(`Whether ${importer} is listed under ${instrument} is not known.`), [
    lacking,
    importer,
  ]);
}
