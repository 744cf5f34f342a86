import type { EDGE_TYPES } from './edge-types.ts';
import type { LabelsOf } from './labels.ts';
import type { NODE_KINDS } from './node-kinds.ts';
import { say } from './sentence.ts';

/** One node of each kind, as people call it. */
export const KIND_LABELS: LabelsOf<typeof NODE_KINDS> = {
  Jurisdiction: say('Jurisdiction', 'ولاية قضائية'),
  LegalInstrument: say('Legal instrument', 'صك قانوني'),
  Organisation: say('Organisation', 'جهة'),
  ContactPoint: say('Contact point', 'جهة اتصال'),
  RecipientCategory: say('Recipient category', 'فئة متلقين'),
  System: say('System', 'نظام'),
  Dataset: say('Dataset', 'مجموعة بيانات'),
  Field: say('Field', 'حقل'),
  DataCategory: say('Data category', 'فئة بيانات'),
  DataSubjectCategory: say('Data subjects', 'أصحاب البيانات'),
  Purpose: say('Purpose', 'غرض'),
  LegalBasis: say('Legal basis', 'أساس قانوني'),
  SecurityMeasure: say('Security measure', 'تدبير أمني'),
  DataSubjectRight: say('Right', 'حق'),
  Policy: say('Document', 'وثيقة'),
  PolicyVersion: say('Version of a document', 'نسخة من وثيقة'),
  Clause: say('Clause', 'بند'),
  ProcessingActivity: say('Processing activity', 'نشاط معالجة'),
  Transfer: say('Transfer', 'نقل بيانات'),
  Agreement: say('Agreement', 'اتفاقية'),
  RetentionRule: say('Retention rule', 'قاعدة احتفاظ'),
  Commitment: say('Commitment', 'تعهد'),
};

/**
 * Each type of relation, as it reads the way that data move along it. Of those that carry none, from who answers for an activity, or
 * exports data, to the activity or transfer, otherwise from its start.
 */
export const RELATION_LABELS: LabelsOf<typeof EDGE_TYPES> = {
  SUPPLIES: say('supplies', 'مصدر لـ'),
  PROCESSES: say('processed by', 'تُعالَج في'),
  CONCERNS: say('concerns', 'يخص'),
  PURSUES: say('pursues', 'لغرض'),
  RELIES_ON: say('relies on', 'يستند إلى'),
  CONTROLLED_BY: say('controls', 'تتحكّم في'),
  PERFORMED_BY: say('performs', 'تنفّذ'),
  RUNS_ON: say('runs on', 'يعمل على'),
  PROVIDED_BY: say('provided by', 'تقدّمه'),
  CONTAINS: say('contained in', 'ضمن'),
  HOLDS: say('held in', 'محفوظة في'),
  FEEDS: say('feeds', 'يغذّي'),
  DISCLOSES_TO: say('disclosed to', 'يُفصَح عنها إلى'),
  ENGAGES: say('engages', 'تستعين بـ'),
  ESTABLISHED_IN: say('established in', 'مقرها في'),
  MEMBER_OF: say('member of', 'عضو في'),
  EXPORTED_BY: say('exports', 'تصدّر'),
  IMPORTED_BY: say('imported by', 'تستورده'),
  INTO: say('into', 'إلى'),
  CARRIES: say('carries', 'يحمل'),
  UNDER: say('under', 'بموجب'),
  RETAINED_UNDER: say('retained under', 'يُحتفظ بها وفق'),
  PROTECTED_BY: say('protected by', 'محمي بـ'),
  GRANTS: say('grants', 'يمنح'),
  COMMITS: say('commits to', 'يتعهد بـ'),
  HAS_CONTACT_POINT: say('reached at', 'يُتصل بها عبر'),
  BROADER: say('narrower than', 'أضيق من'),
  PART_OF: say('part of', 'جزء من'),
  PUBLISHES: say('publishes', 'تنشر'),
  HAS_VERSION: say('has version', 'لها نسخة'),
  HAS_CLAUSE: say('has clause', 'فيها بند'),
  REPLACES: say('replaces', 'يحل محل'),
  INVALIDATES: say('invalidates', 'يبطل'),
  GRANTS_ADEQUACY_TO: say('finds adequate', 'يقر كفاية الحماية في'),
  CERTIFIED_UNDER: say('certified under', 'حاصلة على شهادة بموجب'),
  PARTY_TO: say('party to', 'طرف في'),
  USES_CLAUSES_OF: say('uses clauses of', 'تستخدم بنود'),
};
