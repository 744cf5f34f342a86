import { say } from '../model/sentence.ts';
import { activitiesOf } from './reading/activities.ts';
import { nameOf, relation } from './reading/names.ts';
import { noticesIn } from './reading/notices.ts';
import {
  hasTiesWith,
  isNamedOrganisation,
  type Recipients,
  recipientsDeclared,
  recipientsNamed,
} from './reading/recipients.ts';
import { defineRule } from './rule.ts';

/** Whether what is declared is a record to hold a notice against: it names no fewer recipients than it would lack. */
function keepsRecord(declared: Recipients, lacking: number): boolean {
  const own = [...declared.values()].filter((edges) =>
    edges.some(({ provenance }) => provenance === 'DECLARED'),
  );
  return own.length > 0 && own.length >= lacking;
}

export const recipientMissingFromInventory = defineRule({
  id: 'recipient-missing-from-inventory',
  severity: 'WARNING',
  article: 'Art. 30(1)(d), Art. 5(1)(a)',
  summary: say('Recipient that only the notice names', 'متلقٍّ لا يذكره إلا إشعار الخصوصية'),
  description: say(
    'The privacy notice names an organisation as recipient, and what the publisher declares itself names others and not this ' +
      'one, nor does the publisher engage it or have an agreement with it that binds. A publisher that declares no recipients, or fewer ' +
      'than it would lack, keeps no record to hold the notice against, and is left alone.',
    'يسمّي إشعار الخصوصية جهة متلقية، وما يصرّح به صاحب الإشعار نفسه يسمّي غيرها دونها، ولا هو يستعين بها ولا ' +
      'تربطه بها اتفاقية ملزمة. أما صاحب الإشعار الذي لا يصرّح بمتلقين، أو يصرّح بأقل مما ينقصه، فليس لديه سجل ' +
      'يُقارَن به الإشعار، فلا يُحسب.',
  ),
  examples: {
    violation: `
organisations:
  - { key: clinic, name: Clinic, publishes: [notice] }
  - { key: mailer, name: Mailer }
  - { key: printer, name: Printer }
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Recipients }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    disclosesTo:
      - { node: Organisation:printer, provenance: STATED, evidence: [{ clause: notice/1/1, quote: Printer }] }
  - { key: newsletter, name: Newsletter, partOf: [processing], disclosesTo: [Organisation:mailer] }
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, publishes: [notice] }
  - { key: printer, name: Printer }
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Recipients }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    disclosesTo:
      - { node: Organisation:printer, provenance: STATED, evidence: [{ clause: notice/1/1, quote: Printer }] }
  - { key: letters, name: Letters, partOf: [processing], disclosesTo: [Organisation:printer] }
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap((notice) => {
      const { policy, publisher } = notice;
      const declared = recipientsDeclared(inventory, publisher.id, [
        ...activitiesOf(inventory, publisher.id),
      ]);
      const unknown = [...recipientsNamed(notice)].filter(
        ([recipient]) =>
          isNamedOrganisation(recipient) &&
          !declared.has(recipient) &&
          !hasTiesWith(inventory, publisher.id, recipient),
      );
      if (!keepsRecord(declared, unknown.length)) return [];
      return unknown.map(([recipient, edges]) => {
        const [to, by] = [nameOf(inventory, recipient), nameOf(inventory, publisher.id)];
        return {
          subject: recipient,
          beside: [policy.id, publisher.id],
          organisations: [publisher.id],
          message: say(
            `Only the notice names ${to.en}; the record of ${by.en} does not.`,
            `لا ذكر لـ${to.ar} إلا في الإشعار، دون سجل ${by.ar}.`,
          ),
          inputs: edges.map((edge) => relation(inventory, edge)),
          missing: [
            say(
              `An activity of the record that discloses to ${to.en}, or a notice without it.`,
              `نشاط في السجل يفصح لـ${to.ar}، أو إشعار لا يذكره.`,
            ),
          ],
        };
      });
    });
  },
});
