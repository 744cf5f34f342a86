import { type Sentence, say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import type { ProcessingRecord, RecordItem } from './processing-record.ts';
import { input, nameOf } from './reading/names.ts';
import { defineRule, type Hit } from './rule.ts';

const ARTICLES = { CONTROLLER: 'Art. 30(1)', PROCESSOR: 'Art. 30(2)' };
const AS = {
  CONTROLLER: say('controller', 'المتحكّم'),
  PROCESSOR: say('processor', 'المعالِج'),
};

/**
 * What makes a finding by itself. Rules on activities and transfers tell of the rest, time limits and security measures are
 * asked for where possible (Art. 30(1)(f)-(g)), and data may go to nobody.
 */
const DECISIVE = [
  'RESPONSIBLE',
  'REPRESENTATIVE',
  'DATA_PROTECTION_OFFICER',
  'CONTROLLERS',
  'PROCESSING_CATEGORIES',
];

const isLacking = ({ status }: RecordItem) => status !== 'FILLED';

const isDecisive = ({ status, column }: RecordItem) => status === 'EMPTY' && DECISIVE.includes(column);

function told({ name, status }: RecordItem): Sentence {
  return status === 'EMPTY' ? name : say(`${name.en} (in part)`, `${name.ar} (جزئيًا)`);
}

const fieldsOf = ({ missing }: RecordItem) =>
  [...new Set(missing.map(({ field }) => `\`${field}\``))].join(', ');

function hitsFor(inventory: Inventory, { organisation, role, items }: ProcessingRecord): Hit[] {
  const node = inventory.node(organisation);
  const lacking = items.filter(isLacking);
  if (node === undefined || !lacking.some(isDecisive)) return [];
  const name = nameOf(inventory, organisation);
  const names = lacking.map(told);
  const list = say(names.map(({ en }) => en).join(', '), names.map(({ ar }) => ar).join('، '));
  return [
    {
      subject: organisation,
      beside: [role],
      article: ARTICLES[role],
      message: say(
        `${name.en}: its record as ${AS[role].en} lacks: ${list.en}.`,
        `${name.ar}: ينقص السجل بصفة ${AS[role].ar} ما يلي: ${list.ar}.`,
      ),
      inputs: [input(node, say('keeps the record', 'صاحب السجل'))],
      missing: lacking.map((item) =>
        say(`${told(item).en}: ${fieldsOf(item)}.`, `${told(item).ar}: ${fieldsOf(item)}.`),
      ),
    },
  ];
}

export const recordIncomplete = defineRule({
  id: 'record-incomplete',
  severity: 'INFO',
  article: 'Art. 30(1), Art. 30(2)',
  summary: say('Record of processing that lacks an item of Art. 30', 'سجل معالجة ينقصه بند من المادة 30'),
  description: say(
    'The record that the inventory makes for an organisation does not say who keeps it and how to reach them, their ' +
      'representative or data protection officer; or, of a processor, for whom it does what. One finding for each record, with ' +
      'every item of which no activity states anything. Items beyond these make no finding by themselves: other rules tell of ' +
      'activities and transfers, and time limits and security measures are asked for where possible. Who is known only as ' +
      'recipient or customer, or only may decide, keeps a record elsewhere. The query `recordOfProcessing` shows every cell.',
    'السجل الذي يُستخرج لجهة لا يذكر من يمسكه وكيف يُتصل به، أو ممثله، أو مسؤول حماية البيانات لديه؛ أو لا ' +
      'يذكر، إن كان سجل معالِج، ما يؤديه ولحساب من. لكل سجل ملاحظة تضم كل بند لا يذكر أي نشاط شيئًا منه. وما عدا ' +
      'هذه البنود لا يكفي وحده لملاحظة: فللأنشطة والنقل قواعدها، ومدد الاحتفاظ والتدابير الأمنية تُطلب حيث أمكن. ومن ' +
      'لا يُعرف إلا متلقيًا أو عميلًا، أو قد يقرر فقط، فسجله في مكان آخر. ويعرض الاستعلام `recordOfProcessing` ' +
      'كل خانة.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
processingActivities:
  - { key: newsletter, name: Newsletter, controlledBy: [Organisation:clinic], processes: [email-address] }
`,
    compliant: `
organisations:
  - key: clinic
    name: Clinic
    legalName: Clinic GmbH
    address: Hauptstr. 1, Berlin
    establishedIn: [de]
    contactPoints: [officer]
  - { key: mailer, name: Mailer }
contactPoints:
  - { key: officer, name: Officer, channel: EMAIL, value: dpo@clinic.example, uses: [DATA_PROTECTION_OFFICER] }
processingActivities:
  - key: newsletter
    name: Newsletter
    controlledBy: [Organisation:clinic]
    pursues: [promotional-communications]
    concerns: [subscribers]
    processes: [email-address]
    disclosesTo: [{ node: Organisation:mailer, locations: [de] }]
`,
  },
  check: (inventory) => inventory.records.flatMap((record) => hitsFor(inventory, record)),
});
