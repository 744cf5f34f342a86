/** As what the organisation keeps the record. */
export const RECORD_ROLES = {
  CONTROLLER: 'As controller (Art. 30(1)).',
  PROCESSOR: 'As processor (Art. 30(2)).',
} as const;
export type RecordRole = keyof typeof RECORD_ROLES;

/** One column of a record. */
export interface RecordColumnSpec {
  readonly description: string;
  readonly gdpr: string;
  /** Whether it says the same of every activity, and stands at the head of the record. */
  readonly isOfRecord: boolean;
}

const ofRecord = (gdpr: string, description: string) => ({ gdpr, description, isOfRecord: true }) as const;
const ofActivity = (gdpr: string, description: string) => ({ gdpr, description, isOfRecord: false }) as const;

/** What a record of processing can hold. */
export const RECORD_COLUMNS = {
  RESPONSIBLE: ofRecord('Art. 30(1)(a), Art. 30(2)(a)', 'Name and contact details of who keeps the record.'),
  REPRESENTATIVE: ofRecord('Art. 27, Art. 30(1)(a), Art. 30(2)(a)', 'Its representative in the Union.'),
  DATA_PROTECTION_OFFICER: ofRecord('Art. 37, Art. 30(1)(a), Art. 30(2)(a)', 'Its data protection officer.'),
  JOINT_CONTROLLERS: ofActivity('Art. 30(1)(a)', 'Who else decides on purposes and means.'),
  PURPOSES: ofActivity('Art. 30(1)(b)', 'What the data are processed for.'),
  DATA_SUBJECTS: ofActivity('Art. 30(1)(c)', 'The categories of persons concerned.'),
  DATA_CATEGORIES: ofActivity('Art. 30(1)(c)', 'The categories of personal data.'),
  RECIPIENTS: ofActivity('Art. 30(1)(d)', 'Who receives the data, and where.'),
  THIRD_COUNTRIES: ofActivity('Art. 30(1)(e), Art. 30(2)(c)', 'The third countries that data go to.'),
  SAFEGUARDS: ofActivity('Art. 30(1)(e), Art. 30(2)(c)', 'What covers each of these transfers.'),
  TIME_LIMITS: ofActivity('Art. 30(1)(f)', 'How long the data are kept; filled where a period is stated.'),
  SECURITY_MEASURES: ofActivity('Art. 30(1)(g), Art. 30(2)(d)', 'How the data are protected.'),
  LEGAL_BASES: ofActivity('Art. 6(1)', 'What makes the processing lawful; Art. 30 does not ask for it.'),
  ARTICLE_9_CONDITIONS: ofActivity(
    'Art. 9(2)',
    'The condition under which special categories are processed.',
  ),
  SOURCES: ofActivity('Art. 14(2)(f)', 'Where the data come from; Art. 30 does not ask for it.'),
  CONTROLLERS: ofActivity('Art. 30(2)(a)', 'The controllers on whose behalf it acts, by name.'),
  PROCESSING_CATEGORIES: ofActivity('Art. 30(2)(b)', 'What it does on behalf of each of them.'),
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
