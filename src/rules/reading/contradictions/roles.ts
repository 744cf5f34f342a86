import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import { withParts } from '../../../model/wholes.ts';
import { isForOthers } from '../activities.ts';
import { idsIn } from '../names.ts';
import { broaderThan, overlap } from '../terms.ts';
import { type Contradiction, clashes, committed, isConditional, isFirm } from './contradiction.ts';

const boundThoughNoProcessor: Contradiction = {
  article: 'Art. 4(8), Art. 28(3)(a)',
  isPromise: false,
  message: say(
    'recipients are bound together, although some are processors and some receive data in their own right',
    'متلقون يُلزَمون معًا، وبعضهم معالِجون وبعضهم يتلقى البيانات بصفته',
  ),
  settledBy: say('To whom the duty applies (`parties`).', 'من يسري عليهم الالتزام (`parties`).'),
  find(statements) {
    return clashes(committed(statements, ['RECIPIENT_DUTY']), (duty) => {
      const parties = idsIn(duty.fields.parties);
      const told = statements.of('DISCLOSES_TO').filter(({ to }) => parties.includes(to));
      const isProcessor = (party: string) =>
        told.some(({ to, fields }) => to === party && fields.recipientRole === 'PROCESSOR');
      return parties.some(isProcessor) ? told.filter(({ to }) => !isProcessor(to)) : [];
    });
  },
};

const soleAndByContract: Contradiction = {
  article: 'Art. 4(7), Art. 26',
  isPromise: false,
  message: say(
    'one organisation is the controller without a condition, and roles depend on the case by other clauses',
    'جهة واحدة هي المتحكّم دون قيد، وبنود أخرى تجعل الأدوار رهن الحالة',
  ),
  settledBy: say(
    'For which data each of them decides or processes for others.',
    'البيانات التي يقرر بشأنها كل منهم أو يعالجها لغيره.',
  ),
  find({ inventory, of }) {
    const controllers = of('CONTROLLED_BY');
    return clashes(controllers.filter(isFirm), (sole) => {
      const parts = withParts(inventory, [sole.from]);
      return [...controllers, ...of('PERFORMED_BY')].filter(
        ({ from, modality }) => modality === 'MAY' && parts.includes(from),
      );
    });
  },
};

const instructedAndOwnUse: Contradiction = {
  article: 'Art. 28(3)(a), Art. 29',
  isPromise: false,
  message: say(
    'data are processed on instructions only, and artificial intelligence may use data of any kind',
    'بيانات تُعالج بناء على تعليمات فقط، والذكاء الاصطناعي قد يستخدم بيانات من أي نوع',
  ),
  settledBy: say(
    'Whether the data on instructions are kept from it (`categories`).',
    'ما إذا كانت البيانات المعالجة بتعليمات مستثناة منه (`categories`).',
  ),
  find(statements) {
    const { inventory, of } = statements;
    const limits = committed(statements, ['AI_LIMIT']);
    return clashes(
      of('PERFORMED_BY').filter((edge) => edge.modality === 'DOES' && isConditional(edge)),
      (instructed) => {
        const data = of('PROCESSES').filter(({ from }) => from === instructed.from);
        const reaching = limits.filter(({ from, fields }) => {
          const activity = inventory.node(from);
          const isOwn = activity !== undefined && !isForOthers(activity) && from !== instructed.from;
          return (
            isOwn &&
            overlap(
              inventory,
              idsIn(fields.categories),
              data.map(({ to }) => to),
            )
          );
        });
        const parts = reaching.flatMap(({ from }) => withParts(inventory, [from]));
        return [...reaching, ...of('PROCESSES').filter(({ from }) => parts.includes(from))];
      },
    );
  },
};

const throughAndByOwnRules: Contradiction = {
  article: 'Art. 4(7), Art. 4(8)',
  isPromise: false,
  message: say(
    'recipients follow rules of their own, and data are processed through them in a role that is not theirs',
    'متلقون يتبعون قواعدهم، والبيانات تُعالج من خلالهم بدور لا يناسب ذلك',
  ),
  settledBy: say(
    'Whether the recipient decides itself (`recipientRole`).',
    'ما إذا كان المتلقي يقرر بنفسه (`recipientRole`).',
  ),
  find(statements) {
    const { inventory, of } = statements;
    return clashes(committed(statements, ['THIRD_PARTY_RULES']), (rules) =>
      of('DISCLOSES_TO').filter(({ to, modality, fields }) => {
        const isMeant = broaderThan(inventory, to).some((each) => idsIn(rules.fields.parties).includes(each));
        const decides = fields.recipientRole !== null && fields.recipientRole !== 'PROCESSOR';
        return isMeant && modality === 'DOES' && !decides;
      }),
    );
  },
};

const roleAndOtherRole: Contradiction = {
  article: 'Art. 4(7), Art. 4(8)',
  isPromise: true,
  message: say(
    'a recipient has one role in the data by one clause, and another by others',
    'بند يجعل لمتلقٍّ دورًا في البيانات، وبنود أخرى تجعل له غيره',
  ),
  settledBy: say(
    'In which data it has which role (`recipientRole`).',
    'دوره في كل من البيانات (`recipientRole`).',
  ),
  find({ inventory, of, against }) {
    return clashes(
      of('DISCLOSES_TO').filter(({ fields }) => fields.recipientRole === 'PROCESSOR'),
      (one) =>
        against('DISCLOSES_TO').filter(
          ({ to, fields }) =>
            to === one.to &&
            fields.recipientRole !== null &&
            fields.recipientRole !== 'PROCESSOR' &&
            overlap(inventory, idsIn(one.fields.categories), idsIn(fields.categories)),
        ),
    );
  },
};

const controllerAndProcessor: Contradiction = {
  article: 'Art. 4(7), Art. 4(8), Art. 28(10)',
  isPromise: true,
  message: say(
    'an organisation decides on an activity by one clause, and only performs it for others by another',
    'بند يجعل الجهة صاحبة القرار في نشاط، وبند آخر يجعلها تؤديه لحساب غيرها فقط',
  ),
  settledBy: say(
    'For which data it decides, and which it processes for others: an activity for each.',
    'البيانات التي تقرر بشأنها والتي تعالجها لحساب غيرها: نشاط لكل منهما.',
  ),
  find({ of, against }) {
    const controlled = of('CONTROLLED_BY').filter(isFirm);
    const performed = of('PERFORMED_BY').filter(isFirm);
    const isSame = (one: EdgeRecord, other: EdgeRecord) => one.from === other.from && one.to === other.to;
    const isTold = (edge: EdgeRecord) => controlled.some((one) => isSame(one, edge));
    return [
      ...clashes(controlled, (one) =>
        against('PERFORMED_BY').filter((edge) => isFirm(edge) && isSame(one, edge)),
      ),
      ...clashes(
        performed.filter((edge) => !isTold(edge)),
        (one) => against('CONTROLLED_BY').filter((edge) => isFirm(edge) && isSame(one, edge)),
      ),
    ];
  },
};

const aloneAndJointly: Contradiction = {
  article: 'Art. 26(1)',
  isPromise: true,
  message: say(
    'one organisation decides alone by one clause, and jointly with another by others',
    'بند يجعل جهة تقرر وحدها، وبنود أخرى تجعلها تقرر مع غيرها',
  ),
  settledBy: say('Which of them decides on what (`role`).', 'ما يقرر بشأنه كل منهم (`role`).'),
  find({ of, against }) {
    const isJoint = ({ fields }: EdgeRecord) => fields.role === 'JOINT_CONTROLLER';
    return clashes(
      of('CONTROLLED_BY').filter(
        ({ modality, fields }) => modality === 'DOES' && fields.role === 'CONTROLLER',
      ),
      (sole) => against('CONTROLLED_BY').filter((edge) => edge.from === sole.from && isJoint(edge)),
    );
  },
};

/** On who decides, and who acts for whom. */
export const roles: readonly Contradiction[] = [
  boundThoughNoProcessor,
  soleAndByContract,
  instructedAndOwnUse,
  throughAndByOwnRules,
  roleAndOtherRole,
  controllerAndProcessor,
  aloneAndJointly,
];
