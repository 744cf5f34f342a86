import { say } from '../model/sentence.ts';
import { idsIn, input, nameOf, relation } from './reading/names.ts';
import { noticesIn } from './reading/notices.ts';
import { defineRule } from './rule.ts';

export const noDpoContact = defineRule({
  id: 'no-dpo-contact',
  severity: 'WARNING',
  article: 'Art. 13(1)(b), Art. 37(7)',
  summary: say('No contact of a data protection officer', 'لا وسيلة اتصال بمسؤول حماية البيانات'),
  description: say(
    'An organisation publishes a privacy notice, and no contact point of a data protection officer is known. Whether it has ' +
      'to have one (Art. 37(1)) the inventory does not tell.',
    'تنشر جهة إشعار خصوصية، ولا تُعرف وسيلة اتصال بمسؤول حماية البيانات. أما هل يجب عليها تعيينه (المادة ' +
      '37(1)) فلا يبيّنه السجل.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic, publishes: [notice], contactPoints: [dpo] }]
policies: [{ key: notice, name: Notice, policyType: PRIVACY_NOTICE }]
contactPoints: [{ key: dpo, name: Officer, channel: EMAIL, uses: [DATA_PROTECTION_OFFICER] }]
`,
  },
  check(inventory) {
    return noticesIn(inventory).flatMap(({ policy, publisher }) => {
      const contacts = inventory.out(publisher.id, 'HAS_CONTACT_POINT');
      const uses = contacts.flatMap(({ to }) => idsIn(inventory.node(to)?.fields.uses));
      if (uses.includes('DATA_PROTECTION_OFFICER')) return [];
      const [name, told] = [nameOf(inventory, publisher.id), nameOf(inventory, policy.id)];
      return {
        subject: publisher.id,
        beside: [policy.id],
        message: say(
          `${name.en}: no contact of a data protection officer is known.`,
          `${name.ar}: لا تُعرف وسيلة اتصال بمسؤول حماية البيانات.`,
        ),
        inputs: [input(policy, told), ...contacts.map((edge) => relation(inventory, edge))],
        missing: [
          say(
            'A contact point with the use DATA_PROTECTION_OFFICER.',
            'وسيلة اتصال استخدامها DATA_PROTECTION_OFFICER.',
          ),
        ],
      };
    });
  },
});
