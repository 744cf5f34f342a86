import type { NodeId } from '../../model/graph.ts';
import { signedOn } from './agreement.ts';
import { instrumentStands } from './instrument.ts';
import type { Movement } from './movements.ts';
import type { ClauseSet, Regime, Role, RolePair } from './regime.ts';
import { partyRole } from './roles.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, unknown } from './verdict.ts';

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
  const told = (message: string, inputs: readonly NodeId[], citation: string) => ({
    rule: 'CLAUSES' as const,
    message,
    inputs,
    citation,
  });
  if (instrument === null) {
    const message = `${by} does not say which standard clauses it uses.`;
    return unknown(told(message, [by], citations.clauses), ['INSTRUMENT', by]);
  }
  const type = graph.node(instrument)?.fields.instrumentType ?? null;
  if (type === types.processorClauses) {
    const message = `${instrument} are clauses for contracts with processors; they are no transfer tool.`;
    return notMet(told(message, [by, instrument], citations.processorClauses));
  }
  if (type !== null && type !== types.clauses) {
    const message = `${instrument} is no set of standard contractual clauses.`;
    return notMet(told(message, [by, instrument], citations.clauses));
  }
  if (set === undefined) {
    const message = `${instrument} is not known as a set of standard clauses of ${regime.key}.`;
    return unknown(told(message, [by, instrument], citations.clauses), ['INSTRUMENT', instrument]);
  }
  const { stands, message, inputs } = instrumentStands(graph, instrument);
  return (stands ? met : notMet)(told(message, [by, ...inputs], set.citation));
}

/** An agreement on a set that is closed must have been signed before. */
function signedInTime(graph: TransferGraph, { closedFrom, citation }: ClauseSet, use: ClausesUse): Check[] {
  const { by, agreement, instrument } = use;
  if (closedFrom === null || graph.day < closedFrom) return [];
  const signed = agreement === null ? null : signedOn(graph, agreement);
  const told = (message: string) => ({
    rule: 'SIGNED_IN_TIME' as const,
    message,
    inputs: [by, ...(instrument === null ? [] : [instrument])],
    citation,
  });
  const rule = `${instrument} could be agreed on until the day before ${closedFrom}`;
  if (signed === null)
    return [unknown(told(`${rule}; when ${by} was signed is not said.`), ['SIGNED_ON', by])];
  return [(signed < closedFrom ? met : notMet)(told(`${rule}; ${by} was signed on ${signed}.`))];
}

type Roles = { exporter: Role | null; importer: Role | null };

const fits = (pair: RolePair, { exporter, importer }: Roles) =>
  (exporter === null || pair.exporter === exporter) && (importer === null || pair.importer === importer);

const spelled = (role: Role | null) => role?.toLowerCase() ?? 'of unknown role';

/** Whether a stated module is for a controller or processor as these are. */
function fitsRoles(graph: TransferGraph, set: ClauseSet, use: ClausesUse): Check {
  const { movement, by, agreement } = use;
  const roles: Roles = {
    exporter: movement.exporterRole ?? partyRole(graph, agreement, movement.exporter),
    importer: movement.importerRole ?? partyRole(graph, agreement, movement.importer),
  };
  const hasModules = !set.fits.has(null);
  const stated = hasModules ? use.modules : [null];
  const ends = `${movement.exporter} is ${spelled(roles.exporter)}, ${movement.importer} ${spelled(roles.importer)}`;
  const names = hasModules ? `${by} uses ${stated.join(', ') || 'no stated module'}` : `${use.instrument}`;
  const told = {
    rule: 'ROLES' as const,
    message: `${names}; ${ends}.`,
    inputs: [by, ...movement.sources.map(({ id }) => id)],
    citation: set.citation,
  };
  const fitting = stated.filter((module) => {
    const pair = set.fits.get(module);
    return pair !== undefined && fits(pair, roles);
  });
  if (stated.length > 0 && fitting.length === 0) return notMet(told);
  const lacking = lackingRoles(movement, roles, stated.length > 0 ? null : by);
  return lacking.length > 0 ? unknown(told, ...lacking) : met(told);
}

function lackingRoles(movement: Movement, roles: Roles, withoutModule: NodeId | null) {
  const about = movement.transfer ?? movement.sources[0]?.id ?? movement.id;
  const lacking: [MissingFactCode, string][] = [];
  if (withoutModule !== null) lacking.push(['MODULE', withoutModule]);
  if (roles.exporter === null) lacking.push(['EXPORTER_ROLE', movement.exporter ?? about]);
  if (roles.importer === null) lacking.push(['IMPORTER_ROLE', about]);
  return lacking;
}
