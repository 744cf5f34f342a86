import { type Sentence, say } from '../../model/sentence.ts';
import type { RecordColumn, RecordRole } from './columns.ts';

/** A form that a record can be held against. */
export interface RecordTemplateSpec {
  readonly description: string;
  /**
   * Its columns in order, in our words. What Art. 30 does not ask for is not required; of safeguards it asks for those of transfers under
   * Art. 49(1), second subparagraph.
   */
  readonly columns: Readonly<Record<RecordRole, readonly TemplateColumn[]>>;
}

export interface TemplateColumn {
  readonly heading: Sentence;
  readonly column: RecordColumn;
  readonly isRequired: boolean;
}

const asked = (column: RecordColumn, en: string, ar: string): TemplateColumn => ({
  heading: say(en, ar),
  column,
  isRequired: true,
});
const more = (column: RecordColumn, en: string, ar: string): TemplateColumn => ({
  heading: say(en, ar),
  column,
  isRequired: false,
});

/** The forms by name. What a form has beyond Art. 30 stands here where it says why data may be processed, and where they come from. */
export const RECORD_TEMPLATES = {
  GDPR: {
    description: 'The items of Art. 30 itself.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Controller: name and contact', 'المتحكّم: الاسم وبيانات الاتصال'),
        asked(
          'JOINT_CONTROLLERS',
          'Joint controllers: name and contact',
          'المتحكّمون المشتركون: الاسم وبيانات الاتصال',
        ),
        asked('REPRESENTATIVE', 'Representative', 'الممثل في الاتحاد'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer', 'مسؤول حماية البيانات'),
        asked('PURPOSES', 'Purposes', 'الأغراض'),
        asked('DATA_SUBJECTS', 'Categories of data subjects', 'فئات أصحاب البيانات'),
        asked('DATA_CATEGORIES', 'Categories of personal data', 'فئات البيانات الشخصية'),
        asked(
          'RECIPIENTS',
          'Categories of recipients, those abroad among them',
          'فئات المتلقين، ومنهم من في الخارج',
        ),
        asked(
          'THIRD_COUNTRIES',
          'Third countries and international organisations',
          'البلدان الثالثة والمنظمات الدولية',
        ),
        asked(
          'SAFEGUARDS',
          'Safeguards of transfers (Art. 49(1), second subparagraph)',
          'ضمانات النقل (الفقرة الفرعية الثانية من المادة 49(1))',
        ),
        asked(
          'TIME_LIMITS',
          'Time limits for erasure of each category, where possible',
          'مدد الاحتفاظ لكل فئة، حيث أمكن',
        ),
        asked(
          'SECURITY_MEASURES',
          'Security measures in general, where possible',
          'تدابير الأمن إجمالًا، حيث أمكن',
        ),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Processor: name and contact', 'المعالِج: الاسم وبيانات الاتصال'),
        asked('REPRESENTATIVE', 'Representative', 'الممثل في الاتحاد'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer', 'مسؤول حماية البيانات'),
        asked('CONTROLLERS', 'Controllers: name and contact', 'المتحكّمون: الاسم وبيانات الاتصال'),
        asked(
          'PROCESSING_CATEGORIES',
          'Categories of processing for each controller',
          'فئات المعالجة لكل متحكّم',
        ),
        asked(
          'THIRD_COUNTRIES',
          'Third countries and international organisations',
          'البلدان الثالثة والمنظمات الدولية',
        ),
        asked(
          'SAFEGUARDS',
          'Safeguards of transfers (Art. 49(1), second subparagraph)',
          'ضمانات النقل (الفقرة الفرعية الثانية من المادة 49(1))',
        ),
        asked(
          'SECURITY_MEASURES',
          'Security measures in general, where possible',
          'تدابير الأمن إجمالًا، حيث أمكن',
        ),
      ],
    },
  },
  ICO: {
    description:
      'The spreadsheet of the Information Commissioner (United Kingdom): Art. 30, then what helps to comply.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Organisation and how to reach it', 'الجهة وكيف يُتصل بها'),
        asked(
          'DATA_PROTECTION_OFFICER',
          'Data protection officer, if there is one',
          'مسؤول حماية البيانات، إن وُجد',
        ),
        asked('REPRESENTATIVE', 'Representative, if there is one', 'الممثل في الاتحاد، إن وُجد'),
        asked('PURPOSES', 'Why the data are processed', 'لماذا تُعالَج البيانات'),
        asked('JOINT_CONTROLLERS', 'Joint controller and how to reach it', 'المتحكّم المشترك وكيف يُتصل به'),
        asked('DATA_SUBJECTS', 'Kinds of individuals', 'فئات الأفراد'),
        asked('DATA_CATEGORIES', 'Kinds of personal data', 'فئات البيانات الشخصية'),
        asked('RECIPIENTS', 'Kinds of recipients', 'فئات المتلقين'),
        asked(
          'THIRD_COUNTRIES',
          'Third countries or international organisations',
          'البلدان الثالثة أو المنظمات الدولية',
        ),
        asked(
          'SAFEGUARDS',
          'Safeguards, of exceptional transfers above all',
          'الضمانات، ولا سيما لعمليات النقل الاستثنائية',
        ),
        asked('TIME_LIMITS', 'Retention schedule', 'جدول الاحتفاظ'),
        asked(
          'SECURITY_MEASURES',
          'Technical and organisational measures in general',
          'التدابير التقنية والتنظيمية إجمالًا',
        ),
        more('LEGAL_BASES', 'Lawful basis (Art. 6)', 'الأساس القانوني (المادة 6)'),
        more(
          'ARTICLE_9_CONDITIONS',
          'Condition for special categories (Art. 9)',
          'شرط معالجة الفئات الخاصة (المادة 9)',
        ),
        more('SOURCES', 'Where the data come from', 'من أين تأتي البيانات'),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Organisation and how to reach it', 'الجهة وكيف يُتصل بها'),
        asked(
          'DATA_PROTECTION_OFFICER',
          'Data protection officer, if there is one',
          'مسؤول حماية البيانات، إن وُجد',
        ),
        asked('REPRESENTATIVE', 'Representative, if there is one', 'الممثل في الاتحاد، إن وُجد'),
        asked('CONTROLLERS', 'Controller and how to reach it', 'المتحكّم وكيف يُتصل به'),
        asked('PROCESSING_CATEGORIES', 'Kinds of processing', 'فئات المعالجة'),
        asked(
          'THIRD_COUNTRIES',
          'Third countries or international organisations',
          'البلدان الثالثة أو المنظمات الدولية',
        ),
        asked(
          'SAFEGUARDS',
          'Safeguards, of exceptional transfers above all',
          'الضمانات، ولا سيما لعمليات النقل الاستثنائية',
        ),
        asked(
          'SECURITY_MEASURES',
          'Technical and organisational measures in general',
          'التدابير التقنية والتنظيمية إجمالًا',
        ),
      ],
    },
  },
  CNIL: {
    description:
      'The sheet of the Commission nationale de l’informatique et des libertés (France), one for each activity.',
    columns: {
      CONTROLLER: [
        asked('RESPONSIBLE', 'Responsible organisation', 'الجهة المسؤولة'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer', 'مسؤول حماية البيانات'),
        asked('REPRESENTATIVE', 'Representative', 'الممثل في الاتحاد'),
        asked('JOINT_CONTROLLERS', 'Jointly responsible organisations', 'الجهات المسؤولة معًا'),
        asked('PURPOSES', 'Objectives pursued', 'الأهداف المقصودة'),
        asked('DATA_SUBJECTS', 'Persons concerned', 'الأشخاص المعنيون'),
        asked(
          'DATA_CATEGORIES',
          'Data collected, sensitive ones marked',
          'البيانات المجموعة، مع تمييز الحساسة منها',
        ),
        asked('TIME_LIMITS', 'How long each category is kept', 'مدة حفظ كل فئة'),
        asked(
          'RECIPIENTS',
          'Recipients, inside, outside and processors',
          'المتلقون في الداخل والخارج، والمعالِجون',
        ),
        asked('THIRD_COUNTRIES', 'Countries outside the Union', 'البلدان خارج الاتحاد'),
        asked('SAFEGUARDS', 'Kind of guarantee of each transfer', 'نوع الضمانة لكل نقل'),
        asked('SECURITY_MEASURES', 'Security measures', 'تدابير الأمن'),
      ],
      PROCESSOR: [
        asked('RESPONSIBLE', 'Processor', 'المعالِج'),
        asked('DATA_PROTECTION_OFFICER', 'Data protection officer', 'مسؤول حماية البيانات'),
        asked('REPRESENTATIVE', 'Representative', 'الممثل في الاتحاد'),
        asked('CONTROLLERS', 'Customers, as controllers', 'العملاء، بصفتهم متحكّمين'),
        asked('PROCESSING_CATEGORIES', 'Processing done for them', 'المعالجة لحسابهم'),
        asked('THIRD_COUNTRIES', 'Countries outside the Union', 'البلدان خارج الاتحاد'),
        asked('SAFEGUARDS', 'Kind of guarantee of each transfer', 'نوع الضمانة لكل نقل'),
        asked('SECURITY_MEASURES', 'Security measures', 'تدابير الأمن'),
      ],
    },
  },
} as const satisfies Record<string, RecordTemplateSpec>;
export type RecordTemplate = keyof typeof RECORD_TEMPLATES;

/** The columns of a form, without the literal types of the table. */
export function templateColumns(template: RecordTemplate, role: RecordRole): readonly TemplateColumn[] {
  return RECORD_TEMPLATES[template].columns[role];
}
