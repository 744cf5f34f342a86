import { say } from '../model/sentence.ts';
import type { Movement } from './movement.ts';
import { addDays } from './reading/days.ts';
import { type Crossing, crossings, hitOn, subjectOf, tellingOf } from './reading/movements.ts';
import { input, nameOf } from './reading/names.ts';
import { since } from './reading/since.ts';
import { defineRule } from './rule.ts';

/** An assessment has to be looked at again from time to time (EDPB Recommendations 01/2020, step 6); here, every two years. */
const FRESH_DAYS = 730;

/** What is no safeguard of Art. 46, and asks for no assessment. */
const WITHOUT = ['ADEQUACY', 'DEROGATION'];

const isStale = ({ mechanism, assessment: { assessedOn } }: Movement, limit: string) =>
  mechanism !== null && !WITHOUT.includes(mechanism.mechanism) && assessedOn !== null && assessedOn < limit;

const sourcesOf = (crossing: Crossing) => crossing.flatMap(({ sources }) => sources);

export const tiaMissingOrStale = defineRule({
  id: 'tia-missing-or-stale',
  severity: 'WARNING',
  article: 'Art. 46(1), C-311/18',
  due: 'TRANSFER_ASSESSMENT',
  summary: say(
    'Transfer on a safeguard without a fresh impact assessment',
    'نقل يستند إلى ضمانة دون تقييم أثر حديث',
  ),
  description: say(
    `What covers a transfer on the day is a safeguard of Art. 46, and the law of the destination was never assessed, or more than ${FRESH_DAYS} days ago.`,
    'ما يستند إليه نقل في اليوم المعني ضمانة من ضمانات المادة 46، ولم يُقيَّم قانون الوجهة قط، أو قُيّم قبل ' +
      `أكثر من ${FRESH_DAYS} يومًا.`,
  ),
  examples: {
    violation: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: sister, name: Sister }
agreements: [{ key: bcr, name: Binding rules, agreementType: BINDING_CORPORATE_RULES, parties: [clinic, sister] }]
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [Organisation:sister]
    into: [in]
    under: [Agreement:bcr]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: sister, name: Sister }
agreements: [{ key: bcr, name: Binding rules, agreementType: BINDING_CORPORATE_RULES, parties: [clinic, sister] }]
transfers:
  - key: abroad
    name: Transfer
    assessedOn: 2026-03-01
    assessmentOutcome: SUFFICIENT
    exportedBy: [clinic]
    importedBy: [Organisation:sister]
    into: [in]
    under: [Agreement:bcr]
`,
  },
  check(inventory) {
    const limit = addDays(inventory.ahead(0), -FRESH_DAYS);
    const open = inventory.movements.filter(
      (movement) => movement.lacksAssessment || isStale(movement, limit),
    );
    return crossings(open).map((crossing) => {
      const [first] = crossing;
      const importer = nameOf(inventory, subjectOf(first));
      const { transfer, assessedOn } = first.assessment;
      const record = inventory.node(transfer ?? first.mechanism?.transfer ?? '');
      return {
        ...hitOn(crossing),
        dueOn:
          assessedOn === null ? since(inventory, sourcesOf(crossing)) : addDays(assessedOn, FRESH_DAYS + 1),
        message: say(
          assessedOn === null
            ? `What goes to ${importer.en} was never assessed.`
            : `What goes to ${importer.en} was last assessed on ${assessedOn}.`,
          assessedOn === null
            ? `لم يُقيَّم أثر النقل إلى ${importer.ar} قط.`
            : `قُيّم أثر النقل إلى ${importer.ar} آخر مرة في ${assessedOn}.`,
        ),
        inputs: [
          ...tellingOf(inventory, crossing),
          ...(record === undefined
            ? []
            : [input(record, say('was assessed on this day', 'قُيّم في هذا اليوم'), 'assessedOn')]),
        ],
        missing: [
          say(
            `A transfer record to ${importer.en} that was assessed on ${limit} or later.`,
            `سجل نقل إلى ${importer.ar} قُيّم في ${limit} أو بعده.`,
          ),
        ],
      };
    });
  },
});
