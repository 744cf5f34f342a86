import type { NodeId } from '../../model/graph.ts';
import { LABELS } from '../../model/labels.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { ClausesUse } from './clauses.ts';
import { type Movement, sourceOf } from './movements.ts';
import type { ClauseSet, Role, RolePair } from './regime.ts';
import { partyRole } from './roles.ts';
import { listed, verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, unknown } from './verdict.ts';

type Roles = { exporter: Role | null; importer: Role | null };

const fits = (pair: RolePair, { exporter, importer }: Roles) =>
  (exporter === null || pair.exporter === exporter) && (importer === null || pair.importer === importer);

const possible = (role: Role | null): readonly Role[] =>
  role === null ? ['CONTROLLER', 'PROCESSOR'] : [role];

/** Whether one of the pairs fits whichever role it is that is not known. */
const fitsAnyhow = (pairs: readonly RolePair[], roles: Roles) =>
  possible(roles.exporter).every((exporter) =>
    possible(roles.importer).every((importer) => pairs.some((each) => fits(each, { exporter, importer }))),
  );

/** Whether a stated module is for a controller or processor as these are. */
export function fitsRoles(graph: TransferGraph, set: ClauseSet, use: ClausesUse): Check {
  const { movement, by, agreement } = use;
  const roles: Roles = {
    exporter: movement.exporterRole ?? partyRole(graph, agreement, movement.exporter),
    importer: movement.importerRole ?? partyRole(graph, agreement, movement.importer),
  };
  const hasModules = !set.fits.has(null);
  const stated = hasModules ? use.modules : [null];
  const clauses = hasModules ? usesModules(graph.name(by), use.modules) : graph.name(use.instrument ?? by);
  const told = {
    rule: 'ROLES' as const,
    message: withRoles(graph, movement, roles, clauses),
    inputs: [by, ...movement.sources.map(({ id }) => id)],
    citation: set.citation,
  };
  const pairs = stated.flatMap((module) => set.fits.get(module) ?? []);
  if (stated.length > 0 && !pairs.some((pair) => fits(pair, roles))) return notMet(told);
  if (fitsAnyhow(pairs, roles)) return met(told);
  return unknown(told, ...lackingRoles(movement, roles, stated.length > 0 ? null : by));
}

function usesModules(by: Sentence, modules: readonly string[]): Sentence {
  const labels: Readonly<Record<string, Sentence>> = LABELS.SccModule;
  const named = listed(modules.map((module) => labels[module] ?? verbatim(module)));
  return modules.length > 0
    ? say(`${by.en}: ${named.en}`, `${by.ar}: ${named.ar}`)
    : say(`${by.en}: no module is stated`, `${by.ar}: لم تُذكر أي وحدة`);
}

const UNKNOWN_ROLE = say('of unknown role', 'دوره غير معروف');

const spelled = (role: Role | null): Sentence => {
  if (role === null) return UNKNOWN_ROLE;
  const { en, ar } = LABELS.ActivityRole[role];
  return say(en.toLowerCase(), ar);
};

function withRoles(graph: TransferGraph, movement: Movement, roles: Roles, clauses: Sentence): Sentence {
  const exporter = movement.exporter === null ? say('the exporter', 'المصدِّر') : graph.name(movement.exporter);
  const importer =
    movement.importer === null ? say('the importer', 'المستورد') : graph.name(movement.importer);
  const [from, to] = [spelled(roles.exporter), spelled(roles.importer)];
  return say(
    `${clauses.en}; ${exporter.en} is ${from.en}, ${importer.en} ${to.en}.`,
    `${clauses.ar}؛ ${exporter.ar}: ${from.ar}، ${importer.ar}: ${to.ar}.`,
  );
}

function lackingRoles(movement: Movement, roles: Roles, withoutModule: NodeId | null) {
  const about = sourceOf(movement);
  const lacking: [MissingFactCode, string][] = [];
  if (withoutModule !== null) lacking.push(['MODULE', withoutModule]);
  if (roles.exporter === null) lacking.push(['EXPORTER_ROLE', movement.exporter ?? about]);
  if (roles.importer === null) lacking.push(['IMPORTER_ROLE', about]);
  return lacking;
}
