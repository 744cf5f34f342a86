import { type Sentence, say } from '../../model/sentence.ts';
import { instrumentStands } from './instrument.ts';
import { isListed } from './listing.ts';
import { binding, type Relied, reliedOn } from './relied.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

/** Whether what an authority approves carries the movement: the approving act stands, and the importer holds to it. */
export function approved(relied: Relied): Check[] {
  const { graph, regime, movement, reliance } = relied;
  const { instrument, mechanism } = reliance;
  const isAdHoc = mechanism === 'AD_HOC_CLAUSES';
  const citation = isAdHoc ? regime.citations.adHoc : regime.citations.approval;
  const rule = 'APPROVAL' as const;
  if (instrument === null || (isAdHoc && reliance.agreement === null)) {
    const id = reliedOn(reliance);
    const message = actUnnamed(graph.name(id));
    return [unknown({ rule, message, inputs: [id], citation }, ['INSTRUMENT', id])];
  }
  const { regime: law = null, instrumentType: type = null } = graph.node(instrument)?.fields ?? {};
  if (law !== regime.key || (type !== null && type !== regime.types.law)) {
    const message = approvesNone(graph.name(instrument));
    return [notMet({ rule, message, inputs: [instrument], citation })];
  }
  const { stands, message, inputs } = instrumentStands(graph, instrument);
  const standing = (stands ? met : notMet)({ rule, message, inputs, citation });
  if (isAdHoc) return [standing, ...binding(relied)];
  const { importer } = movement;
  const lacking = 'CERTIFICATION' as const;
  return [standing, isListed(graph, { rule, citation, importer, instrument, lacking }), ...binding(relied)];
}

const actUnnamed = (name: Sentence) =>
  say(
    `Which agreement and which approving act ${name.en} rests on is not said.`,
    `${name.ar}: لم يُذكر الاتفاق أو قرار الاعتماد الذي يقوم عليه ذلك.`,
  );

const approvesNone = (act: Sentence) =>
  say(`${act.en} approves no such mechanism.`, `${act.ar}: لا يعتمد هذا الصك آلية كهذه.`);
