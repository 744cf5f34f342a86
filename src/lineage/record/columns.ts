import { type Sentence, say } from '../../model/sentence.ts';

/** As what the organisation keeps the record. */
export const RECORD_ROLES = {
  CONTROLLER: 'As controller (Art. 30(1)).',
  PROCESSOR: 'As processor (Art. 30(2)).',
} as const;
export type RecordRole = keyof typeof RECORD_ROLES;

/** One column of a record. */
export interface RecordColumnSpec {
  readonly description: Sentence;
  readonly gdpr: string;
  /** Whether it says the same of every activity, and stands at the head of the record. */
  readonly isOfRecord: boolean;
}

const spec = (isOfRecord: boolean) => (gdpr: string, description: Sentence) =>
  ({ gdpr, description, isOfRecord }) as const;
const ofRecord = spec(true);
const ofActivity = spec(false);

/** What a record of processing can hold. */
export const RECORD_COLUMNS = {
  RESPONSIBLE: ofRecord(
    'Art. 30(1)(a), Art. 30(2)(a)',
    say('Name and contact details of who keeps the record.', 'اسم من يمسك السجل وبيانات الاتصال به.'),
  ),
  REPRESENTATIVE: ofRecord(
    'Art. 27, Art. 30(1)(a), Art. 30(2)(a)',
    say('Its representative in the Union.', 'ممثله في الاتحاد الأوروبي.'),
  ),
  DATA_PROTECTION_OFFICER: ofRecord(
    'Art. 37, Art. 30(1)(a), Art. 30(2)(a)',
    say('Its data protection officer.', 'مسؤول حماية البيانات لديه.'),
  ),
  JOINT_CONTROLLERS: ofActivity(
    'Art. 30(1)(a)',
    say(
      'Who else decides on purposes and means, and how to reach them.',
      'من يقرر معه الأغراض والوسائل، وبيانات الاتصال به.',
    ),
  ),
  PURPOSES: ofActivity(
    'Art. 30(1)(b)',
    say('What the data are processed for.', 'ما تُعالَج البيانات من أجله.'),
  ),
  DATA_SUBJECTS: ofActivity(
    'Art. 30(1)(c)',
    say('The categories of persons concerned.', 'فئات الأشخاص المعنيين.'),
  ),
  DATA_CATEGORIES: ofActivity(
    'Art. 30(1)(c)',
    say('The categories of personal data.', 'فئات البيانات الشخصية.'),
  ),
  RECIPIENTS: ofActivity(
    'Art. 30(1)(d)',
    say(
      'Who receives the data, and where, be it in third countries or international organisations.',
      'من يتلقى البيانات، وأين، ولو كان في بلدان ثالثة أو منظمات دولية.',
    ),
  ),
  THIRD_COUNTRIES: ofActivity(
    'Art. 30(1)(e), Art. 30(2)(c)',
    say(
      'The third countries and international organisations that data go to.',
      'البلدان الثالثة والمنظمات الدولية التي تذهب إليها البيانات.',
    ),
  ),
  SAFEGUARDS: ofActivity(
    'Art. 30(1)(e), Art. 30(2)(c), Art. 44-49',
    say(
      'What covers each of these transfers; of those under Art. 49(1), second subparagraph, also the assessment and the safeguards, which Art. 30 wants documented.',
      'ما يغطي كل عملية نقل منها؛ ولما يستند منها إلى الفقرة الفرعية الثانية من المادة 49(1) التقييم والضمانات أيضًا، وهي ما تطلب المادة 30 توثيقه.',
    ),
  ),
  TIME_LIMITS: ofActivity(
    'Art. 30(1)(f)',
    say(
      'How long the data are kept; filled where a period is stated for each category.',
      'كم تُحفظ البيانات؛ يُعد مستوفى حيث ذُكرت مدة لكل فئة منها.',
    ),
  ),
  SECURITY_MEASURES: ofActivity(
    'Art. 30(1)(g), Art. 30(2)(d)',
    say('How the data are protected.', 'كيف تُحمى البيانات.'),
  ),
  LEGAL_BASES: ofActivity(
    'Art. 6(1)',
    say(
      'What makes the processing lawful; Art. 30 does not ask for it.',
      'ما يجعل المعالجة مشروعة؛ لا تطلبه المادة 30.',
    ),
  ),
  ARTICLE_9_CONDITIONS: ofActivity(
    'Art. 9(2)',
    say(
      'The condition under which special categories are processed.',
      'الشرط الذي تُعالَج بموجبه الفئات الخاصة.',
    ),
  ),
  SOURCES: ofActivity(
    'Art. 14(2)(f)',
    say(
      'Where the data come from; Art. 30 does not ask for it.',
      'من أين تأتي البيانات؛ لا تطلبه المادة 30.',
    ),
  ),
  CONTROLLERS: ofActivity(
    'Art. 30(2)(a)',
    say(
      'The controllers on whose behalf it acts, by name, and how to reach them.',
      'المتحكّمون الذين يعمل لحسابهم، بالاسم، وبيانات الاتصال بهم.',
    ),
  ),
  PROCESSING_CATEGORIES: ofActivity(
    'Art. 30(2)(b)',
    say('What it does on behalf of each of them.', 'ما يقوم به لحساب كل منهم.'),
  ),
} as const satisfies Record<string, RecordColumnSpec>;
export type RecordColumn = keyof typeof RECORD_COLUMNS;

export const recordColumns = Object.keys(RECORD_COLUMNS) as RecordColumn[];

/** How far a cell is filled. */
export const CELL_STATUSES = {
  FILLED: 'What is asked for is there.',
  PARTIAL: 'Some of it is there; what is missing is told.',
  EMPTY: 'Nothing of it is there; what would fill it is told.',
  NOT_APPLICABLE: 'The facts show that there is nothing to tell.',
} as const;
export type CellStatus = keyof typeof CELL_STATUSES;
