import type { EdgeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { ARTICLE_28_ITEMS } from './reading/agreements.ts';
import { idsIn, input, nameOf, relation } from './reading/names.ts';
import { type Notice, noticesIn } from './reading/notices.ts';
import { isAmong, isNamedOrganisation } from './reading/recipients.ts';
import { defineRule } from './rule.ts';

/** Recipients that may be processors. Organisations that are said to be are told of by processor-without-dpa. */
function maybeProcessors({ stated, publisher }: Notice): readonly EdgeRecord[] {
  return stated('DISCLOSES_TO').filter(({ to, fields: { recipientRole } }) =>
    recipientRole === 'PROCESSOR' ? !isNamedOrganisation(to) : recipientRole === null && to !== publisher.id,
  );
}

/** What the publisher performs for others. */
const performed = ({ stated, publisher }: Notice) =>
  stated('PERFORMED_BY').filter(({ to }) => to === publisher.id);

/** Whether the organisation is a party to an agreement, or what it does names one. */
function hasAgreement(inventory: Inventory, { publisher }: Notice, edges: readonly EdgeRecord[]): boolean {
  const isNamed = edges.some(({ fields }) => fields.agreement !== null);
  return isNamed || inventory.out(publisher.id, 'PARTY_TO').length > 0;
}

/** What the notice says of the duties of those who process for others: recipients, or the publisher itself. */
function dutiesIn(inventory: Inventory, notice: Notice, recipients: readonly EdgeRecord[]) {
  const bound = notice.stated('COMMITS').filter(({ to, fields }) => {
    const parties = idsIn(fields.parties);
    const isMeant = parties.length === 0 || recipients.some((edge) => isAmong(inventory, edge, parties));
    return inventory.node(to)?.fields.commitmentType === 'RECIPIENT_DUTY' && isMeant;
  });
  const conditions = performed(notice).filter(({ condition: { en, ar } }) => en !== null || ar !== null);
  return [...bound, ...conditions];
}

export const processorTermsUnstated = defineRule({
  id: 'processor-terms-unstated',
  severity: 'INFO',
  article: 'Art. 28(3)',
  summary: say(
    'Processing for others, and no contract to hold it against',
    'معالجة لحساب الغير دون عقد في السجل',
  ),
  description: say(
    'A privacy notice tells of recipients that may be processors, or of what its publisher does for others, and the inventory ' +
      'has no agreement of the publisher at all. The finding shows what the notice says of their duties, and lists what a ' +
      'contract has to say. Recipients that decide themselves are left alone; organisations that are said to be processors are ' +
      'told of by processor-without-dpa.',
    'يذكر إشعار خصوصية متلقين قد يكونون معالِجين، أو ما يؤديه صاحبه لحساب غيره، ولا يضم السجل أي اتفاقية لصاحب ' +
      'الإشعار. تعرض الملاحظة ما يقوله الإشعار عن التزاماتهم، وتسرد ما يجب أن ينص عليه العقد. لا يشمل ذلك ' +
      'المتلقين الذين يقررون بأنفسهم، والجهات التي ذُكر أنها معالِجة تتناولها القاعدة processor-without-dpa.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Recipients }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    disclosesTo:
      - { node: RecipientCategory:hosting-providers, provenance: STATED, evidence: [{ clause: notice/1/1, quote: our hosts }] }
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }, { key: host, name: Host }]
agreements:
  - { key: contract, name: Contract with Host, agreementType: DATA_PROCESSING_AGREEMENT, parties: [clinic, host] }
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Recipients }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    disclosesTo:
      - { node: RecipientCategory:hosting-providers, provenance: STATED, evidence: [{ clause: notice/1/1, quote: our hosts }] }
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap((notice) => {
      const { publisher, policy } = notice;
      const recipients = maybeProcessors(notice);
      const edges = [...recipients, ...performed(notice)];
      if (edges.length === 0 || hasAgreement(inventory, notice, edges)) return [];
      const duties = dutiesIn(inventory, notice, recipients);
      const name = nameOf(inventory, publisher.id);
      return {
        subject: publisher.id,
        beside: [policy.id],
        message:
          duties.length === 0
            ? say(
                `${name.en}: no contract on processing for others is known, and the notice names no duty of processors.`,
                `${name.ar}: لا يُعرف عقد للمعالجة لحساب الغير، ولا يذكر الإشعار أي التزام على المعالِجين.`,
              )
            : say(
                `${name.en}: no contract on processing for others is known; of the duties of processors the notice says this much only.`,
                `${name.ar}: لا يُعرف عقد للمعالجة لحساب الغير، ولا يذكر الإشعار من التزامات المعالِجين إلا هذا.`,
              ),
        inputs: [
          input(policy, nameOf(inventory, policy.id)),
          ...duties.map((edge) => relation(inventory, edge)),
        ],
        missing: [
          say('The agreement with each of them, with its terms:', 'الاتفاقية مع كل منهم، وفيها:'),
          ...ARTICLE_28_ITEMS.map(({ item }) => item),
        ],
      };
    });
  },
});
