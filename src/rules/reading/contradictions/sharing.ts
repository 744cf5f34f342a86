import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import { wholesOf, withParts } from '../../../model/wholes.ts';
import type { Inventory } from '../../inventory-view.ts';
import { idsIn, textIn } from '../names.ts';
import { broaderThan, overlap } from '../terms.ts';
import { type Contradiction, categoriesOf, clashes, committed, isConditional } from './contradiction.ts';

/** Whether a recipient is one of the parties, or of a kind that is. */
function isAmong(inventory: Inventory, { to, fields }: EdgeRecord, parties: readonly string[]): boolean {
  const kinds = [to, ...idsIn(fields.recipientCategories)].flatMap((id) => broaderThan(inventory, id));
  return kinds.some((id) => parties.includes(id));
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

/** Whether neither activity is part of the other: what a whole says in general, a part may say in particular. */
const areApart = (inventory: Inventory, one: string, other: string) =>
  !wholesOf(inventory, one).includes(other) && !withParts(inventory, [one]).includes(other);

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
        return open.some(({ from }) => areApart(inventory, some.from, from)) ? open : [];
      },
    );
  },
};

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
        const others = against('PURSUES').filter(({ to }) => to !== only.to);
        return [...others, ...against('DISCLOSES_TO')].filter(
          (edge) => wholes.includes(edge.from) && overlap(inventory, categoriesOf(only), categoriesOf(edge)),
        );
      },
    );
  },
};

/** A sale, where a commitment rules it out without naming the purpose. */
const SALE = 'https://w3id.org/dpv#SellDataToThirdParties';

function ruledOutBy(inventory: Inventory, limit: EdgeRecord): readonly string[] {
  const named = idsIn(limit.fields.purposes);
  const isSale = inventory.node(limit.to)?.fields.commitmentType === 'NO_SALE';
  if (named.length > 0 || !isSale) return named;
  return inventory.nodes('Purpose').flatMap(({ id, fields }) => (fields.dpv === SALE ? [id] : []));
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
    const isFor = (edge: EdgeRecord, ruledOut: readonly string[]) =>
      [...(edge.type === 'PURSUES' ? [edge.to] : []), ...idsIn(edge.fields.purposes)].some((purpose) =>
        broaderThan(inventory, purpose).some((each) => ruledOut.includes(each)),
      );
    return clashes(committed(statements, ['NO_SALE', 'NO_AI_TRAINING']), (limit) =>
      [...against('PURSUES'), ...against('DISCLOSES_TO')].filter(
        (edge) =>
          isFor(edge, ruledOutBy(inventory, limit)) &&
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
    return clashes(committed(statements, ['CHILDREN']), () => [
      ...against('CONCERNS').filter(({ to }) => isChild(to)),
      ...against('PROCESSES').filter(({ fields }) => idsIn(fields.subjects).some(isChild)),
    ]);
  },
};

/** Whether the place is one of those, or within one of them. */
function liesIn(inventory: Inventory, place: string, places: readonly string[]): boolean {
  const found = new Set([place]);
  for (const each of found) for (const { to } of inventory.out(each, 'MEMBER_OF')) found.add(to);
  return places.some((each) => found.has(each));
}

const placeAndOtherPlace: Contradiction = {
  article: 'Art. 13(1)(f)',
  isPromise: true,
  message: say(
    'a recipient has the data in one place by one clause, and in another by others',
    'بند يضع البيانات لدى متلقٍّ في مكان، وبنود أخرى تضعها لديه في غيره',
  ),
  settledBy: say('Which data lie where (`locations`).', 'البيانات الموجودة في كل مكان (`locations`).'),
  find({ inventory, of, against }) {
    const placed = of('DISCLOSES_TO').filter(({ fields }) => idsIn(fields.locations).length > 0);
    return clashes(placed, (here) =>
      [...against('DISCLOSES_TO'), ...against('PROVIDED_BY')].filter(
        (there) =>
          there.to === here.to &&
          overlap(inventory, categoriesOf(here), categoriesOf(there)) &&
          idsIn(there.fields.locations).some(
            (place) => !liesIn(inventory, place, idsIn(here.fields.locations)),
          ),
      ),
    );
  },
};

/** On who gets data, where, and for what. */
export const sharing: readonly Contradiction[] = [
  sharedBeyondALimit,
  accessBesideARestriction,
  someDataAndAnyData,
  onlyPurposeAndOthers,
  purposeAgainstALimit,
  closedToChildrenAndConcerned,
  placeAndOtherPlace,
];
