import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import { holdsFor } from '../terms.ts';
import {
  areNear,
  type Contradiction,
  categoriesOf,
  clashes,
  committed,
  isConditional,
} from './contradiction.ts';

const notStoredAndStored: Contradiction = {
  article: 'Art. 5(1)(e)',
  isPromise: true,
  message: say(
    'data are not stored by one clause, and kept by another',
    'بند ينفي تخزين بيانات، وبند آخر يذكر حفظها',
  ),
  settledBy: say('Which data each of the two is about.', 'البيانات التي يخصها كل منهما.'),
  find(statements) {
    const { inventory, against } = statements;
    return clashes(committed(statements, ['NO_STORAGE']), (promise) => {
      const isMeant = (category: string) => holdsFor(inventory, categoriesOf(promise), category);
      return [
        ...against('PROCESSES').filter(({ to, fields }) => fields.stored === true && isMeant(to)),
        ...against('RETAINED_UNDER').filter((edge) => categoriesOf(edge).some(isMeant)),
        ...against('HOLDS').filter(({ to }) => isMeant(to)),
      ];
    });
  },
};

const notCollectedAndCollected: Contradiction = {
  article: 'Art. 5(1)(c), Art. 13(1)(c)',
  isPromise: true,
  message: say(
    'data are not collected by one clause, and processed by another',
    'بند ينفي جمع بيانات، وبند آخر يذكر معالجتها',
  ),
  settledBy: say('Which data each of the two is about.', 'البيانات التي يخصها كل منهما.'),
  find(statements) {
    const { inventory, against } = statements;
    return clashes(committed(statements, ['NO_COLLECTION']), (promise) => {
      const ruledOut = categoriesOf(promise);
      return [...against('PROCESSES'), ...against('HOLDS')].filter(
        ({ to }) => ruledOut.length > 0 && holdsFor(inventory, ruledOut, to),
      );
    });
  },
};

const notStoredAndNeverCollected: Contradiction = {
  article: 'Art. 13(1)(c), Art. 14(1)(d)',
  isPromise: false,
  message: say(
    'data are said not to be stored, and no clause says that they are collected',
    'يُقال إن بيانات لا تُخزَّن، ولا بند يذكر أنها تُجمع',
  ),
  settledBy: say(
    'The clause that says that they are collected, and for what.',
    'البند الذي يذكر جمعها والغرض منه.',
  ),
  find(statements) {
    const { inventory, of } = statements;
    const isOnlyDenied = (category: string) =>
      of('PROCESSES').every(({ to, fields }) => to !== category || fields.stored === false);
    return clashes(committed(statements, ['NO_STORAGE']), (promise) =>
      of('PROCESSES').filter(
        ({ to, fields }) =>
          fields.stored === false && holdsFor(inventory, categoriesOf(promise), to) && isOnlyDenied(to),
      ),
    );
  },
};

const mandatoryAndNot: Contradiction = {
  article: 'Art. 13(2)(e)',
  isPromise: false,
  message: say(
    'data are mandatory by one clause, and optional or asked for only under a condition by another',
    'بند يجعل بيانات إلزامية، وبند آخر يجعلها اختيارية أو لا يطلبها إلا بشرط',
  ),
  settledBy: say('Who must provide the data, and when.', 'من يجب عليه تقديم البيانات، ومتى.'),
  find({ inventory, of }) {
    const all = of('PROCESSES');
    const mandatory = all.filter(({ fields }) => fields.mandatory === true);
    const optional = (edge: EdgeRecord) =>
      all.filter(
        ({ from, to, fields }) =>
          to === edge.to && fields.mandatory === false && areNear(inventory, edge.from, from),
      );
    return mandatory
      .map((left) => ({ left, right: optional(left) }))
      .filter(({ left, right }) => isConditional(left) || right.length > 0);
  },
};

/** On what is collected, and must be given. */
export const collecting: readonly Contradiction[] = [
  notCollectedAndCollected,
  notStoredAndStored,
  notStoredAndNeverCollected,
  mandatoryAndNot,
];
