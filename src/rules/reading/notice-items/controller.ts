import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import { idsIn } from '../names.ts';
import type { Notice } from '../notices.ts';
import { type NoticeItem, when } from './item.ts';

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
      ...when(publisher.certainty !== 'EXPLICIT', say('The name of the organisation.', 'اسم الجهة.'), [
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

/** On who decides. */
export const controllerItems: readonly NoticeItem[] = [identity, representative];
