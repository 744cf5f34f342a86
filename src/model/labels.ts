import type * as enumerations from './enumerations.ts';
import type { CERTAINTIES, PROVENANCES } from './evidence.ts';
import type { DUE_KINDS, SEVERITIES } from './finding.ts';
import type { MODALITIES } from './graph.ts';
import { type Sentence, say } from './sentence.ts';

/** A short label for each value of a closed list. */
export type LabelsOf<Values> = Readonly<Record<keyof Values, Sentence>>;

const ACTIVITY_ROLE: LabelsOf<typeof enumerations.ActivityRole> = {
  CONTROLLER: say('Controller', 'متحكّم'),
  JOINT_CONTROLLER: say('Joint controller', 'متحكّم مشترك'),
  PROCESSOR: say('Processor', 'معالِج'),
};

const STANDARD_CONTRACTUAL_CLAUSES = say('Standard contractual clauses', 'البنود التعاقدية النموذجية');
const BINDING_CORPORATE_RULES = say('Binding corporate rules', 'قواعد الشركات الملزمة');
const DATA_PROCESSING_AGREEMENT = say('Data processing agreement', 'اتفاقية معالجة البيانات');

/** The values of the fields of nodes and relations, as people read them. */
export const LABELS: { readonly [Name in keyof typeof enumerations]: LabelsOf<(typeof enumerations)[Name]> } =
  {
    JurisdictionType: {
      COUNTRY: say('Country', 'دولة'),
      TERRITORY: say('Territory', 'إقليم'),
      REGION: say('Region', 'منطقة'),
      INTERNATIONAL_ORGANISATION: say('International organisation', 'منظمة دولية'),
    },
    InstrumentType: {
      ADEQUACY_DECISION: say('Adequacy decision', 'قرار كفاية الحماية'),
      STANDARD_CONTRACTUAL_CLAUSES,
      PROCESSOR_CLAUSES: say('Processor clauses', 'بنود عقود المعالِجين'),
      RULING: say('Ruling', 'حكم قضائي'),
      LAW: say('Law', 'قانون'),
      GUIDELINE: say('Guideline', 'إرشادات'),
    },
    Regime: { EU_GDPR: say('GDPR', 'اللائحة العامة لحماية البيانات') },
    AdequacyScope: {
      WHOLE_JURISDICTION: say('Every importer', 'جميع المستوردين'),
      COMMERCIAL_ORGANISATIONS: say('Commercial organisations', 'الجهات التجارية'),
      CERTIFIED_ORGANISATIONS: say('Certified organisations', 'الجهات الحاصلة على شهادة'),
      PARTIAL: say('Some importers', 'بعض المستوردين'),
    },
    GdprScope: {
      ESTABLISHED_IN_EEA: say('Established in the EEA', 'لها مقر في المنطقة الاقتصادية الأوروبية'),
      ARTICLE_3_2: say('Subject by Art. 3(2)', 'خاضعة بموجب المادة 3(2)'),
      NOT_SUBJECT: say('Not subject', 'غير خاضعة'),
    },
    ContactChannel: {
      EMAIL: say('E-mail', 'البريد الإلكتروني'),
      PHONE: say('Telephone', 'الهاتف'),
      POSTAL: say('Post', 'البريد العادي'),
      WEB_PAGE: say('Web page', 'صفحة ويب'),
      IN_SERVICE: say('In the service', 'داخل الخدمة'),
      SELF_SERVICE_TOOL: say('Self-service tool', 'أداة خدمة ذاتية'),
      SUPPORT_TEAM: say('Support team', 'فريق الدعم'),
    },
    ContactUse: {
      PRIVACY_QUESTIONS: say('Privacy questions', 'أسئلة الخصوصية'),
      DATA_SUBJECT_REQUESTS: say('Requests of data subjects', 'طلبات أصحاب البيانات'),
      DATA_PROTECTION_OFFICER: say('Data protection officer', 'مسؤول حماية البيانات'),
      REPRESENTATIVE: say('Representative in the Union', 'الممثل في الاتحاد'),
    },
    Tenancy: { OWN: say('Own system', 'نظام خاص'), SHARED: say('Shared service', 'خدمة مشتركة') },
    SpecialCategory: {
      NONE: say('Not special', 'ليست فئة خاصة'),
      ARTICLE_9: say('Special category (Art. 9)', 'فئة خاصة (المادة 9)'),
      ARTICLE_10: say('Criminal convictions (Art. 10)', 'إدانات جنائية (المادة 10)'),
    },
    MeasureType: { TECHNICAL: say('Technical', 'تقني'), ORGANISATIONAL: say('Organisational', 'تنظيمي') },
    PolicyType: {
      PRIVACY_NOTICE: say('Privacy notice', 'إشعار الخصوصية'),
      COOKIE_NOTICE: say('Cookie notice', 'إشعار ملفات تعريف الارتباط'),
      DATA_PROCESSING_AGREEMENT,
      SUBPROCESSOR_LIST: say('List of subprocessors', 'قائمة المعالِجين من الباطن'),
    },
    ActivityRole: ACTIVITY_ROLE,
    RecipientRole: { ...ACTIVITY_ROLE, INTERMEDIARY: say('Intermediary', 'وسيط') },
    ControllerRole: {
      CONTROLLER: ACTIVITY_ROLE.CONTROLLER,
      JOINT_CONTROLLER: ACTIVITY_ROLE.JOINT_CONTROLLER,
    },
    PartyRole: {
      ...ACTIVITY_ROLE,
      EXPORTER: say('Exporter', 'مصدِّر البيانات'),
      IMPORTER: say('Importer', 'مستورد البيانات'),
    },
    AutomationLevel: {
      NONE: say('Done by people', 'يقوم به أشخاص'),
      ASSISTED: say('Automated in part', 'مؤتمت جزئيًا'),
      AI: say('Artificial intelligence', 'ذكاء اصطناعي'),
      PROFILING: say('Profiling', 'تنميط'),
      ARTICLE_22_DECISION: say('Automated decision (Art. 22)', 'قرار آلي (المادة 22)'),
    },
    AssessmentOutcome: {
      SUFFICIENT: say('Sufficient', 'كافٍ'),
      SUFFICIENT_WITH_MEASURES: say('Sufficient with measures', 'كافٍ مع تدابير تكميلية'),
      INSUFFICIENT: say('Insufficient', 'غير كافٍ'),
    },
    AgreementType: {
      DATA_PROCESSING_AGREEMENT,
      STANDARD_CONTRACTUAL_CLAUSES,
      JOINT_CONTROLLER_ARRANGEMENT: say('Joint controller arrangement', 'ترتيب بين متحكّمين مشتركين'),
      BINDING_CORPORATE_RULES,
      CONFIDENTIALITY: say('Confidentiality agreement', 'اتفاق سرية'),
    },
    SccModule: {
      MODULE_1: say('Module 1 (C→C)', 'الوحدة 1 (متحكّم إلى متحكّم)'),
      MODULE_2: say('Module 2 (C→P)', 'الوحدة 2 (متحكّم إلى معالِج)'),
      MODULE_3: say('Module 3 (P→P)', 'الوحدة 3 (معالِج إلى معالِج)'),
      MODULE_4: say('Module 4 (P→C)', 'الوحدة 4 (معالِج إلى متحكّم)'),
    },
    Article28Item: {
      A: say('Documented instructions', 'تعليمات موثقة'),
      B: say('Confidentiality', 'السرية'),
      C: say('Security measures', 'تدابير الأمن'),
      D: say('Engaging other processors', 'الاستعانة بمعالِج آخر'),
      E: say('Help with rights', 'المساعدة في الحقوق'),
      F: say('Help with Art. 32 to 36', 'المساعدة في المواد 32 إلى 36'),
      G: say('Erasure or return', 'المحو أو الإعادة'),
      H: say('Information and audits', 'المعلومات والتدقيق'),
    },
    RetentionCriterion: {
      ACCOUNT_LIFE: say('Life of the account', 'مدة بقاء الحساب'),
      SERVICE_PROVISION: say('Provision of the service', 'مدة تقديم الخدمة'),
      CONTRACTUAL_OBLIGATION: say('Contractual obligation', 'التزام تعاقدي'),
      LEGAL_OBLIGATION: say('Legal obligation', 'التزام قانوني'),
      DISPUTE_RESOLUTION: say('Resolution of disputes', 'تسوية النزاعات'),
      RECORD_KEEPING: say('Record keeping', 'مسك السجلات'),
      DELETION_REQUEST: say('Request for erasure', 'طلب المحو'),
      USER_CONTROLLED: say('As the user decides', 'بقرار المستخدم'),
      NEEDED_BY_OTHER_USERS: say('Needed by other users', 'حاجة مستخدمين آخرين'),
      BACKUP: say('Backups and logs', 'النسخ الاحتياطية والسجلات'),
      VARIES: say('Varies', 'يختلف'),
      OTHER: say('Other', 'معيار آخر'),
    },
    Disposal: {
      ERASURE: say('Erasure', 'المحو'),
      SECURE_ERASURE: say('Secure erasure', 'محو آمن'),
      AUTOMATIC_ERASURE: say('Automatic erasure', 'محو تلقائي'),
      ANONYMISATION: say('Anonymisation', 'إخفاء الهوية'),
      RETURN: say('Return', 'الإعادة'),
    },
    CommitmentType: {
      BREACH_NOTICE: say('Breach notice', 'الإشعار بالخروقات'),
      CHILDREN: say('Children', 'الأطفال'),
      NO_SALE: say('No sale', 'عدم البيع'),
      AI_LIMIT: say('Limit on AI', 'تقييد الذكاء الاصطناعي'),
      NO_AI_TRAINING: say('No AI training', 'عدم تدريب الذكاء الاصطناعي'),
      COOKIE_CONTROL: say('Control of cookies', 'التحكم في ملفات تعريف الارتباط'),
      POLICY_CHANGE: say('Change of the policy', 'تغيير السياسة'),
      POLICY_CHANGE_NOTICE: say('Notice of changes', 'الإشعار بالتغييرات'),
      POLICY_ARCHIVE: say('Earlier versions kept', 'حفظ النسخ السابقة'),
      ACCEPTANCE_BY_USE: say('Acceptance by use', 'القبول بالاستخدام'),
      NO_SHARING: say('No sharing', 'عدم المشاركة'),
      SHARING_LIMIT: say('Limit on sharing', 'تقييد المشاركة'),
      SHARING_NECESSITY: say('Need to share', 'ضرورة المشاركة'),
      RECIPIENT_DUTY: say('Duty of recipients', 'واجب المتلقين'),
      PLACE_LIMIT: say('Limit on places', 'تقييد الأماكن'),
      NO_COLLECTION: say('No collection', 'عدم الجمع'),
      NO_STORAGE: say('No storage', 'عدم التخزين'),
      DATA_MINIMISATION: say('Data minimisation', 'تقليل البيانات'),
      DATA_OWNERSHIP: say('Ownership of data', 'ملكية البيانات'),
      RIGHTS_LIMIT: say('Limit on rights', 'تقييد الحقوق'),
      IDENTITY_CHECK: say('Check of identity', 'التحقق من الهوية'),
      ERASURE_LIMIT: say('Limit on erasure', 'حدود المحو'),
      AFTER_ERASURE: say('After erasure', 'ما بعد المحو'),
      CUSTOMER_DUTY: say('Duty of customers', 'واجب العملاء'),
      THIRD_PARTY_RULES: say('Rules of third parties', 'قواعد أطراف ثالثة'),
      PLATFORM_RULE: say('Rule of a platform', 'قاعدة منصة'),
      APPLICABLE_LAW: say('Applicable law', 'القانون الواجب التطبيق'),
      DEFINITION: say('Definition', 'تعريف'),
      SECURITY_DISCLAIMER: say('Security disclaimer', 'إخلاء مسؤولية عن الأمن'),
      LIABILITY_DISCLAIMER: say('Liability disclaimer', 'إخلاء مسؤولية عام'),
      MISSING_REFERENCE: say('Missing reference', 'إحالة إلى غير موجود'),
    },
    NotifiedParty: {
      DATA_SUBJECT: say('Data subjects', 'أصحاب البيانات'),
      CUSTOMER: say('Customer', 'العميل'),
      CONTROLLER: say('Controller', 'المتحكّم'),
      SUPERVISORY_AUTHORITY: say('Supervisory authority', 'سلطة الرقابة'),
    },
    CommitmentChannel: {
      WEBSITE: say('Web site', 'الموقع الإلكتروني'),
      EMAIL: say('E-mail', 'البريد الإلكتروني'),
      IN_SERVICE: say('In the service', 'داخل الخدمة'),
      BROWSER_SETTINGS: say('Browser settings', 'إعدادات المتصفح'),
    },
    CollectionMode: {
      PROVIDED: say('Provided', 'مقدَّمة من الشخص'),
      AUTOMATIC: say('Collected automatically', 'مجموعة تلقائيًا'),
      FROM_THIRD_PARTY: say('From a third party', 'من طرف ثالث'),
      DERIVED: say('Derived', 'مستنتجة'),
    },
    Authorisation: {
      SPECIFIC: say('Specific authorisation', 'تفويض خاص'),
      GENERAL: say('General authorisation', 'تفويض عام'),
    },
    TransferMechanism: {
      ADEQUACY: say('Adequacy decision', 'قرار كفاية الحماية'),
      STANDARD_CONTRACTUAL_CLAUSES,
      BINDING_CORPORATE_RULES,
      CODE_OF_CONDUCT: say('Code of conduct', 'مدونة سلوك معتمدة'),
      CERTIFICATION: say('Certification', 'شهادة معتمدة'),
      AD_HOC_CLAUSES: say('Ad hoc clauses', 'بنود خاصة مرخّصة'),
      DEROGATION: say('Derogation (Art. 49)', 'استثناء (المادة 49)'),
    },
  };

export const PROVENANCE_LABELS: LabelsOf<typeof PROVENANCES> = {
  STATED: say('Stated', 'مذكور في وثيقة'),
  DECLARED: say('Declared', 'مصرَّح به'),
  REFERENCE: say('Reference', 'مرجع عام'),
  INFERRED: say('Inferred', 'مستنتج'),
};

export const CERTAINTY_LABELS: LabelsOf<typeof CERTAINTIES> = {
  EXPLICIT: say('Explicit', 'صريح'),
  IMPLIED: say('Implied', 'ضمني'),
  AMBIGUOUS: say('Ambiguous', 'ملتبس'),
};

export const MODALITY_LABELS: LabelsOf<typeof MODALITIES> = {
  DOES: say('Is so', 'واقع'),
  MAY: say('May be so', 'محتمل'),
};

export const SEVERITY_LABELS: LabelsOf<typeof SEVERITIES> = {
  ERROR: say('Error', 'خطأ'),
  WARNING: say('Warning', 'تحذير'),
  INFO: say('Note', 'إفادة'),
};

export const DUE_KIND_LABELS: LabelsOf<typeof DUE_KINDS> = {
  PROCESSING_AGREEMENT: DATA_PROCESSING_AGREEMENT,
  AUTHORISATION: say('Authorisation of a subprocessor', 'تفويض معالِج من الباطن'),
  ADEQUACY_DECISION: say('Adequacy decision', 'قرار كفاية الحماية'),
  CERTIFICATION: say('Certification', 'شهادة معتمدة'),
  CLAUSES: STANDARD_CONTRACTUAL_CLAUSES,
  TRANSFER_AGREEMENT: say('Agreement behind a transfer', 'اتفاق يستند إليه نقل'),
  TRANSFER_ASSESSMENT: say('Transfer impact assessment', 'تقييم أثر النقل'),
  STATEMENT: say('Statement of a replaced version', 'بيان في نسخة مستبدَلة'),
  REVIEW: say('Review', 'مراجعة'),
};
