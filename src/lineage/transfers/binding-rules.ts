import { type Sentence, say } from '../../model/sentence.ts';
import { binding, type Relied, reliedOn } from './relied.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

/** Whether binding corporate rules carry the movement: the agreement is such, binds, and binds both. */
export function bindingRules(relied: Relied): Check[] {
  const { graph, regime, reliance } = relied;
  const id = reliedOn(reliance);
  const name = graph.name(id);
  const type = reliance.agreement === null ? null : graph.node(reliance.agreement)?.fields.agreementType;
  const told = (message: Sentence) => ({
    rule: 'BINDING_RULES' as const,
    message,
    inputs: [id],
    citation: regime.citations.bindingRules,
  });
  if (reliance.agreement === null) return [unknown(told(rulesUnnamed(name)), ['INSTRUMENT', id])];
  if (type === 'BINDING_CORPORATE_RULES') return [met(told(areRules(name))), ...binding(relied)];
  if (type !== null) return [notMet(told(areNoRules(name)))];
  return [unknown(told(sortUnnamed(name)), ['MECHANISM', id])];
}

const rulesUnnamed = (name: Sentence) =>
  say(
    `Which binding rules ${name.en} means is not said.`,
    `${name.ar}: لم يُذكر أي قواعد الشركات الملزمة مقصود.`,
  );

const areRules = (name: Sentence) =>
  say(`${name.en} are binding corporate rules.`, `${name.ar}: قواعد شركات ملزمة.`);

const areNoRules = (name: Sentence) =>
  say(`${name.en} are no binding corporate rules.`, `${name.ar}: ليست قواعد شركات ملزمة.`);

const sortUnnamed = (name: Sentence) =>
  say(`What sort of agreement ${name.en} is, is not said.`, `${name.ar}: لم يُذكر نوع الاتفاق.`);
