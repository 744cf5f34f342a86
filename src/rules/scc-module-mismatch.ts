import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import type { Movement, Reason } from './movement.ts';
import { subjectOf } from './reading/movements.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { defineRule, type Hit } from './rule.ts';

/** A movement whose clauses are for other roles than those of its two ends. */
interface Misfit {
  movement: Movement;
  reason: Reason;
  /** The agreement, or the stated transfer that names the clauses itself. */
  by: string;
}

function misfits({ movements }: Inventory): Misfit[] {
  const all = movements.flatMap((movement) =>
    movement.reasons
      .filter(({ rule, outcome }) => rule === 'ROLES' && outcome === 'NOT_MET')
      .map((reason) => ({ movement, reason, by: reason.inputs[0] ?? movement.id })),
  );
  const key = ({ by, movement }: Misfit) => JSON.stringify([by, movement.exporter, movement.importer]);
  return [...new Map(all.map((each) => [key(each), each])).values()];
}

function hitFor(inventory: Inventory, { movement, reason, by }: Misfit): Hit {
  const [agreement, importer] = [nameOf(inventory, by), nameOf(inventory, subjectOf(movement))];
  const fact = inventory.fact(by);
  const field = by.startsWith('Agreement:') ? 'sccModules' : null;
  return {
    subject: by,
    beside: [movement.exporter, movement.importer].filter((id) => id !== null),
    ...(movement.exporter === null ? {} : { organisations: [movement.exporter] }),
    message: say(
      `${agreement.en}: the clauses do not fit the roles of those between whom data go to ${importer.en}.`,
      `${agreement.ar}: البنود لا تناسب دوري الطرفين اللذين تنتقل البيانات بينهما إلى ${importer.ar}.`,
    ),
    inputs: [
      ...(fact === undefined ? [] : [input(fact, reason.message, field)]),
      ...movement.sources.map((edge) => relation(inventory, edge, 'recipientRole')),
    ],
    missing: [
      say(
        'Clauses with the module for these roles: 1 C→C, 2 C→P, 3 P→P, 4 P→C.',
        'بنود بالوحدة المناسبة للدورين: 1 متحكّم إلى متحكّم، 2 متحكّم إلى معالِج، 3 معالِج إلى معالِج، 4 معالِج إلى متحكّم.',
      ),
    ],
  };
}

export const sccModuleMismatch = defineRule({
  id: 'scc-module-mismatch',
  severity: 'ERROR',
  article: 'Art. 46(2)(c)',
  summary: say(
    'Module of the standard clauses that does not fit the roles',
    'وحدة من البنود النموذجية لا تناسب أدوار الطرفين',
  ),
  description: say(
    'Each module of Decision (EU) 2021/914 is for one pair of roles, and each older set too. The one that is agreed on is for ' +
      'other roles than those of exporter and importer. A role that is not stated is left to transfer-undetermined.',
    'كل وحدة من القرار (EU) 2021/914 معدّة لدورين معيّنين، وكذلك كل مجموعة أقدم منه. والوحدة المتفق عليها ' +
      'معدّة لدورين غير دوري المصدِّر والمستورد. إذا لم يُذكر أحد الدورين فذلك شأن القاعدة ' +
      'transfer-undetermined.',
  ),
  examples: {
    violation: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
agreements:
  - key: clauses
    name: Clauses
    agreementType: STANDARD_CONTRACTUAL_CLAUSES
    sccModules: [MODULE_1]
    usesClausesOf: [scc-2021-914]
    parties: [clinic, mailer]
processingActivities:
  - key: newsletter
    name: Newsletter
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, locations: [in], agreement: clauses }]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic, gdprScope: ESTABLISHED_IN_EEA }
  - { key: mailer, name: Mailer }
agreements:
  - key: clauses
    name: Clauses
    agreementType: STANDARD_CONTRACTUAL_CLAUSES
    sccModules: [MODULE_2]
    usesClausesOf: [scc-2021-914]
    parties: [clinic, mailer]
processingActivities:
  - key: newsletter
    name: Newsletter
    role: CONTROLLER
    controlledBy: [Organisation:clinic]
    disclosesTo: [{ node: Organisation:mailer, recipientRole: PROCESSOR, locations: [in], agreement: clauses }]
`,
  },
  check: (inventory) => misfits(inventory).map((misfit) => hitFor(inventory, misfit)),
});
