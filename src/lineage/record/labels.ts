import type { LabelsOf } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import type { VALUE_ORIGINS } from './cell.ts';
import type { CELL_STATUSES, RECORD_COLUMNS, RECORD_ROLES } from './columns.ts';

export const RECORD_ROLE_LABELS: LabelsOf<typeof RECORD_ROLES> = {
  CONTROLLER: say('Controller', 'متحكّم'),
  PROCESSOR: say('Processor', 'معالِج'),
};

export const RECORD_COLUMN_LABELS: LabelsOf<typeof RECORD_COLUMNS> = {
  RESPONSIBLE: say('Name and contact', 'الاسم وبيانات الاتصال'),
  REPRESENTATIVE: say('Representative', 'الممثل في الاتحاد'),
  DATA_PROTECTION_OFFICER: say('Data protection officer', 'مسؤول حماية البيانات'),
  JOINT_CONTROLLERS: say('Joint controllers', 'المتحكّمون المشتركون'),
  PURPOSES: say('Purposes', 'الأغراض'),
  DATA_SUBJECTS: say('Data subjects', 'فئات أصحاب البيانات'),
  DATA_CATEGORIES: say('Data categories', 'فئات البيانات'),
  RECIPIENTS: say('Recipients', 'المتلقون'),
  THIRD_COUNTRIES: say('Third countries', 'البلدان الثالثة'),
  SAFEGUARDS: say('Safeguards', 'الضمانات'),
  TIME_LIMITS: say('Time limits for erasure', 'مدد الاحتفاظ'),
  SECURITY_MEASURES: say('Security measures', 'تدابير الأمن'),
  LEGAL_BASES: say('Legal bases', 'الأسس القانونية'),
  ARTICLE_9_CONDITIONS: say('Art. 9 conditions', 'شروط المادة 9'),
  SOURCES: say('Sources', 'مصادر البيانات'),
  CONTROLLERS: say('Controllers', 'المتحكّمون'),
  PROCESSING_CATEGORIES: say('Categories of processing', 'فئات المعالجة'),
};

export const CELL_STATUS_LABELS: LabelsOf<typeof CELL_STATUSES> = {
  FILLED: say('Filled', 'مكتمل'),
  PARTIAL: say('Partly filled', 'مكتمل جزئيًا'),
  EMPTY: say('Empty', 'فارغ'),
  NOT_APPLICABLE: say('Not applicable', 'لا ينطبق'),
};

export const VALUE_ORIGIN_LABELS: LabelsOf<typeof VALUE_ORIGINS> = {
  ACTIVITY: say('The activity itself', 'النشاط نفسه'),
  WHOLE: say('Wider activity', 'نشاط أوسع'),
  SYSTEM: say('System', 'النظام'),
  DATASET: say('Dataset', 'مجموعة البيانات'),
  ORGANISATION: say('Organisation', 'الجهة'),
};
