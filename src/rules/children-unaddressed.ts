import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { input, nameOf } from './reading/names.ts';
import { type Notice, noticesIn } from './reading/notices.ts';
import { defineRule } from './rule.ts';

const childrenIn = (inventory: Inventory, { stated }: Notice) =>
  stated('COMMITS')
    .flatMap(({ to }) => inventory.node(to) ?? [])
    .filter(({ fields }) => fields.commitmentType === 'CHILDREN');

export const childrenUnaddressed = defineRule({
  id: 'children-unaddressed',
  severity: 'INFO',
  article: 'Art. 8',
  summary: say('Notice that does not say from which age', 'إشعار لا يذكر السن المعتبرة'),
  description: say(
    'The privacy notice that is in effect does not tell how children are treated, or speaks of minors without an age. Age ' +
      'limits differ between Member States (13 to 16), so a word like "minors" leaves it open.',
    'لا يذكر إشعار الخصوصية الساري كيف يُعامل الأطفال، أو يتحدث عن القاصرين دون ذكر سن. تختلف حدود السن بين ' +
      'الدول الأعضاء (من 13 إلى 16 سنة)، فلا تحسم ذلك كلمة مثل «القاصرين».',
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
clauses: [{ key: notice/1/1, name: Children }]
commitments:
  - key: adults
    name: Not under 16
    commitmentType: CHILDREN
    age: 16
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: Not for children under 16. }]
    committedBy: [{ node: Organisation:clinic, provenance: STATED, evidence: *said }]
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap((notice) => {
      const { policy, publisher } = notice;
      const told = childrenIn(inventory, notice);
      if (told.some(({ fields }) => fields.age !== null)) return [];
      const name = nameOf(inventory, policy.id);
      const isSilent = told.length === 0;
      return {
        subject: policy.id,
        beside: [publisher.id],
        organisations: [publisher.id],
        message: isSilent
          ? say(`${name.en} does not speak of children.`, `لا ذكر للأطفال في ${name.ar}.`)
          : say(
              `${name.en} speaks of minors, and gives no age.`,
              `يرد ذكر القاصرين في ${name.ar} دون تحديد سن.`,
            ),
        inputs: [
          input(policy, name),
          ...told.map((each) => input(each, say('gives no age', 'لا يحدد سنًا'), 'age')),
        ],
        missing: [
          isSilent
            ? say('A commitment on children, with an age.', 'تعهد بشأن الأطفال يحدد سنًا.')
            : say('The age (`age`).', 'السن (`age`).'),
        ],
      };
    });
  },
});
