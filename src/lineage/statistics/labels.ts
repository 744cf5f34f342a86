import type { LabelsOf } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import type { DIMENSIONS } from './dimensions.ts';
import type { COUNTED } from './tally.ts';

export const DIMENSION_LABELS: LabelsOf<typeof DIMENSIONS> = {
  TRANSFER_STATUS: say('Verdict on movements', 'الحكم على حركة البيانات'),
  COUNTRY: say('Place', 'المكان'),
  MECHANISM: say('Transfer mechanism', 'آلية النقل'),
  LEGAL_BASIS: say('Legal basis', 'الأساس القانوني'),
  PURPOSE: say('Purpose', 'الغرض'),
  DATA_CATEGORY: say('Data category', 'فئة البيانات'),
  DATA_SUBJECT_CATEGORY: say('Data subjects', 'فئة أصحاب البيانات'),
  ACTIVITY_ROLE: say('Role in activities', 'الدور في الأنشطة'),
  AUTOMATION: say('Automation', 'درجة الأتمتة'),
  RETENTION: say('Retention', 'مدة الاحتفاظ'),
  RECIPIENT_ROLE: say('Role of recipients', 'دور المتلقين'),
  SEVERITY: say('Severity of findings', 'خطورة الملاحظات'),
  RULE: say('Rule of findings', 'قاعدة الملاحظات'),
  REVIEW_DUE: say('Review due', 'موعد المراجعة'),
};

export const COUNTED_LABELS: LabelsOf<typeof COUNTED> = {
  MOVEMENT: say('Movements of data', 'حركات البيانات'),
  TRANSFER: say('Transfers', 'عمليات النقل'),
  ACTIVITY: say('Activities', 'الأنشطة'),
  OWN_ACTIVITY: say('Activities as controller', 'الأنشطة بصفة متحكّم'),
  RECIPIENT: say('Recipients', 'المتلقون'),
  FINDING: say('Findings', 'الملاحظات'),
  REVIEWED: say('Things to review', 'ما يُراجَع'),
};
