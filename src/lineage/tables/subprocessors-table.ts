import { KharitaError } from '../../errors.ts';
import type { Localized } from '../../model/field.ts';
import type { NodeId } from '../../model/graph.ts';
import { LABELS } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import { type ColumnOf, column, inEither, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { type Subprocessor, subprocessors } from '../subprocessors.ts';
import { type NameOf, namesOf } from './names.ts';
import { headOf, organisationOf, type TableQuestion } from './question.ts';

const listed = ({ via }: Subprocessor, field: string) =>
  via.flatMap(({ fields }) => (fields[field] ?? []) as readonly NodeId[]);

const said = ({ via }: Subprocessor, field: string) =>
  via.map(({ fields }) => (fields[field] as string | null) ?? null);

const services = ({ via }: Subprocessor, language: Language) =>
  via.map(({ fields }) => inEither((fields.service ?? null) as Localized | null, language));

function columns(name: NameOf, language: Language): ColumnOf<Subprocessor>[] {
  return [
    column(
      'id',
      say('Id', 'المعرّف'),
      say('Id of who stands behind the organisation.', 'معرّف من يقف وراء الجهة.'),
      ({ node }) => node.id,
      { type: 'id' },
    ),
    column('name', say('Name', 'الاسم'), say('Its name.', 'اسمه.'), ({ node }) => name(node.id), {
      isHeading: true,
    }),
    column(
      'legal_name',
      say('Legal name', 'الاسم القانوني'),
      say('Registered name of the legal entity.', 'الاسم المسجّل للكيان القانوني.'),
      ({ node }) => (node.fields.legalName as string | null | undefined) ?? null,
    ),
    column(
      'depth',
      say('Level', 'المستوى'),
      say(
        '1: receives data of the organisation itself; 2: is engaged by one of those; and so on.',
        '1: يتلقى بيانات الجهة نفسها؛ 2: يستعين به أحد هؤلاء؛ وهكذا.',
      ),
      ({ depth }) => depth,
      { type: 'number' },
    ),
    column(
      'by',
      say('Receives from', 'يتلقى من'),
      say(
        'From which activities, systems or organisations it receives the data.',
        'الأنشطة أو الأنظمة أو الجهات التي يتلقى منها البيانات.',
      ),
      ({ via }) => via.map(({ from }) => name(from)),
      { isList: true },
    ),
    column(
      'services',
      say('Services', 'الخدمات'),
      say('What it does.', 'ما يقوم به.'),
      (row) => services(row, language),
      { isList: true },
    ),
    column(
      'places',
      say('Places', 'الأماكن'),
      say('Where it processes the data.', 'أين يعالج البيانات.'),
      (row) => listed(row, 'locations').map(name),
      { isList: true },
    ),
    column(
      'categories',
      say('Data categories', 'فئات البيانات'),
      say(
        'The data categories that are listed; empty: none is.',
        'فئات البيانات المذكورة؛ فارغ: لم تُذكر أي فئة.',
      ),
      (row) => listed(row, 'categories').map(name),
      { isList: true },
    ),
    column(
      'authorisation',
      say('Authorisation', 'التفويض'),
      say(
        'How the controller has authorised it (Art. 28(2)).',
        'كيف فوّض المتحكّم في الاستعانة به (المادة 28(2)).',
      ),
      (row) => said(row, 'authorisation'),
      { isList: true, words: LABELS.Authorisation },
    ),
    column(
      'notice_given_on',
      say('Notice given on', 'تاريخ الإشعار'),
      say('Days on which the controller was told of it.', 'الأيام التي أُشعر فيها المتحكّم به.'),
      (row) => said(row, 'noticeGivenOn'),
      { type: 'day', isList: true },
    ),
  ];
}

const SUBPROCESSORS = {
  name: 'subprocessors',
  title: say('Processors and subprocessors', 'المعالِجون والمعالِجون من الباطن'),
  description: say(
    'Who receives personal data of the organisation: recipients, providers of its systems and processors, and whoever these engage, to the end of the chain.',
    'من يتلقى بيانات الجهة الشخصية: المتلقون ومقدمو أنظمتها والمعالِجون، ومن يستعين بهم هؤلاء حتى آخر السلسلة.',
  ),
};

/** Who stands behind an organisation, a row each. */
export async function subprocessorsTable(store: Store, question: TableQuestion): Promise<Table> {
  const { asOf, language } = question;
  const { rows, isPartial } = await subprocessors(store, { of: organisationOf(question), asOf });
  // A list that is cut short would pass for a whole one.
  if (isPartial) throw new KharitaError('LIMIT_EXCEEDED', isPartial.message.en);
  const ids = rows.flatMap((row) => [
    row.node.id,
    ...row.via.map(({ from }) => from),
    ...listed(row, 'locations'),
    ...listed(row, 'categories'),
  ]);
  const names = await namesOf(store, ids, language);
  return tableOf(await headOf(store, question, SUBPROCESSORS), columns(names.of, language), rows);
}
