import { say } from '../model/sentence.ts';
import { input, nameOf } from './reading/names.ts';
import { noticesIn } from './reading/notices.ts';
import { defineRule } from './rule.ts';

export const breachNoticeUnaddressed = defineRule({
  id: 'breach-notice-unaddressed',
  severity: 'INFO',
  article: 'Art. 33, Art. 34',
  summary: say('Notice that does not speak of breaches', 'إشعار لا يتناول خروقات البيانات'),
  description: say(
    'The privacy notice that is in effect does not tell whether people are told of a personal data breach. The duty holds ' +
      'without that.',
    'لا يذكر إشعار الخصوصية الساري هل يُبلَّغ الأشخاص بخرق بياناتهم الشخصية. والواجب قائم دون ذلك.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Breaches }]
commitments:
  - key: breaches
    name: Notice of breaches
    commitmentType: BREACH_NOTICE
    hours: 72
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: We tell you within 72 hours. }]
    committedBy: [{ node: Organisation:clinic, provenance: STATED, evidence: *said }]
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap(({ policy, publisher, stated }) => {
      const types = stated('COMMITS').map(({ to }) => inventory.node(to)?.fields.commitmentType);
      if (types.includes('BREACH_NOTICE')) return [];
      const name = nameOf(inventory, policy.id);
      return {
        subject: policy.id,
        beside: [publisher.id],
        organisations: [publisher.id],
        message: say(`${name.en} does not speak of breaches.`, `لا ذكر لخروقات البيانات في ${name.ar}.`),
        inputs: [input(policy, name)],
        missing: [
          say('A commitment on breaches, with the words of the notice.', 'تعهد بشأن الخروقات مع نص الإشعار.'),
        ],
      };
    });
  },
});
