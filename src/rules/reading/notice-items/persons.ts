import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import { activitiesOf, isForOthers } from '../activities.ts';
import { idsIn, textIn } from '../names.ts';
import { standsFor } from '../terms.ts';
import { grants, type NoticeItem, when } from './item.ts';

/** Whether processing rests on consent, be it as the condition for special categories. */
function isOnConsent(inventory: Inventory, { to, fields }: EdgeRecord): boolean {
  const grounds = [to, textIn(fields.article9Condition)].filter((id) => id !== null);
  return grounds.some((id) => CONSENT.some((article) => standsFor(inventory, id, article)));
}

const CONSENT = ['Art. 6(1)(a)', 'Art. 9(2)(a)'];

const withdrawal: NoticeItem = {
  article: 'Art. 13(2)(c), Art. 7(3)',
  name: say('withdrawal of consent', 'سحب الموافقة'),
  open(inventory, notice) {
    const bases = notice.stated('RELIES_ON');
    const onConsent = bases.filter((basis) => isOnConsent(inventory, basis));
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
    // What it does for others, those have to tell of.
    const own = all.filter((activity) => !isForOthers(activity));
    const automated = own.filter(({ fields }) => !MANUAL.includes(String(fields.automation)));
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

/** On what persons may do, must do, and are subject to. */
export const personItems: readonly NoticeItem[] = [withdrawal, complaint, mandatory, decisions, cookies];
