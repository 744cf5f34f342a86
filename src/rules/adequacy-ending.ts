import { say } from '../model/sentence.ts';
import { crossings, hitOn, subjectOf, tellingOf } from './reading/movements.ts';
import { input, nameOf, textIn } from './reading/names.ts';
import { defineRule } from './rule.ts';

/** Half a year to put something else in its place. */
const NOTICE_DAYS = 180;

export const adequacyEnding = defineRule({
  id: 'adequacy-ending',
  severity: 'WARNING',
  article: 'Art. 45(3)',
  due: 'ADEQUACY_DECISION',
  summary: say(
    'Transfer on an adequacy decision that is about to run out',
    'نقل يستند إلى قرار كفاية حماية يوشك أن ينتهي',
  ),
  description: say(
    `What covers a transfer on the day is an adequacy decision that runs out within ${NOTICE_DAYS} days.`,
    `ما يستند إليه نقل في اليوم المعني قرار كفاية حماية ينتهي خلال ${NOTICE_DAYS} يومًا.`,
  ),
  examples: {
    violation: `
jurisdictions: [{ key: elsewhere, name: Elsewhere, jurisdictionType: COUNTRY }]
legalInstruments:
  - key: decision
    name: Decision
    instrumentType: ADEQUACY_DECISION
    regime: EU_GDPR
    scope: WHOLE_JURISDICTION
    endsOn: 2027-02-01
    grantsAdequacyTo: [elsewhere]
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [elsewhere] }]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, locations: [ch] }]
`,
  },
  check(inventory) {
    const limit = inventory.ahead(NOTICE_DAYS);
    const covered = inventory.movements.filter(({ status }) => status === 'COVERED');
    return crossings(covered).flatMap((crossing) => {
      const [first] = crossing;
      const act = inventory.node(first.mechanism?.instrument ?? '');
      const end = textIn(act?.fields.endsOn);
      const isAdequacy = first.mechanism?.mechanism === 'ADEQUACY';
      if (!isAdequacy || act === undefined || end === null || end > limit) return [];
      const [importer, decision] = [nameOf(inventory, subjectOf(first)), nameOf(inventory, act.id)];
      return {
        ...hitOn(crossing),
        dueOn: end,
        message: say(
          `What goes to ${importer.en} rests on ${decision.en}, which ends on ${end}.`,
          `ما يذهب إلى ${importer.ar} يستند إلى ${decision.ar} الذي ينتهي في ${end}.`,
        ),
        inputs: [
          ...tellingOf(inventory, crossing),
          input(act, say('ends on this day', 'ينتهي في هذا اليوم'), 'endsOn'),
        ],
        missing: [
          say(
            'Another mechanism, or a later end of the decision.',
            'آلية أخرى، أو موعد لاحق لانتهاء القرار.',
          ),
        ],
      };
    });
  },
});
