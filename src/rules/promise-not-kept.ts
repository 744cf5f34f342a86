import { say } from '../model/sentence.ts';
import { contradictionsIn } from './reading/contradictions/find.ts';
import { defineRule } from './rule.ts';

export const promiseNotKept = defineRule({
  id: 'promise-not-kept',
  severity: 'ERROR',
  article: 'Art. 5(1)(a)',
  summary: say('Promise of a document that the record goes against', 'وعد في وثيقة يخالفه السجل'),
  description: say(
    'What an organisation declares of itself goes against what its documents promise: data are shared beyond a limit or although ' +
      'that is ruled out, used for a purpose that is ruled out or besides the only one, collected or kept although they are not, ' +
      'lie elsewhere, are those of children, rest on another legal basis, are protected in some cases only, or somebody has ' +
      'another role. A promise of a version that is not in effect is none. Periods are compared by kept-longer-than-promised.',
    'ما تصرّح به الجهة عن نفسها يخالف ما تعد به وثائقها: بيانات تُشارَك فوق الحد أو مع استبعاد ذلك، أو تُستخدم ' +
      'لغرض مستبعد أو لغير الغرض الوحيد، أو تُجمع أو تُحفظ مع نفي ذلك، أو هي في مكان آخر، أو بيانات أطفال، أو ' +
      'تقوم على أساس قانوني آخر، أو لا تُحمى إلا في بعض الحالات، أو لأحدهم دور آخر. والوعد في نسخة غير سارية ليس ' +
      'وعدًا. أما المدد فتقارنها القاعدة kept-longer-than-promised.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Payment }]
commitments:
  - key: no-cards
    name: No card numbers
    commitmentType: NO_STORAGE
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: We store no card numbers. }]
systems: [{ key: billing, name: Billing, tenancy: OWN, contains: [Dataset:invoices] }]
datasets: [{ key: invoices, name: Invoices, holds: [card-number] }]
processingActivities:
  - key: payment
    name: Payment
    controlledBy: [Organisation:clinic]
    runsOn: [billing]
    commitsTo: [{ node: no-cards, categories: [card-number], provenance: STATED, evidence: *said }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Payment }]
commitments:
  - key: no-cards
    name: No card numbers
    commitmentType: NO_STORAGE
    provenance: STATED
    evidence: &said [{ clause: notice/1/1, quote: We store no card numbers. }]
systems: [{ key: billing, name: Billing, tenancy: OWN, contains: [Dataset:invoices] }]
datasets: [{ key: invoices, name: Invoices, holds: [invoice-data] }]
processingActivities:
  - key: payment
    name: Payment
    controlledBy: [Organisation:clinic]
    runsOn: [billing]
    commitsTo: [{ node: no-cards, categories: [card-number], provenance: STATED, evidence: *said }]
`,
  },
  check: (inventory) => contradictionsIn(inventory, 'DECLARED'),
});
