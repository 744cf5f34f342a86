import { type Sentence, say } from '../../model/sentence.ts';
import { instrumentStands } from './instrument.ts';
import { type Relied, reliedOn } from './relied.ts';
import { verbatim } from './telling.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

/** Whether a derogation that the law has on the day is named. */
export function derogation({ graph, regime, reliance }: Relied): Check[] {
  const { instrument, derogation: named } = reliance;
  const id = reliedOn(reliance);
  const name = graph.name(id);
  const told = (message: Sentence) => ({
    rule: 'DEROGATION' as const,
    message,
    inputs: [id],
    citation: named ?? regime.citations.derogation,
  });
  const fields = instrument === null ? undefined : graph.node(instrument)?.fields;
  if (instrument === null || fields?.regime !== regime.key || fields.instrumentType !== regime.types.law) {
    return [notMet(told(noLaw(name, regime.name)))];
  }
  const standing = instrumentStands(graph, instrument);
  if (!standing.stands) return [notMet(told(standing.message))];
  if (named === null) return [unknown(told(derogationUnnamed(name)), ['DEROGATION', id])];
  const words = verbatim(named);
  return regime.derogation.test(named)
    ? [met(told(say(`The derogation ${words.en} is relied on.`, `يُستند إلى الاستثناء ${words.ar}.`)))]
    : [notMet(told(say(`${words.en} names no derogation.`, `${words.ar}: لا يدل هذا على استثناء.`)))];
}

const noLaw = (name: Sentence, law: Sentence) =>
  say(
    `${name.en} is no law of the ${law.en} with derogations.`,
    `${name.ar}: ليس هذا قانونًا ينص على استثناءات ضمن ${law.ar}.`,
  );

const derogationUnnamed = (name: Sentence) =>
  say(`Which derogation of ${name.en} is meant is not said.`, `${name.ar}: لم يُذكر الاستثناء المقصود.`);
