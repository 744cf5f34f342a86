import type { NodeId } from '../../model/graph.ts';
import { LABELS } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import { type ColumnOf, column, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { MOVEMENT_SOURCE_LABELS, TRANSFER_STATUS_LABELS } from '../transfers/labels.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import { transferMap } from '../transfers/transfer-map.ts';
import { type NameOf, namesOf } from './names.ts';
import { headOf, type TableQuestion } from './question.ts';

const categoriesOf = ({ categories }: AssessedMovement) => (categories === 'ALL' ? [] : categories);

const unmetOf = ({ reasons }: AssessedMovement) => reasons.filter(({ outcome }) => outcome === 'NOT_MET');

const ROLES = { ...LABELS.ActivityRole, ...LABELS.RecipientRole };

function columns(name: NameOf, language: Language): ColumnOf<AssessedMovement>[] {
  return [
    column(
      'movement_id',
      say('Movement', 'الحركة'),
      say('Id of the movement.', 'معرّف حركة البيانات.'),
      ({ id }) => id,
      { type: 'id' },
    ),
    column(
      'source',
      say('Read off', 'مأخوذة من'),
      say('What it was read off.', 'ما أُخذت منه.'),
      ({ source }) => source,
      { words: MOVEMENT_SOURCE_LABELS },
    ),
    column(
      'exporter',
      say('Exporter', 'المُصدِّر'),
      say('Who sends the data.', 'من يرسل البيانات.'),
      ({ exporter }) => name(exporter),
      { isHeading: true },
    ),
    column(
      'exporter_role',
      say('Role of the exporter', 'دور المُصدِّر'),
      say('As what.', 'بأي صفة.'),
      (row) => row.exporterRole,
      { words: ROLES },
    ),
    column(
      'importer',
      say('Importer', 'المستورِد'),
      say('Who receives them.', 'من يتلقاها.'),
      ({ importer }) => name(importer),
      { isHeading: true },
    ),
    column(
      'importer_role',
      say('Role of the importer', 'دور المستورِد'),
      say('As what.', 'بأي صفة.'),
      (row) => row.importerRole,
      { words: ROLES },
    ),
    column(
      'place',
      say('Place', 'المكان'),
      say('Where they are processed.', 'أين تُعالَج.'),
      ({ place }) => name(place),
      { isHeading: true },
    ),
    column(
      'all_categories',
      say('All categories', 'كل الفئات'),
      say(
        'Whether data of every category are meant; then none is listed.',
        'هل المقصود بيانات من كل فئة؛ عندها لا تُذكر أي فئة.',
      ),
      ({ categories }) => categories === 'ALL',
      { type: 'flag' },
    ),
    column(
      'categories',
      say('Data categories', 'فئات البيانات'),
      say('The data categories.', 'فئات البيانات.'),
      (movement) => categoriesOf(movement).map(name),
      { isList: true },
    ),
    column(
      'status',
      say('Verdict', 'الحكم'),
      say('The verdict on the day.', 'الحكم في ذلك اليوم.'),
      (row) => row.status,
      { words: TRANSFER_STATUS_LABELS },
    ),
    column(
      'is_transfer',
      say('Is a transfer', 'نقل إلى الخارج'),
      say(
        'Whether it is a transfer to a third country; empty: that hangs on a missing fact.',
        'هل هي نقل إلى بلد ثالث؛ فارغ: يتوقف ذلك على حقيقة ناقصة.',
      ),
      ({ isTransfer }) => isTransfer,
      { type: 'flag' },
    ),
    column(
      'is_onward',
      say('Is onward', 'نقل لاحق'),
      say('Whether it hands on what came by a transfer.', 'هل تمرّر ما وصل عن طريق نقل سابق.'),
      ({ isOnward }) => isOnward,
      { type: 'flag' },
    ),
    column(
      'mechanism',
      say('Mechanism', 'الآلية'),
      say('What covers it.', 'ما يغطيها.'),
      ({ mechanism }) => mechanism?.mechanism ?? null,
      { empty: 'NONE', words: LABELS.TransferMechanism },
    ),
    column(
      'instrument',
      say('Instrument', 'الصك'),
      say('The legal instrument of that.', 'الصك القانوني لتلك الآلية.'),
      ({ mechanism }) => name(mechanism?.instrument ?? null),
      { empty: 'NONE' },
    ),
    column(
      'agreement',
      say('Agreement', 'الاتفاقية'),
      say('The agreement of that.', 'اتفاقية تلك الآلية.'),
      ({ mechanism }) => name(mechanism?.agreement ?? null),
      { empty: 'NONE' },
    ),
    column(
      'fallbacks',
      say('Fallbacks', 'البدائل'),
      say('What would cover it if the mechanism fell, in order.', 'ما يغطيها إن سقطت الآلية، بالترتيب.'),
      ({ fallbacks }) => fallbacks.map((each) => name(each.agreement ?? each.instrument)),
      { isList: true, empty: 'NONE' },
    ),
    column(
      'missing',
      say('Missing facts', 'حقائق ناقصة'),
      say('The facts that would decide, where it is undetermined.', 'الحقائق التي تحسم الأمر حيث لم يُحسم.'),
      ({ missing }) => missing.map(({ message }) => message[language]),
      { isList: true, empty: 'NONE' },
    ),
    column(
      'unmet',
      say('Rules not met', 'قواعد لم تُستوفَ'),
      say(
        'Why no mechanism covers it: the rules that are not met.',
        'لماذا لا تغطيها آلية: القواعد التي لم تُستوفَ.',
      ),
      (movement) => unmetOf(movement).map(({ message }) => message[language]),
      { isList: true, empty: 'NONE' },
    ),
  ];
}

function nodesIn(movement: AssessedMovement): (NodeId | null)[] {
  const { exporter, importer, place, mechanism, fallbacks } = movement;
  const mechanisms = [mechanism, ...fallbacks].filter((each) => each !== null);
  const named = mechanisms.flatMap(({ instrument, agreement }) => [instrument, agreement]);
  return [exporter, importer, place, ...categoriesOf(movement), ...named];
}

const TRANSFERS = {
  name: 'transfers',
  title: say('Transfers of personal data', 'عمليات نقل البيانات الشخصية'),
  description: say(
    'Each way that personal data go from one party to another, to one place: whether it is a transfer to a third country, and what covers it on the day.',
    'كل حركة للبيانات الشخصية من طرف إلى آخر وإلى مكان واحد: هل هي نقل إلى بلد ثالث، وما الذي يغطيها في ذلك اليوم.',
  ),
};

/** The movements of data, a row each; with an organisation those of it and of who hands its data on. */
export async function transfersTable(store: Store, question: TableQuestion): Promise<Table> {
  const { organisation, asOf, language } = question;
  const head = await headOf(store, question, TRANSFERS);
  const where = organisation === null ? {} : { chainOf: [organisation] };
  const { movements } = await transferMap(store, { asOf, where });
  const names = await namesOf(store, movements.flatMap(nodesIn), language);
  return tableOf(head, columns(names.of, language), movements);
}
