import { checkAdequacy, isListed } from './adequacy.ts';
import { agreementBinds, partiesBound } from './agreement.ts';
import { checkClauses } from './clauses.ts';
import { instrumentStands } from './instrument.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { Mechanism, Reliance } from './reliance.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

interface Relied {
  graph: TransferGraph;
  regime: Regime;
  movement: Movement;
  reliance: Reliance;
}

const nameOf = ({ agreement, instrument, transfer }: Reliance) => agreement ?? instrument ?? transfer ?? '';

/** The agreement that a mechanism is made of: it must bind, and bind both. */
function binding({ graph, regime, movement, reliance: { agreement } }: Relied): Check[] {
  if (agreement === null) return [];
  const binds = agreementBinds(graph, regime, agreement);
  return [binds, partiesBound(graph, regime, movement, agreement)];
}

function clauses(relied: Relied): Check[] {
  const { graph, regime, movement, reliance } = relied;
  const by = reliance.agreement ?? reliance.transfer ?? movement.id;
  return [...checkClauses(graph, regime, { movement, by, ...reliance }), ...binding(relied)];
}

function adequacy({ graph, regime, movement, reliance }: Relied): Check[] {
  const { instrument } = reliance;
  return instrument === null
    ? [noMechanism(regime, reliance)]
    : checkAdequacy(graph, regime, movement, instrument);
}

function bindingRules(relied: Relied): Check[] {
  const { graph, regime, reliance } = relied;
  const name = nameOf(reliance);
  const type = reliance.agreement === null ? null : graph.node(reliance.agreement)?.fields.agreementType;
  const told = (message: string) => ({
    rule: 'BINDING_RULES' as const,
    message,
    inputs: [name],
    citation: regime.citations.bindingRules,
  });
  if (reliance.agreement === null) {
    return [unknown(told(`Which binding rules ${name} means is not said.`), ['INSTRUMENT', name])];
  }
  if (type === 'BINDING_CORPORATE_RULES')
    return [met(told(`${name} are binding corporate rules.`)), ...binding(relied)];
  if (type !== null) return [notMet(told(`${name} are no binding corporate rules.`))];
  return [unknown(told(`What sort of agreement ${name} is, is not said.`), ['MECHANISM', name])];
}

/** A mechanism that an authority approves: the approving act stands, and the importer holds to it. */
function approved(relied: Relied): Check[] {
  const { graph, regime, movement, reliance } = relied;
  const { instrument, mechanism } = reliance;
  const citation = mechanism === 'AD_HOC_CLAUSES' ? regime.citations.adHoc : regime.citations.approval;
  const rule = 'APPROVAL' as const;
  const name = nameOf(reliance);
  if (instrument === null || (mechanism === 'AD_HOC_CLAUSES' && reliance.agreement === null)) {
    const message = `Which agreement and which approving act ${name} rests on is not said.`;
    return [unknown({ rule, message, inputs: [name], citation }, ['INSTRUMENT', name])];
  }
  const { regime: law = null, instrumentType: type = null } = graph.node(instrument)?.fields ?? {};
  if (law !== regime.key || (type !== null && type !== regime.types.law)) {
    return [
      notMet({ rule, message: `${instrument} approves no such mechanism.`, inputs: [instrument], citation }),
    ];
  }
  const { stands, message, inputs } = instrumentStands(graph, instrument);
  const standing = (stands ? met : notMet)({ rule, message, inputs, citation });
  if (mechanism === 'AD_HOC_CLAUSES') return [standing, ...binding(relied)];
  const listing = {
    rule,
    citation,
    importer: movement.importer,
    instrument,
    lacking: 'CERTIFICATION' as const,
  };
  return [standing, isListed(graph, listing), ...binding(relied)];
}

function derogation({ graph, regime, reliance }: Relied): Check[] {
  const { instrument, derogation: named } = reliance;
  const name = nameOf(reliance);
  const told = (message: string) => ({
    rule: 'DEROGATION' as const,
    message,
    inputs: [name],
    citation: named ?? regime.citations.derogation,
  });
  const fields = instrument === null ? undefined : graph.node(instrument)?.fields;
  if (instrument === null || fields?.regime !== regime.key || fields.instrumentType !== regime.types.law) {
    return [notMet(told(`${name} is no law of ${regime.key} with derogations.`))];
  }
  const standing = instrumentStands(graph, instrument);
  if (!standing.stands) return [notMet(told(standing.message))];
  if (named === null)
    return [unknown(told(`Which derogation of ${name} is meant is not said.`), ['DEROGATION', name])];
  if (!regime.derogation.test(named)) return [notMet(told(`${named} names no derogation.`))];
  return [met(told(`The derogation ${named} is relied on.`))];
}

function noMechanism({ citations }: Regime, reliance: Reliance): Check {
  const name = nameOf(reliance);
  const message = `${name} is no transfer mechanism.`;
  return notMet({ rule: 'MECHANISM', message, inputs: [name], citation: citations.safeguards });
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
  const name = nameOf(reliance);
  const fields = graph.node(name)?.fields;
  const type = fields?.agreementType ?? fields?.instrumentType ?? null;
  if (type !== null) return [noMechanism(regime, reliance)];
  const message = `What sort of mechanism ${name} is, is not said.`;
  const told = { rule: 'MECHANISM' as const, message, inputs: [name], citation: regime.citations.safeguards };
  return [unknown(told, ['MECHANISM', name])];
}
