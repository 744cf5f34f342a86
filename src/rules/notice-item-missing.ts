import { provision } from '../model/provision.ts';
import { say } from '../model/sentence.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { controllerItems } from './reading/notice-items/controller.ts';
import { personItems } from './reading/notice-items/persons.ts';
import { processingItems } from './reading/notice-items/processing.ts';
import { noticesIn } from './reading/notices.ts';
import { defineRule } from './rule.ts';

const ITEMS = [...controllerItems, ...processingItems, ...personItems];

export const noticeItemMissing = defineRule({
  id: 'notice-item-missing',
  severity: 'WARNING',
  article: 'Art. 13, Art. 14',
  summary: say(
    'Item of Art. 13 or 14 that a notice does not tell',
    'بند من المادة 13 أو 14 لا يذكره الإشعار',
  ),
  description: say(
    'The privacy notice that is in effect leaves open an item that Art. 13 or 14 asks for, or tells it in part. One finding ' +
      'for each item, with what is left open: who the controller is and its representative, purposes and legal basis, ' +
      'recipients and transfers, how long data are kept, withdrawal of consent, complaint, what is mandatory, automated ' +
      'decisions, sources, consent to cookies. Rights, children and breaches have rules of their own.',
    'لا يذكر إشعار الخصوصية الساري بندًا تطلبه المادة 13 أو 14، أو يذكر بعضه فقط. لكل بند ملاحظة تبيّن ما لم ' +
      'يُذكر: من المتحكّم وممثله، والأغراض والأساس القانوني، والمتلقون والنقل، ومدة الحفظ، وسحب الموافقة، ' +
      'والشكوى، وما هو إلزامي، والقرارات الآلية، والمصادر، والموافقة على ملفات تعريف الارتباط. وللحقوق والأطفال ' +
      'والخروقات قواعدها.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE }]
`,
    compliant: `
organisations:
  - key: clinic
    name: Clinic
    legalName: Clinic GmbH
    address: Hauptstr. 1, Berlin
    gdprScope: ESTABLISHED_IN_EEA
    publishes: [notice]
    contactPoints: [{ node: mail, provenance: STATED, evidence: &said [{ clause: notice/1/1, quote: All of it. }] }]
contactPoints: [{ key: mail, name: E-mail, channel: EMAIL, value: privacy@clinic.example }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: All }]
retentionRules: [{ key: kept, name: One year, period: P1Y }]
commitments: [{ key: choice, name: Choice of cookies, commitmentType: COOKIE_CONTROL, channels: [WEBSITE] }]
processingActivities:
  - key: bookings
    name: Bookings
    automation: NONE
    controlledBy: [Organisation:clinic]
    processes:
      - { node: name, collection: PROVIDED, mandatory: true, provenance: STATED, evidence: *said }
    pursues: [{ node: scheduling, provenance: STATED, evidence: *said }]
    reliesOn: [{ node: contract, provenance: STATED, evidence: *said }]
    disclosesTo:
      - { node: RecipientCategory:hosting-providers, locations: [de], provenance: STATED, evidence: *said }
    retainedUnder: [{ node: kept, provenance: STATED, evidence: *said }]
    grants: [{ node: complaint, provenance: STATED, evidence: *said }]
    commitsTo: [{ node: choice, provenance: STATED, evidence: *said }]
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap((notice) => {
      const { policy, publisher } = notice;
      const told = nameOf(inventory, policy.id);
      return ITEMS.flatMap(({ article, name, open }) => {
        const gaps = open(inventory, notice);
        if (gaps.length === 0) return [];
        return {
          subject: policy.id,
          beside: [publisher.id, article],
          organisations: [publisher.id],
          article,
          message: say(
            `${told.en} leaves open: ${name.en} (${article}).`,
            `لا يرد في ${told.ar} ما يكفي عن: ${name.ar} (${provision(article).ar}).`,
          ),
          inputs: [
            input(policy, told),
            ...gaps.flatMap((gap) => (gap.told ?? []).map((fact) => relation(inventory, fact))),
          ],
          missing: gaps.map(({ what }) => what),
        };
      });
    });
  },
});
