import type { EdgeRecord, FactRecord, NodeId } from '../../model/graph.ts';
import type { Inventory } from '../inventory-view.ts';
import { type Sentence, say } from '../rule.ts';
import { activitiesOf } from './activities.ts';
import { idsIn } from './names.ts';
import type { Notice } from './notices.ts';
import { standsFor } from './terms.ts';

/** Something of an item that a notice leaves open. */
interface Open {
  what: Sentence;
  /** What it does say of it. */
  told?: readonly FactRecord[];
}

/** Something that a privacy notice has to tell (Art. 13, Art. 14). */
interface NoticeItem {
  article: string;
  name: Sentence;
  /** What is left open; empty where the notice tells it, or need not. */
  open(inventory: Inventory, notice: Notice): readonly Open[];
}

const when = (isOpen: boolean, what: Sentence, told: readonly FactRecord[] = []): Open[] =>
  isOpen ? [{ what, told }] : [];

const DIRECT = ['EMAIL', 'PHONE', 'POSTAL'];

/** The stated contact points by which somebody can be reached, and those of them that give no address. */
function contacts(inventory: Inventory, { stated }: Notice) {
  const direct = stated('HAS_CONTACT_POINT')
    .flatMap(({ to }) => inventory.node(to) ?? [])
    .filter(({ fields }) => DIRECT.includes(String(fields.channel)));
  const given = direct.filter(({ fields }) => fields.value !== null);
  return {
    given,
    unreadable: direct.filter((each) => !given.includes(each) && each.certainty === 'AMBIGUOUS'),
  };
}

/** The companies of the group that may decide too, and whose registered name is not known. */
function unnamedEntities(inventory: Inventory, { publisher, stated }: Notice) {
  const group = inventory.in(publisher.id, 'PART_OF').map(({ from }) => from);
  const deciding = new Set(stated('CONTROLLED_BY').map(({ to }) => to));
  return group
    .filter((id) => deciding.has(id))
    .flatMap((id) => inventory.node(id) ?? [])
    .filter(({ fields }) => fields.legalName === null);
}

const identity: NoticeItem = {
  article: 'Art. 13(1)(a), Art. 14(1)(a)',
  name: say('identity and contact details', 'الهوية وبيانات الاتصال'),
  open(inventory, notice) {
    const { publisher } = notice;
    const { given, unreadable } = contacts(inventory, notice);
    const entities = unnamedEntities(inventory, notice);
    return [
      ...when(publisher.certainty !== 'EXPLICIT', say('The name of the organisation.', 'اسم المنشأة.'), [
        publisher,
      ]),
      ...when(
        publisher.fields.legalName === null,
        say('The legal entity (`legalName`).', 'الكيان القانوني (`legalName`).'),
      ),
      ...when(publisher.fields.address === null, say('The address (`address`).', 'العنوان (`address`).')),
      ...when(
        given.length === 0,
        say(
          'An e-mail address, a telephone number or a postal address.',
          'بريد إلكتروني أو هاتف أو عنوان بريدي.',
        ),
      ),
      ...when(
        given.length > 0 && unreadable.length > 0,
        say(
          'The contact that is announced and cannot be read.',
          'وسيلة الاتصال المعلنة التي لا يمكن قراءتها.',
        ),
        unreadable,
      ),
      ...when(
        entities.length > 0,
        say(
          'The registered names of the other entities of the group.',
          'الأسماء المسجلة لبقية كيانات المجموعة.',
        ),
        entities,
      ),
    ];
  },
};

const representative: NoticeItem = {
  article: 'Art. 13(1)(a), Art. 27',
  name: say('the representative in the Union', 'الممثل في الاتحاد'),
  open(inventory, { publisher }) {
    const isInside = inventory.out(publisher.id, 'ESTABLISHED_IN').some(({ to }) => inventory.isInside(to));
    const scope = publisher.fields.gdprScope;
    const isNeeded = !isInside && (scope === null || scope === 'ARTICLE_3_2');
    const uses = inventory
      .out(publisher.id, 'HAS_CONTACT_POINT')
      .flatMap(({ to }) => idsIn(inventory.node(to)?.fields.uses));
    const isOpen = isNeeded && !uses.includes('REPRESENTATIVE');
    const what = say(
      'The seat (`establishedIn`), or the contact of a representative.',
      'المقر (`establishedIn`)، أو وسيلة اتصال بممثل.',
    );
    return when(isOpen, what);
  },
};

const purposes: NoticeItem = {
  article: 'Art. 13(1)(c), Art. 14(1)(c)',
  name: say('the purposes', 'الأغراض'),
  open: (_inventory, { stated }) =>
    when(stated('PURSUES').length === 0, say('The purposes (`pursues`).', 'الأغراض (`pursues`).')),
};

const legalBasis: NoticeItem = {
  article: 'Art. 13(1)(c)-(d), Art. 14(1)(c), Art. 14(2)(b)',
  name: say('the legal basis', 'الأساس القانوني'),
  open: (_inventory, { stated }) =>
    when(
      stated('RELIES_ON').length === 0,
      say('The legal basis (`reliesOn`).', 'الأساس القانوني (`reliesOn`).'),
    ),
};

const recipients: NoticeItem = {
  article: 'Art. 13(1)(e), Art. 14(1)(e)',
  name: say('the recipients', 'المتلقون'),
  open: (_inventory, { stated }) =>
    when(
      stated('DISCLOSES_TO').length === 0,
      say('The recipients, by name or by kind.', 'المتلقون بالاسم أو الفئة.'),
    ),
};

/** The transfers that the notice speaks of, and that do not stay inside. */
function transfersOf(inventory: Inventory, { stated }: Notice): NodeId[] {
  const types = ['EXPORTED_BY', 'IMPORTED_BY', 'INTO', 'UNDER'] as const;
  const all = new Set(types.flatMap((type) => stated(type).map(({ from }) => from)));
  return [...all].filter((id) => {
    const places = inventory.out(id, 'INTO').map(({ to }) => to);
    return places.length === 0 || !places.every((place) => inventory.isInside(place));
  });
}

const transfers: NoticeItem = {
  article: 'Art. 13(1)(f), Art. 14(1)(f)',
  name: say('transfers to third countries', 'النقل إلى بلدان ثالثة'),
  open(inventory, notice) {
    const mayLeave = inventory.movements.some(
      ({ exporter, status }) => exporter === notice.publisher.id && status !== 'NOT_A_TRANSFER',
    );
    const told = transfersOf(inventory, notice);
    if (told.length === 0) {
      const what = say(
        'The third countries and the safeguards, or the places of the recipients.',
        'البلدان الثالثة والضمانات، أو أماكن المتلقين.',
      );
      return when(mayLeave, what);
    }
    const lacking = (type: 'INTO' | 'UNDER') => told.filter((id) => inventory.out(id, type).length === 0);
    const facts = (ids: readonly NodeId[]) => ids.flatMap((id) => inventory.fact(id) ?? []);
    return [
      ...when(
        lacking('INTO').length > 0,
        say('The destination (`into`).', 'الوجهة (`into`).'),
        facts(lacking('INTO')),
      ),
      ...when(
        lacking('UNDER').length > 0,
        say('The safeguard (`under`).', 'الضمانة (`under`).'),
        facts(lacking('UNDER')),
      ),
    ];
  },
};

/** Criteria that tell a reader nothing of how long. */
const NO_CRITERIA = ['VARIES', 'BACKUP', 'null'];

const retention: NoticeItem = {
  article: 'Art. 13(2)(a), Art. 14(2)(a)',
  name: say('how long data are kept', 'مدة الاحتفاظ بالبيانات'),
  open(inventory, { stated }) {
    const rules = stated('RETAINED_UNDER').flatMap(({ to }) => inventory.node(to) ?? []);
    const isPlain = ({ fields }: (typeof rules)[number]) =>
      fields.period !== null || !NO_CRITERIA.includes(String(fields.criterion));
    const varying = rules.filter(({ fields }) => fields.period === null && fields.criterion === 'VARIES');
    if (!rules.some(isPlain)) {
      return when(true, say('The period, or the criteria.', 'المدة أو المعايير.'), rules);
    }
    return when(
      varying.length > 0,
      say('The criteria for the rest of the data.', 'المعايير لبقية البيانات.'),
      varying,
    );
  },
};

const grants = (inventory: Inventory, { stated }: Notice, article: string) =>
  stated('GRANTS').some(({ to }) => standsFor(inventory, to, article));

const withdrawal: NoticeItem = {
  article: 'Art. 13(2)(c), Art. 7(3)',
  name: say('withdrawal of consent', 'سحب الموافقة'),
  open(inventory, notice) {
    const bases = notice.stated('RELIES_ON');
    const onConsent = bases.filter(({ to }) => standsFor(inventory, to, 'Art. 6(1)(a)'));
    const isOpen = (bases.length === 0 || onConsent.length > 0) && !grants(inventory, notice, 'Art. 7(3)');
    const what = say(
      'That consent can be withdrawn, or a legal basis that is none.',
      'إمكان سحب الموافقة، أو أساس قانوني غير الموافقة.',
    );
    return when(isOpen, what, onConsent);
  },
};

const complaint: NoticeItem = {
  article: 'Art. 13(2)(d), Art. 14(2)(e)',
  name: say('the complaint to a supervisory authority', 'الشكوى إلى سلطة الرقابة'),
  open: (inventory, notice) =>
    when(
      !grants(inventory, notice, 'Art. 77'),
      say('The right to complain (Art. 77).', 'الحق في الشكوى (المادة 77).'),
    ),
};

const isMandatoryStated = ({ fields }: EdgeRecord) => fields.mandatory !== null;

const mandatory: NoticeItem = {
  article: 'Art. 13(2)(e)',
  name: say('whether data must be provided', 'ما إذا كان تقديم البيانات إلزاميًا'),
  open: (_inventory, { stated }) =>
    when(
      !stated('PROCESSES').some(isMandatoryStated),
      say('Which data are mandatory (`mandatory`).', 'البيانات الإلزامية (`mandatory`).'),
    ),
};

const MANUAL = ['NONE', 'ASSISTED'];

const decisions: NoticeItem = {
  article: 'Art. 13(2)(f), Art. 14(2)(g), Art. 22',
  name: say('automated decisions', 'القرارات الآلية'),
  open(inventory, notice) {
    const all = [...activitiesOf(inventory, notice.publisher.id)]
      .filter((id) => inventory.in(id, 'PART_OF').length === 0)
      .flatMap((id) => inventory.node(id) ?? []);
    const automated = all.filter(({ fields }) => !MANUAL.includes(String(fields.automation)));
    const isTold = grants(inventory, notice, 'Art. 22');
    const what = say(
      'Whether decisions are taken by automated means alone, with their logic (`automation`).',
      'ما إذا كانت قرارات تُتخذ آليًا وحدها، ومنطقها (`automation`).',
    );
    return when(
      !isTold && automated.length > 0,
      what,
      automated.filter(({ fields }) => fields.automation !== null),
    );
  },
};

const AT_THE_PERSON = ['PROVIDED', 'AUTOMATIC'];

const sources: NoticeItem = {
  article: 'Art. 14(2)(f)',
  name: say('the source of data', 'مصدر البيانات'),
  open(inventory, { publisher, stated }) {
    const activities = [...activitiesOf(inventory, publisher.id)];
    const isNamed = activities.some((id) => inventory.in(id, 'SUPPLIES').length > 0);
    const isDirect = stated('PROCESSES').every(({ fields }) =>
      AT_THE_PERSON.includes(String(fields.collection)),
    );
    const what = say(
      'The sources (`suppliedBy`), or that the person provides the data (`collection`).',
      'المصادر (`suppliedBy`)، أو أن الشخص يقدم البيانات (`collection`).',
    );
    return when(!isNamed && !isDirect, what);
  },
};

const cookies: NoticeItem = {
  article: 'Directive 2002/58/EC Art. 5(3)',
  name: say('consent to cookies', 'الموافقة على ملفات تعريف الارتباط'),
  open(inventory, { stated }) {
    const controls = stated('COMMITS')
      .flatMap(({ to }) => inventory.node(to) ?? [])
      .filter(({ fields }) => fields.commitmentType === 'COOKIE_CONTROL');
    const isChoice = controls.some(({ fields }) =>
      idsIn(fields.channels).some((channel) => channel !== 'BROWSER_SETTINGS'),
    );
    const what = say(
      'A choice of cookies that is no setting of the browser (`channels`).',
      'اختيار لملفات تعريف الارتباط غير إعدادات المتصفح (`channels`).',
    );
    return when(!isChoice, what, controls);
  },
};

/** What a privacy notice has to tell, in the order of Art. 13. Rights, children and breaches have rules of their own. */
export const noticeItems: readonly NoticeItem[] = [
  identity,
  representative,
  purposes,
  legalBasis,
  recipients,
  transfers,
  retention,
  withdrawal,
  complaint,
  mandatory,
  decisions,
  sources,
  cookies,
];
