import { say } from '../../model/sentence.ts';
import { checkAdequacy } from './adequacy.ts';
import { approved } from './approval.ts';
import { bindingRules } from './binding-rules.ts';
import { checkClauses } from './clauses.ts';
import { derogation } from './derogation.ts';
import type { Regime } from './regime.ts';
import type { Mechanism, Reliance } from './reliance.ts';
import { binding, type Relied, reliedOn } from './relied.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, notMet, unknown } from './verdict.ts';

function clauses(relied: Relied): Check[] {
  const { graph, regime, movement, reliance } = relied;
  const by = reliance.agreement ?? reliance.transfer ?? movement.id;
  return [...checkClauses(graph, regime, { movement, by, ...reliance }), ...binding(relied)];
}

function adequacy({ graph, regime, movement, reliance }: Relied): Check[] {
  const { instrument } = reliance;
  return instrument === null
    ? [noMechanism(graph, regime, reliance)]
    : checkAdequacy(graph, regime, movement, instrument);
}

function noMechanism(graph: TransferGraph, { citations }: Regime, reliance: Reliance): Check {
  const id = reliedOn(reliance);
  const name = graph.name(id);
  const message = say(`${name.en}: this is no transfer mechanism.`, `${name.ar}: ليست هذه آلية نقل.`);
  return notMet({ rule: 'MECHANISM', message, inputs: [id], citation: citations.safeguards });
}

const CHECKS: Readonly<Record<Mechanism, (relied: Relied) => Check[]>> = {
  ADEQUACY: adequacy,
  STANDARD_CONTRACTUAL_CLAUSES: clauses,
  BINDING_CORPORATE_RULES: bindingRules,
  CODE_OF_CONDUCT: approved,
  CERTIFICATION: approved,
  AD_HOC_CLAUSES: approved,
  DEROGATION: derogation,
};

/** Whether what a movement is said to rest on carries it on the day. */
export function checkReliance(relied: Relied): Check[] {
  const { graph, regime, reliance } = relied;
  if (reliance.mechanism !== null) return CHECKS[reliance.mechanism](relied);
  const id = reliedOn(reliance);
  const name = graph.name(id);
  const fields = graph.node(id)?.fields;
  const type = fields?.agreementType ?? fields?.instrumentType ?? null;
  if (type !== null) return [noMechanism(graph, regime, reliance)];
  const message = say(
    `What sort of mechanism ${name.en} is, is not said.`,
    `${name.ar}: لم يُذكر نوع الآلية.`,
  );
  const told = { rule: 'MECHANISM' as const, message, inputs: [id], citation: regime.citations.safeguards };
  return [unknown(told, ['MECHANISM', id])];
}
