import type { RecordColumn, RecordRole } from './columns.ts';

/** A form that a record can be held against. */
export interface RecordTemplateSpec {
  readonly description: string;
  /** Its columns in order, in our words. What Art. 30 does not ask for is not required. */
  readonly columns: Readonly<Record<RecordRole, readonly TemplateColumn[]>>;
}

export interface TemplateColumn {
  readonly heading: string;
  readonly column: RecordColumn;
  readonly isRequired: boolean;
}

const asked = (column: RecordColumn, heading: string): TemplateColumn => ({
  heading,
  column,
  isRequired: true,
});
const more = (column: RecordColumn, heading: string): TemplateColumn => ({
  heading,
  column,
  isRequired: false,
});

/** The forms by name. The columns of a form that the inventory has no facts for are left out. */
export const RECORD_TEMPLATES = {
  GDPR: {
    description: 'The items of Art. 30 itself.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Controller: name and contact'),
        asked('JOINT_CONTROLLERS', 'Joint controllers'),
        asked('REPRESENTATIVE', 'Representative'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer'),
        asked('PURPOSES', 'Purposes'),
        asked('DATA_SUBJECTS', 'Categories of data subjects'),
        asked('DATA_CATEGORIES', 'Categories of personal data'),
        asked('RECIPIENTS', 'Categories of recipients'),
        asked('THIRD_COUNTRIES', 'Third countries'),
        asked('SAFEGUARDS', 'Safeguards of transfers'),
        asked('TIME_LIMITS', 'Time limits for erasure'),
        asked('SECURITY_MEASURES', 'Security measures'),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Processor: name and contact'),
        asked('REPRESENTATIVE', 'Representative'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer'),
        asked('CONTROLLERS', 'Controllers'),
        asked('PROCESSING_CATEGORIES', 'Categories of processing for each controller'),
        asked('THIRD_COUNTRIES', 'Third countries'),
        asked('SAFEGUARDS', 'Safeguards of transfers'),
        asked('SECURITY_MEASURES', 'Security measures'),
      ],
    },
  },
  ICO: {
    description:
      'The spreadsheet of the Information Commissioner (United Kingdom): Art. 30, then what helps to comply.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Organisation and how to reach it'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer, if there is one'),
        asked('REPRESENTATIVE', 'Representative, if there is one'),
        asked('PURPOSES', 'Why the data are processed'),
        asked('JOINT_CONTROLLERS', 'Joint controller and how to reach it'),
        asked('DATA_SUBJECTS', 'Kinds of individuals'),
        asked('DATA_CATEGORIES', 'Kinds of personal data'),
        asked('RECIPIENTS', 'Kinds of recipients'),
        asked('THIRD_COUNTRIES', 'Third countries or international organisations'),
        asked('SAFEGUARDS', 'Safeguards of transfers'),
        asked('TIME_LIMITS', 'Retention schedule'),
        asked('SECURITY_MEASURES', 'Technical and organisational measures in general'),
        more('LEGAL_BASES', 'Lawful basis (Art. 6)'),
        more('ARTICLE_9_CONDITIONS', 'Condition for special categories (Art. 9)'),
        more('SOURCES', 'Where the data come from'),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Organisation and how to reach it'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer, if there is one'),
        asked('REPRESENTATIVE', 'Representative, if there is one'),
        asked('CONTROLLERS', 'Controller and how to reach it'),
        asked('PROCESSING_CATEGORIES', 'Kinds of processing'),
        asked('THIRD_COUNTRIES', 'Third countries or international organisations'),
        asked('SAFEGUARDS', 'Safeguards of transfers'),
        asked('SECURITY_MEASURES', 'Technical and organisational measures in general'),
      ],
    },
  },
  CNIL: {
    description:
      'The sheet of the Commission nationale de l’informatique et des libertés (France), one for each activity.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Responsible organisation'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer'),
        asked('REPRESENTATIVE', 'Representative'),
        asked('JOINT_CONTROLLERS', 'Jointly responsible organisations'),
        asked('PURPOSES', 'Objectives pursued'),
        asked('DATA_SUBJECTS', 'Persons concerned'),
        asked('DATA_CATEGORIES', 'Data collected, sensitive ones marked'),
        asked('TIME_LIMITS', 'How long each category is kept'),
        asked('RECIPIENTS', 'Recipients, inside, outside and processors'),
        asked('THIRD_COUNTRIES', 'Countries outside the Union'),
        asked('SAFEGUARDS', 'Kind of guarantee of each transfer'),
        asked('SECURITY_MEASURES', 'Security measures'),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Processor'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer'),
        asked('REPRESENTATIVE', 'Representative'),
        asked('CONTROLLERS', 'Customers, as controllers'),
        asked('PROCESSING_CATEGORIES', 'Processing done for them'),
        asked('THIRD_COUNTRIES', 'Countries outside the Union'),
        asked('SAFEGUARDS', 'Kind of guarantee of each transfer'),
        asked('SECURITY_MEASURES', 'Security measures'),
      ],
    },
  },
} as const satisfies Record<string, RecordTemplateSpec>;
export type RecordTemplate = keyof typeof RECORD_TEMPLATES;

/** The columns of a form, without the literal types of the table. */
export function templateColumns(template: RecordTemplate, role: RecordRole): readonly TemplateColumn[] {
  return RECORD_TEMPLATES[template].columns[role];
}
