import { provision } from '../model/provision.ts';
import { say } from '../model/sentence.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { noticesIn } from './reading/notices.ts';
import { standsFor } from './reading/terms.ts';
import { defineRule } from './rule.ts';

/** The rights that a notice has to tell of (Art. 13(2)(b), Art. 14(2)(c)). A choice without an article is none of them. */
const RIGHTS = [
  { article: 'Art. 15', name: say('access', 'الوصول') },
  { article: 'Art. 16', name: say('rectification', 'التصحيح') },
  { article: 'Art. 17', name: say('erasure', 'المحو') },
  { article: 'Art. 18', name: say('restriction', 'التقييد') },
  { article: 'Art. 20', name: say('portability', 'نقل البيانات') },
  { article: 'Art. 21', name: say('objection', 'الاعتراض') },
];

export const rightNotOffered = defineRule({
  id: 'right-not-offered',
  severity: 'ERROR',
  article: 'Art. 13(2)(b), Art. 14(2)(c)',
  summary: say('Right of which a notice does not tell', 'حق لا يذكره إشعار الخصوصية'),
  description: say(
    'The privacy notice that is in effect does not tell of one of the rights of Art. 15 to 18, 20 and 21. An opt-out is no ' +
      'objection. One finding for each right.',
    'لا يذكر إشعار الخصوصية الساري أحد الحقوق الواردة في المواد 15 إلى 18 و20 و21. وخيار إلغاء الاشتراك ليس ' +
      'اعتراضًا. لكل حق ملاحظة.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Rights }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants: [{ node: access, provenance: STATED, evidence: [{ clause: notice/1/1, quote: You may see your data. }] }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE, versions: [notice/1] }]
policyVersions: [{ key: notice/1, name: First version, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Rights }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants:
      - { node: access, provenance: STATED, evidence: &told [{ clause: notice/1/1, quote: You have all rights. }] }
      - { node: rectification, provenance: STATED, evidence: *told }
      - { node: erasure, provenance: STATED, evidence: *told }
      - { node: restriction, provenance: STATED, evidence: *told }
      - { node: portability, provenance: STATED, evidence: *told }
      - { node: objection, provenance: STATED, evidence: *told }
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap(({ policy, publisher, stated }) => {
      const granted = stated('GRANTS');
      const told = nameOf(inventory, policy.id);
      const lacking = RIGHTS.filter(
        ({ article }) => !granted.some(({ to }) => standsFor(inventory, to, article)),
      );
      return lacking.map(({ article, name }) => ({
        subject: policy.id,
        beside: [publisher.id, article],
        organisations: [publisher.id],
        article,
        message: say(
          `${told.en} does not tell of the right of ${name.en} (${article}).`,
          `لا يرد في ${told.ar} ذكر حق ${name.ar} (${provision(article).ar}).`,
        ),
        inputs: [input(policy, told), ...granted.map((edge) => relation(inventory, edge))],
        missing: [
          say(
            `A right of ${article} that is granted, with the words of the notice.`,
            `منح الحق الوارد في ${provision(article).ar}، مع نص الإشعار.`,
          ),
        ],
      }));
    });
  },
});
