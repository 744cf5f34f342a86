import type { EdgeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { IsoDate } from '../model/time.ts';
import { nameOf, relation, textIn } from './reading/names.ts';
import { engagementsIn } from './reading/processors.ts';
import { since } from './reading/since.ts';
import { defineRule } from './rule.ts';

/** A specific authorisation is one; a general one is, once the controller was told of the change. */
function isAuthorised({ fields }: EdgeRecord, day: IsoDate): boolean {
  const told = textIn(fields.noticeGivenOn);
  const isTold = told !== null && told <= day;
  return fields.authorisation === 'SPECIFIC' || (fields.authorisation === 'GENERAL' && isTold);
}

export const subprocessorWithoutAuthorisation = defineRule({
  id: 'subprocessor-without-authorisation',
  severity: 'ERROR',
  article: 'Art. 28(2), Art. 28(4)',
  due: 'AUTHORISATION',
  summary: say('Subprocessor without an authorisation', 'معالِج من الباطن دون تفويض'),
  description: say(
    'A processor engages another, and how the controller has authorised that is not stated; or it is authorised in general, ' +
      'and no day up to this one is stated on which the controller was told. Each link of a chain is looked at by itself.',
    'يستعين معالِج بمعالِج آخر، ولم يُذكر كيف فوّضه المتحكّم في ذلك؛ أو كان التفويض عامًا ولم يُذكر يوم، حتى ' +
      'اليوم المعني، أُشعر فيه المتحكّم. وتُفحص كل حلقة من السلسلة وحدها.',
  ),
  examples: {
    violation: `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - { key: host, name: Host, engages: [{ node: Organisation:backup, authorisation: GENERAL }] }
  - { key: backup, name: Backup }
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, engages: [Organisation:host] }
  - key: host
    name: Host
    engages: [{ node: Organisation:backup, authorisation: GENERAL, noticeGivenOn: 2026-01-15 }]
  - { key: backup, name: Backup }
`,
  },
  check(inventory) {
    const processors = new Set([
      ...engagementsIn(inventory).map(({ processor }) => processor),
      ...inventory.edges('PERFORMED_BY').map(({ to }) => to),
    ]);
    const onward = inventory
      .edges('ENGAGES')
      .filter((edge) => processors.has(edge.from) && !isAuthorised(edge, inventory.day));
    return onward.map((edge) => {
      const [by, to] = [nameOf(inventory, edge.from), nameOf(inventory, edge.to)];
      const isTold = edge.fields.authorisation === 'GENERAL';
      return {
        subject: edge.id,
        dueOn: since(inventory, [edge]),
        message: isTold
          ? say(
              `${by.en} engages ${to.en} under a general authorisation, and no notice of it is known by this day.`,
              `استعانة ${by.ar} بـ${to.ar} بتفويض عام، ولا يُعرف إشعار بذلك حتى هذا اليوم.`,
            )
          : say(
              `${by.en} engages ${to.en}, and no authorisation is stated.`,
              `استعانة ${by.ar} بـ${to.ar} دون ذكر تفويض.`,
            ),
        inputs: [relation(inventory, edge, 'authorisation'), relation(inventory, edge, 'noticeGivenOn')],
        missing: [
          isTold
            ? say('The day of the notice (`noticeGivenOn`).', 'يوم الإشعار (`noticeGivenOn`).')
            : say('How it was authorised (`authorisation`).', 'كيفية التفويض (`authorisation`).'),
        ],
      };
    });
  },
});
