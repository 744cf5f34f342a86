import { kindOf, type NodeId } from '../../model/graph.ts';
import { provision } from '../../model/provision.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { type ColumnOf, column, inEither, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import type { RecordCell, RecordValue } from '../record/cell.ts';
import { RECORD_COLUMNS, type RecordColumn, type RecordRole } from '../record/columns.ts';
import { RECORD_COLUMN_LABELS } from '../record/labels.ts';
import {
  columnsFor,
  type RecordedActivity,
  type RecordOfProcessing,
  recordOfProcessing,
} from '../record-of-processing.ts';
import { type Names, namesOf } from './names.ts';
import { headOf, organisationOf, type TableQuestion } from './question.ts';

/** What is told of a node beside its name: how to reach somebody, how long data are kept. */
const DETAILS: Partial<Record<RecordColumn, readonly string[]>> = {
  RESPONSIBLE: ['legalName', 'address', 'value'],
  REPRESENTATIVE: ['value'],
  DATA_PROTECTION_OFFICER: ['value'],
  JOINT_CONTROLLERS: ['legalName', 'address'],
  CONTROLLERS: ['legalName', 'address'],
  TIME_LIMITS: ['period'],
};

interface Wording {
  names: Names;
  language: Language;
}

const SPECIAL = say('special category', 'فئة خاصة');
const NOT_ENOUGH = say('not enough', 'غير كافٍ');

/** Days and Latin names keep their order in Arabic. */
const inOrder = (text: string, language: Language) => say(text, text)[language];

/** A value in words: a recipient with its place, a safeguard with whom it is for, a time limit with where it holds, a special category marked. */
function worded(value: RecordValue, column: RecordColumn, { names, language }: Wording): string | null {
  const { node, of, origin, places, movement, isSpecial, fills } = value;
  const said = names.of(node);
  if (column === 'SAFEGUARDS') {
    const isMeasure = kindOf(node) === 'SecurityMeasure';
    const derogation = isMeasure ? null : movement?.mechanism?.derogation;
    const safeguard = derogation ? provision(derogation)[language] : said;
    return inOrder(`${names.of(movement?.importer ?? null) ?? '?'}: ${safeguard}`, language);
  }
  const remarks = [
    ...(DETAILS[column] ?? []).map((field) => names.field(node, field)),
    ...places.map(names.of),
    column === 'TIME_LIMITS' && origin !== 'ACTIVITY' ? names.of(of) : null,
    isSpecial ? SPECIAL[language] : null,
    fills ? null : NOT_ENOUGH[language],
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return said;
  return inOrder(`${said} (${remarks.join(language === 'ar' ? '، ' : ', ')})`, language);
}

interface RecordRow {
  activity: RecordedActivity;
  cells: ReadonlyMap<RecordColumn, RecordCell>;
}

const missingIn = ({ column, missing }: RecordCell) =>
  missing.map(({ about, field }) => `${column.toLowerCase()}: ${about} ${field}`);

function recordColumn(name: RecordColumn, wording: Wording): ColumnOf<RecordRow> {
  const { description, gdpr } = RECORD_COLUMNS[name];
  const source = say(
    `${description.en} GDPR: ${gdpr}.`,
    `${description.ar} اللائحة العامة لحماية البيانات: ${provision(gdpr).ar}.`,
  );
  const read = ({ cells }: RecordRow) =>
    (cells.get(name)?.values ?? []).map((value) => worded(value, name, wording));
  return column(name.toLowerCase(), RECORD_COLUMN_LABELS[name], source, read, { isList: true });
}

function columns(record: RecordOfProcessing, wording: Wording): ColumnOf<RecordRow>[] {
  return [
    column(
      'activity_id',
      say('Id', 'المعرّف'),
      say('Id of the activity.', 'معرّف النشاط.'),
      ({ activity }) => activity.activity.id,
      { type: 'id' },
    ),
    column(
      'activity',
      say('Activity', 'النشاط'),
      say('Its name.', 'اسمه.'),
      ({ activity: { activity } }) => inEither(activity.name, wording.language),
      { isHeading: true },
    ),
    ...columnsFor(record.role).map((name) => recordColumn(name, wording)),
    column(
      'missing',
      say('Missing facts', 'حقائق ناقصة'),
      say(
        'The facts that would fill what is empty: the column, the node or relation, and its field.',
        'الحقائق التي تملأ الفراغ: العمود، ثم العقدة أو العلاقة، ثم حقلها.',
      ),
      ({ cells }) => [...cells.values()].flatMap(missingIn),
      { type: 'id', isList: true, empty: 'NONE' },
    ),
  ];
}

function nodesIn({ cells }: RecordRow): (NodeId | null)[] {
  return [...cells.values()].flatMap(({ values }) =>
    values.flatMap(({ node, of, places, movement }) => [node, of, ...places, movement?.importer ?? null]),
  );
}

const TITLES: Readonly<Record<RecordRole, Sentence>> = {
  CONTROLLER: say(
    'Record of processing activities of a controller (GDPR Art. 30(1))',
    'سجل أنشطة المعالجة لدى المتحكّم (المادة 30(1) من اللائحة العامة لحماية البيانات)',
  ),
  PROCESSOR: say(
    'Record of processing activities of a processor (GDPR Art. 30(2))',
    'سجل أنشطة المعالجة لدى المعالِج (المادة 30(2) من اللائحة العامة لحماية البيانات)',
  ),
};

const DESCRIPTIONS: Readonly<Record<RecordRole, Sentence>> = {
  CONTROLLER: say(
    'The processing activities that the organisation is responsible for, alone or with others.',
    'أنشطة المعالجة التي تتولى الجهة مسؤوليتها وحدها أو مع غيرها.',
  ),
  PROCESSOR: say(
    'The processing that the organisation does on behalf of others.',
    'المعالجة التي تقوم بها الجهة نيابة عن غيرها.',
  ),
};

/** As what the organisation keeps the record. */
export type RecordTableQuestion = TableQuestion & { role: RecordRole };

/** The record of processing of an organisation, a row for each activity. */
export async function recordTable(store: Store, question: RecordTableQuestion): Promise<Table> {
  const { role, asOf, language } = question;
  const record = await recordOfProcessing(store, { organisation: organisationOf(question), role, asOf });
  const rows = record.activities.map((activity) => ({
    activity,
    cells: new Map([...record.cells, ...activity.cells].map((cell) => [cell.column, cell])),
  }));
  const names = await namesOf(store, rows.flatMap(nodesIn), language);
  const head = await headOf(store, question, {
    name: 'record',
    title: TITLES[role],
    description: DESCRIPTIONS[role],
  });
  return tableOf(head, columns(record, { names, language }), rows);
}
