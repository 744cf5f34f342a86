import type { LabelsOf } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import type { MOVEMENT_SOURCES } from './movements.ts';
import type { MISSING_FACTS, RULE_OUTCOMES, TRANSFER_RULES, TRANSFER_STATUSES } from './verdict.ts';

export const TRANSFER_STATUS_LABELS: LabelsOf<typeof TRANSFER_STATUSES> = {
  COVERED: say('Covered', 'مغطى'),
  UNCOVERED: say('Not covered', 'غير مغطى'),
  UNDETERMINED: say('Undetermined', 'غير محسوم'),
  NOT_A_TRANSFER: say('Not a transfer', 'ليس نقلًا'),
};

export const MOVEMENT_SOURCE_LABELS: LabelsOf<typeof MOVEMENT_SOURCES> = {
  DISCLOSURE: say('Disclosure', 'إفصاح'),
  PROVISION: say('Provided system', 'نظام مقدَّم'),
  ENGAGEMENT: say('Engaged processor', 'معالِج مستعان به'),
  STATED: say('Stated transfer', 'نقل مذكور'),
};

export const RULE_OUTCOME_LABELS: LabelsOf<typeof RULE_OUTCOMES> = {
  MET: say('Met', 'مستوفاة'),
  NOT_MET: say('Not met', 'غير مستوفاة'),
  UNKNOWN: say('Unknown', 'غير معروف'),
};

export const TRANSFER_RULE_LABELS: LabelsOf<typeof TRANSFER_RULES> = {
  EXPORTER_IN_SCOPE: say('Exporter under the law', 'خضوع المصدِّر للقانون'),
  OTHER_PARTY: say('Another party', 'طرف آخر'),
  PLACE_OUTSIDE: say('Place outside', 'مكان خارج المنطقة'),
  ADEQUACY: say('Adequacy decision', 'قرار كفاية الحماية'),
  ADEQUACY_SCOPE: say('Scope of the decision', 'نطاق القرار'),
  RECORD: say('Stated transfer', 'سجل النقل'),
  AGREEMENT: say('Agreement binds', 'سريان الاتفاق'),
  PARTIES: say('Parties to the agreement', 'طرفا الاتفاق'),
  CLAUSES: say('Valid clauses', 'سريان البنود'),
  SIGNED_IN_TIME: say('Signed in time', 'التوقيع في الموعد'),
  ROLES: say('Roles fit', 'تناسب الأدوار'),
  BINDING_RULES: say('Binding corporate rules', 'قواعد الشركات الملزمة'),
  APPROVAL: say('Approval', 'الاعتماد'),
  DEROGATION: say('Derogation', 'الاستثناء'),
  ASSESSMENT: say('Impact assessment', 'تقييم أثر النقل'),
  MECHANISM: say('Transfer mechanism', 'آلية النقل'),
};

export const MISSING_FACT_LABELS: LabelsOf<typeof MISSING_FACTS> = {
  EXPORTER: say('Exporter', 'مصدِّر البيانات'),
  EXPORTER_SCOPE: say('Law of the exporter', 'خضوع المصدِّر للقانون'),
  EXPORTER_ROLE: say('Role of the exporter', 'دور المصدِّر'),
  RECEIVED_BY_TRANSFER: say('Received by a transfer', 'ورود البيانات بنقل'),
  IMPORTER: say('Importer', 'مستورد البيانات'),
  IMPORTER_ROLE: say('Role of the importer', 'دور المستورد'),
  IMPORTER_WITHIN_SCOPE: say('Importer within scope', 'دخول المستورد في النطاق'),
  CERTIFICATION: say('Certification', 'الشهادة'),
  DESTINATION: say('Destination', 'الوجهة'),
  CATEGORIES: say('Data categories', 'فئات البيانات'),
  MEMBERSHIP: say('Membership', 'العضوية في المنطقة'),
  MECHANISM: say('Sort of mechanism', 'نوع الآلية'),
  INSTRUMENT: say('Legal instrument', 'الصك القانوني'),
  INSTRUMENT_SCOPE: say('Scope of the instrument', 'نطاق الصك القانوني'),
  AGREEMENT: say('Scope of the agreement', 'نطاق الاتفاق'),
  PARTY: say('Parties', 'أطراف الاتفاق'),
  SIGNED_ON: say('Day of signature', 'يوم التوقيع'),
  MODULE: say('Module', 'الوحدة'),
  DEROGATION: say('Derogation', 'الاستثناء'),
};
