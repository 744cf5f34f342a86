import type { NodeId } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { activitiesOf, isForOthers } from './reading/activities.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { noticesIn } from './reading/notices.ts';
import { isMet, recipientsDeclared, recipientsNamed } from './reading/recipients.ts';
import { defineRule } from './rule.ts';

/** What the organisation does for itself. Of what it does for others, those have to tell. */
const ownActivities = (inventory: Inventory, organisation: NodeId) =>
  [...activitiesOf(inventory, organisation)].filter((id) => {
    const activity = inventory.node(id);
    return activity !== undefined && !isForOthers(activity);
  });

export const recipientMissingFromNotice = defineRule({
  id: 'recipient-missing-from-notice',
  severity: 'ERROR',
  article: 'Art. 13(1)(e), Art. 14(1)(e)',
  summary: say('Recipient that the notice does not name', 'متلقٍّ لا يذكره إشعار الخصوصية'),
  description: say(
    'The organisation declares that data go to somebody, and its privacy notice names neither that recipient nor a kind that ' +
      'the record counts it to (`recipientCategories`). Who provides a system that the organisation runs on is ' +
      'a recipient. Recipients of what it does for others are left alone: those have to tell of them.',
    'تصرّح الجهة بأن بيانات تذهب إلى متلقٍّ، ولا يسمّيه إشعار الخصوصية لديها ولا يذكر فئة يعدّه السجل منها ' +
      '(`recipientCategories`). ومن يقدّم نظامًا تعمل عليه الجهة متلقٍّ. لا يشمل ذلك متلقي ما تؤديه لحساب غيرها، ' +
      'فعلى أولئك أن يذكروهم.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }, { key: mailer, name: Mailer }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE }]
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    disclosesTo: [Organisation:mailer]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }, { key: mailer, name: Mailer }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Recipients }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    disclosesTo:
      - { node: Organisation:mailer, provenance: STATED, evidence: [{ clause: notice/1/1, quote: Mailer }] }
  - key: newsletter
    name: Newsletter
    partOf: [processing]
    disclosesTo: [Organisation:mailer]
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap((notice) => {
      const { policy, publisher } = notice;
      const named = recipientsNamed(notice);
      const declared = [
        ...recipientsDeclared(inventory, publisher.id, ownActivities(inventory, publisher.id)),
      ];
      return declared
        .filter(([recipient, edges]) => !isMet(named, recipient, edges))
        .map(([recipient, edges]) => {
          const [to, told] = [nameOf(inventory, recipient), nameOf(inventory, policy.id)];
          return {
            subject: recipient,
            beside: [policy.id, publisher.id],
            organisations: [publisher.id],
            message: say(`${told.en} does not name ${to.en}.`, `لا يرد في ${told.ar} ذكر ${to.ar}.`),
            inputs: [
              ...edges.map((edge) => relation(inventory, edge)),
              input(policy, say('does not name it', 'لا يذكره')),
            ],
            missing: [
              say(
                `The words of the notice that name ${to.en}, or a kind that it is of.`,
                `نص الإشعار الذي يذكر ${to.ar} أو فئة ينتمي إليها.`,
              ),
            ],
          };
        });
    });
  },
});
