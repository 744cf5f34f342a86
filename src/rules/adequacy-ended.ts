import { say } from '../model/sentence.ts';
import { input, nameOf } from './reading/names.ts';
import { fallOf, hasEnded, reliancesIn, voidedBy } from './reading/reliance.ts';
import { defineRule } from './rule.ts';

export const adequacyEnded = defineRule({
  id: 'adequacy-ended',
  severity: 'ERROR',
  article: 'Art. 45',
  due: 'ADEQUACY_DECISION',
  summary: say(
    'Transfer that is said to rest on a fallen adequacy decision',
    'نقل يستند إلى قرار كفاية حماية لم يعد قائمًا',
  ),
  description: say(
    'A stated transfer names an adequacy decision that has run out or that a court has made void by the day. One that is ' +
      'about to run out is told by adequacy-ending.',
    'يذكر نقل قرار كفاية حماية انتهى أو أبطلته محكمة بحلول اليوم المعني. القرار الذي يوشك أن ينتهي تتناوله ' +
      'القاعدة adequacy-ending.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
transfers: [{ key: abroad, name: Transfer, exportedBy: [clinic], under: [LegalInstrument:privacy-shield] }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
transfers: [{ key: abroad, name: Transfer, exportedBy: [clinic], under: [LegalInstrument:adequacy-ch] }]
`,
  },
  check(inventory) {
    return reliancesIn(inventory).flatMap(({ transfer, under, instruments }) => {
      const fallen = instruments.filter(
        (act) => act.fields.instrumentType === 'ADEQUACY_DECISION' && hasEnded(inventory, act),
      );
      return fallen.map((act) => {
        const [name, decision] = [nameOf(inventory, transfer.id), nameOf(inventory, act.id)];
        const ruling = voidedBy(inventory, act);
        return {
          subject: transfer.id,
          beside: [act.id],
          dueOn: fallOf(inventory, act),
          message: say(
            `${name.en}: said to rest on ${decision.en}, which no longer stands.`,
            `${name.ar}: ذُكر الاستناد إلى ${decision.ar}، وهو لم يعد قائمًا.`,
          ),
          inputs: [
            input(under, say('names the decision', 'يذكر القرار'), 'mechanism'),
            input(act, say('ended on this day', 'انتهى في هذا اليوم'), 'endsOn'),
            ...(ruling === undefined ? [] : [input(ruling, say('made it void', 'أبطله'), 'adopted')]),
          ],
          missing: [
            say(
              'A mechanism that stands on the day, or the day from which the decision is relied on no more (`validTo`).',
              'آلية سارية في ذلك اليوم، أو اليوم الذي لم يعد يُستند فيه إلى القرار (`validTo`).',
            ),
          ],
        };
      });
    });
  },
});
