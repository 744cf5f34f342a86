import { say } from '../../../model/sentence.ts';
import { activitiesOf } from '../activities.ts';
import { type NoticeItem, when } from './item.ts';
import { transfers } from './transfers.ts';

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

/** On what is done with data. */
export const processingItems: readonly NoticeItem[] = [
  purposes,
  legalBasis,
  recipients,
  transfers,
  retention,
  sources,
];
