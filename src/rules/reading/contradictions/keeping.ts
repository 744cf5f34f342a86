import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import { isLonger } from '../days.ts';
import { textIn } from '../names.ts';
import { overlap, standsFor } from '../terms.ts';
import {
  areNear,
  type Contradiction,
  categoriesOf,
  clashes,
  committed,
  criterionOf,
  isConditional,
} from './contradiction.ts';

/** Criteria by which data stay although somebody asks for erasure. */
const OUTLASTING = ['BACKUP', 'RECORD_KEEPING', 'NEEDED_BY_OTHER_USERS'];

const erasedAndKept: Contradiction = {
  article: 'Art. 17',
  isPromise: true,
  message: say(
    'erasure is granted by one clause, and data are kept nevertheless by others',
    'بند يمنح حق المحو، وبنود أخرى تُبقي البيانات مع ذلك',
  ),
  settledBy: say(
    'The condition of the right (`condition`), or which data are kept.',
    'شرط الحق (`condition`)، أو البيانات التي تبقى.',
  ),
  find(statements) {
    const { inventory, of, against } = statements;
    const kept = against('RETAINED_UNDER').filter(({ to }) =>
      OUTLASTING.includes(criterionOf(inventory, to)),
    );
    const limits = committed({ ...statements, of: against }, ['ERASURE_LIMIT', 'RIGHTS_LIMIT']);
    return clashes(
      of('GRANTS').filter(({ to }) => standsFor(inventory, to, 'Art. 17')),
      (erasure) =>
        [...kept, ...limits].filter((edge) => overlap(inventory, categoriesOf(erasure), categoriesOf(edge))),
    );
  },
};

const rightWithAndWithoutCondition: Contradiction = {
  article: 'Art. 12(2)',
  isPromise: false,
  message: say(
    'a right is granted without a condition by one clause, and under one by another',
    'بند يمنح حقًا دون شرط، وبند آخر يمنحه بشرط',
  ),
  settledBy: say(
    'Which data or persons each of the two is about.',
    'البيانات أو الأشخاص الذين يخصهم كل منهما.',
  ),
  find({ of }) {
    return clashes(
      of('GRANTS').filter((edge) => !isConditional(edge)),
      (free) => of('GRANTS').filter((edge) => edge.to === free.to && isConditional(edge)),
    );
  },
};

const keptInTwoPlaces: Contradiction = {
  article: 'Art. 13(1)(e)',
  isPromise: false,
  message: say(
    'all data lie with one party by one clause, and some of them with another by others',
    'بند يضع البيانات كلها لدى جهة، وبنود أخرى تضع بعضها لدى غيرها',
  ),
  settledBy: say('Which data lie with whom (`categories`).', 'البيانات الموجودة لدى كل جهة (`categories`).'),
  find({ inventory, of }) {
    return clashes(
      of('RUNS_ON').filter((edge) => categoriesOf(edge).length === 0),
      (everything) => {
        const providers = inventory.out(everything.to, 'PROVIDED_BY').map(({ to }) => to);
        const elsewhere = of('PROTECTED_BY').filter(
          (edge) =>
            edge.fields.appliedBy !== null &&
            categoriesOf(edge).length > 0 &&
            !providers.includes(textIn(edge.fields.appliedBy) ?? ''),
        );
        const there = of('DISCLOSES_TO').filter((edge) =>
          elsewhere.some(
            (other) =>
              other.fields.appliedBy === edge.to &&
              overlap(inventory, categoriesOf(other), categoriesOf(edge)),
          ),
        );
        return [...elsewhere, ...there];
      },
    );
  },
};

/** Criteria by which the person decides, against those by which something else does. */
const BY_THE_PERSON = ['DELETION_REQUEST', 'USER_CONTROLLED'];

const competingRetention: Contradiction = {
  article: 'Art. 13(2)(a)',
  isPromise: false,
  message: say(
    'data are kept as the person decides by one clause, and as something else demands by others',
    'بند يجعل مدة الحفظ بيد الشخص، وبنود أخرى تجعلها رهن أمر آخر',
  ),
  settledBy: say(
    'Which criterion goes first (`byDefault`, `condition`).',
    'المعيار الذي يسبق غيره (`byDefault`، `condition`).',
  ),
  find({ inventory, of }) {
    const firm = of('RETAINED_UNDER').filter(
      ({ modality, fields }) => modality === 'DOES' && fields.byDefault !== true,
    );
    const isByPerson = ({ to }: EdgeRecord) => BY_THE_PERSON.includes(criterionOf(inventory, to));
    return clashes(firm.filter(isByPerson), (own) => {
      return firm.filter(
        (edge) =>
          !isByPerson(edge) &&
          criterionOf(inventory, edge.to) !== '' &&
          areNear(inventory, own.from, edge.from) &&
          overlap(inventory, categoriesOf(own), categoriesOf(edge)),
      );
    });
  },
};

/** The period that data are kept by an edge; null where none is stated. */
const periodOf = ({ node }: Inventory, { to }: EdgeRecord) => textIn(node(to)?.fields.period);

const twoPeriods: Contradiction = {
  article: 'Art. 13(2)(a)',
  isPromise: false,
  message: say(
    'the same data are kept for one period by one clause, and for another by others',
    'بند يحفظ البيانات مدة، وبنود أخرى تحفظ البيانات نفسها مدة غيرها',
  ),
  settledBy: say('Which data each of the periods is for.', 'البيانات التي تخصها كل مدة.'),
  find({ inventory, of }) {
    const kept = of('RETAINED_UNDER');
    return clashes(kept, (one) => {
      const period = periodOf(inventory, one);
      const isSame = (other: EdgeRecord) =>
        categoriesOf(one).length === 0
          ? one.from === other.from && categoriesOf(other).length === 0
          : categoriesOf(other).some((category) => categoriesOf(one).includes(category));
      return kept.filter((other) => {
        const longer = periodOf(inventory, other);
        return period !== null && longer !== null && isLonger(longer, period) && isSame(other);
      });
    });
  },
};

/** On what is kept and erased. */
export const keeping: readonly Contradiction[] = [
  erasedAndKept,
  rightWithAndWithoutCondition,
  keptInTwoPlaces,
  competingRetention,
  twoPeriods,
];
