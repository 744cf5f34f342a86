import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import { wholesOf } from '../../../model/wholes.ts';
import type { Inventory } from '../../inventory-view.ts';
import { idsIn, textIn } from '../names.ts';
import { isAmong } from '../recipients.ts';
import { broaderThan, overlap } from '../terms.ts';
import {
  areNear,
  type Contradiction,
  categoriesOf,
  clashes,
  committed,
  isConditional,
} from './contradiction.ts';

/** Whether the edge names one of the purposes, or a narrower one. */
function isFor(inventory: Inventory, edge: EdgeRecord, purposes: readonly string[]): boolean {
  const pursued = [...(edge.type === 'PURSUES' ? [edge.to] : []), ...idsIn(edge.fields.purposes)];
  return pursued.some((purpose) => broaderThan(inventory, purpose).some((each) => purposes.includes(each)));
}

const sharedBeyondALimit: Contradiction = {
  article: 'Art. 5(1)(a)',
  isPromise: true,
  message: say(
    'sharing is limited in one clause, and data go to others by another',
    'بند يقيّد المشاركة، وبند آخر يتيح البيانات لغير من ذكرهم',
  ),
  settledBy: say(
    'Which data each of the two is about, or the recipients in the limit (`parties`).',
    'البيانات التي يخصها كل منهما، أو المتلقون ضمن القيد (`parties`).',
  ),
  find(statements) {
    const { inventory, against } = statements;
    return clashes(committed(statements, ['SHARING_LIMIT']), (limit) =>
      against('DISCLOSES_TO').filter(
        (edge) =>
          !isAmong(inventory, edge, idsIn(limit.fields.parties)) &&
          overlap(inventory, categoriesOf(limit), categoriesOf(edge)),
      ),
    );
  },
};

const sharedThoughRuledOut: Contradiction = {
  article: 'Art. 5(1)(a)',
  isPromise: true,
  message: say(
    'sharing is ruled out by one clause, and data go to those it means by another',
    'بند ينفي المشاركة، وبند آخر يتيح البيانات لمن يقصدهم',
  ),
  settledBy: say(
    'Which data, purposes and recipients the promise is about (`categories`, `purposes`, `parties`).',
    'البيانات والأغراض والمتلقون الذين يخصهم الوعد (`categories`، `purposes`، `parties`).',
  ),
  find(statements) {
    const { inventory, organisation, against } = statements;
    const given = [...against('DISCLOSES_TO'), ...against('PROVIDED_BY'), ...against('ENGAGES')];
    return clashes(committed(statements, ['NO_SHARING']), (promise) => {
      const [parties, purposes] = [idsIn(promise.fields.parties), idsIn(promise.fields.purposes)];
      return given.filter(
        (edge) =>
          edge.to !== organisation &&
          (parties.length === 0 || isAmong(inventory, edge, parties)) &&
          (purposes.length === 0 || isFor(inventory, edge, purposes)) &&
          overlap(inventory, categoriesOf(promise), categoriesOf(edge)),
      );
    });
  },
};

const ACCESS_CONTROL = 'https://w3id.org/dpv#AccessControlMethod';

const accessBesideARestriction: Contradiction = {
  article: 'Art. 5(1)(a)',
  isPromise: false,
  message: say(
    'access is closed but for an exception, and others are given access',
    'الوصول مغلق إلا باستثناء، وبنود أخرى تتيحه لغيرهم',
  ),
  settledBy: say('Which of the disclosures the exception is for.', 'عمليات الإفصاح التي يشملها الاستثناء.'),
  find({ inventory, of, against }) {
    const restrictions = of('PROTECTED_BY').filter(
      (edge) => isConditional(edge) && textIn(inventory.node(edge.to)?.fields.dpv) === ACCESS_CONTROL,
    );
    return clashes(restrictions, (restriction) =>
      against('DISCLOSES_TO').filter((edge) =>
        overlap(inventory, categoriesOf(restriction), categoriesOf(edge)),
      ),
    );
  },
};

const someDataAndAnyData: Contradiction = {
  article: 'Art. 13(1)(e)',
  isPromise: false,
  message: say(
    'a recipient is given certain data by one clause, and data without limit by another',
    'بند يتيح لمتلقٍّ بيانات معينة، وبند آخر يتيح له البيانات دون تحديد',
  ),
  settledBy: say(
    'The categories that the recipient is given by the other clause (`categories`).',
    'فئات البيانات التي يتيحها البند الآخر (`categories`).',
  ),
  find({ inventory, of }) {
    const disclosures = of('DISCLOSES_TO');
    const isOpen = (edge: EdgeRecord) => categoriesOf(edge).length === 0;
    return clashes(
      disclosures.filter((edge) => !isOpen(edge)),
      (some) => {
        const open = disclosures.filter((edge) => edge.to === some.to && isOpen(edge));
        // What a whole says in general, a part may say in particular.
        return open.every(({ from }) => areNear(inventory, some.from, from)) ? [] : open;
      },
    );
  },
};

/** Whether what a relation says serves the purpose: it is that, or narrower, or a processor does it. */
function serves(inventory: Inventory, { type, to, fields }: EdgeRecord, purpose: string): boolean {
  const purposes = type === 'PURSUES' ? [to] : idsIn(fields.purposes);
  if (purposes.length === 0) return fields.recipientRole === 'PROCESSOR';
  return purposes.every((each) => broaderThan(inventory, each).includes(purpose));
}

const onlyPurposeAndOthers: Contradiction = {
  article: 'Art. 5(1)(b)',
  isPromise: true,
  message: say(
    'data are used for one purpose only by one clause, and for others by another',
    'بند يحصر استخدام البيانات في غرض واحد، وبنود أخرى تستخدمها في غيره',
  ),
  settledBy: say(
    'Which data the other clauses are about (`categories`).',
    'البيانات التي تخصها البنود الأخرى (`categories`).',
  ),
  find({ inventory, of, against }) {
    return clashes(
      of('PURSUES').filter(({ fields }) => fields.exclusive === true),
      (only) => {
        const wholes = wholesOf(inventory, only.from);
        return [...against('PURSUES'), ...against('DISCLOSES_TO')].filter(
          (edge) =>
            wholes.includes(edge.from) &&
            !serves(inventory, edge, only.to) &&
            overlap(inventory, categoriesOf(only), categoriesOf(edge)),
        );
      },
    );
  },
};

/** What a commitment rules out without naming the purpose: the purposes that are aligned with one of these terms. */
const BY_NATURE: Readonly<Record<string, string>> = {
  NO_SALE: 'https://w3id.org/dpv#SellDataToThirdParties',
  NO_AI_TRAINING: 'train_ai_system',
};

function ruledOutBy(inventory: Inventory, limit: EdgeRecord): readonly string[] {
  const named = idsIn(limit.fields.purposes);
  if (named.length > 0) return named;
  const term = BY_NATURE[String(inventory.node(limit.to)?.fields.commitmentType)];
  const purposes = inventory
    .nodes('Purpose')
    .filter(({ fields: { dpv, fideslang } }) => [dpv, fideslang].includes(term));
  return purposes.map(({ id }) => id);
}

const purposeAgainstALimit: Contradiction = {
  article: 'Art. 5(1)(b)',
  isPromise: true,
  message: say(
    'a purpose is ruled out by one clause, and pursued by another',
    'بند يستبعد غرضًا، وبند آخر يسعى إليه',
  ),
  settledBy: say('Which data each of the two is about.', 'البيانات التي يخصها كل منهما.'),
  find(statements) {
    const { inventory, against } = statements;
    return clashes(committed(statements, Object.keys(BY_NATURE)), (limit) =>
      [...against('PURSUES'), ...against('DISCLOSES_TO')].filter(
        (edge) =>
          isFor(inventory, edge, ruledOutBy(inventory, limit)) &&
          overlap(inventory, categoriesOf(limit), categoriesOf(edge)),
      ),
    );
  },
};

const CHILD = 'https://w3id.org/dpv#Child';

const closedToChildrenAndConcerned: Contradiction = {
  article: 'Art. 8',
  isPromise: true,
  message: say(
    'the service is not for children by one clause, and processes their data by another',
    'بند يستثني الأطفال من الخدمة، وبند آخر يعالج بياناتهم',
  ),
  settledBy: say('Whose data they are (`concerns`).', 'أصحاب هذه البيانات (`concerns`).'),
  find(statements) {
    const { inventory, against } = statements;
    const isChild = (subject: string) =>
      broaderThan(inventory, subject).some((each) => inventory.node(each)?.fields.dpv === CHILD);
    // Under a condition, such as the consent of a parent, it is open to them.
    const closed = committed(statements, ['CHILDREN']).filter((edge) => !isConditional(edge));
    return clashes(closed, () => [
      ...against('CONCERNS').filter(({ to }) => isChild(to)),
      ...against('PROCESSES').filter(({ fields }) => idsIn(fields.subjects).some(isChild)),
    ]);
  },
};

/** On who gets data, and for what. */
export const sharing: readonly Contradiction[] = [
  sharedBeyondALimit,
  sharedThoughRuledOut,
  accessBesideARestriction,
  someDataAndAnyData,
  onlyPurposeAndOthers,
  purposeAgainstALimit,
  closedToChildrenAndConcerned,
];
