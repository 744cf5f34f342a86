/**
 * The closed lists of values that fields use, each value with its meaning. Each is a GraphQL enum of the same name.
 */

export const JurisdictionType = {
  COUNTRY: 'A country.',
  TERRITORY: 'A territory with a data protection law of its own.',
  REGION: 'Countries taken together, such as the European Economic Area.',
  INTERNATIONAL_ORGANISATION: 'An organisation under public international law (Art. 4(26)).',
};

export const InstrumentType = {
  ADEQUACY_DECISION: 'A Commission decision that protection somewhere is adequate (Art. 45).',
  STANDARD_CONTRACTUAL_CLAUSES: 'Clauses adopted as a transfer tool (Art. 46(2)(c)).',
  PROCESSOR_CLAUSES: 'Clauses for contracts with processors (Art. 28(7)); no transfer tool.',
  RULING: 'A judgment of a court.',
  LAW: 'A law or regulation.',
  GUIDELINE: 'Guidance of an authority.',
};

export const Regime = { EU_GDPR: 'Regulation (EU) 2016/679 and the acts under it, with their forerunners.' };

export const AdequacyScope = {
  WHOLE_JURISDICTION: 'Every importer there.',
  COMMERCIAL_ORGANISATIONS: 'Only organisations under its law for the private sector.',
  CERTIFIED_ORGANISATIONS: 'Only organisations that are certified under the instrument.',
  PARTIAL: 'Only part of the importers or data, as the decision says.',
};

export const GdprScope = {
  ESTABLISHED_IN_EEA: 'Subject to it through an establishment (Art. 3(1)).',
  ARTICLE_3_2: 'Subject to it without an establishment (Art. 3(2)).',
  NOT_SUBJECT: 'Not subject to it.',
};

export const ContactChannel = {
  EMAIL: 'An e-mail address.',
  PHONE: 'A telephone number.',
  POSTAL: 'A postal address.',
  WEB_PAGE: 'A page or form on a web site.',
  IN_SERVICE: 'A function inside the service.',
  SELF_SERVICE_TOOL: 'A tool with which people help themselves.',
  SUPPORT_TEAM: 'The support team, by no named channel.',
};

export const ContactUse = {
  PRIVACY_QUESTIONS: 'Questions about privacy.',
  DATA_SUBJECT_REQUESTS: 'Requests under Art. 15-22.',
  DATA_PROTECTION_OFFICER: 'The data protection officer (Art. 37(7)).',
  REPRESENTATIVE: 'The representative in the Union (Art. 27).',
};

export const Tenancy = {
  OWN: 'Run for one organisation: lineage passes through it.',
  SHARED: 'A service that many controllers use: lineage does not pass through it from one to another.',
};

export const SpecialCategory = {
  NONE: 'Neither.',
  ARTICLE_9: 'A special category of personal data (Art. 9(1)).',
  ARTICLE_10: 'Data on criminal convictions and offences (Art. 10).',
};

export const MeasureType = {
  TECHNICAL: 'A technical measure.',
  ORGANISATIONAL: 'An organisational measure.',
};

export const PolicyType = {
  PRIVACY_NOTICE: 'Information for the persons concerned (Art. 13, Art. 14).',
  COOKIE_NOTICE: 'Information on cookies.',
  DATA_PROCESSING_AGREEMENT: 'A contract with a processor (Art. 28(3)).',
  SUBPROCESSOR_LIST: 'A list of subprocessors (Art. 28(2)).',
};

export const ActivityRole = {
  CONTROLLER: 'It decides on purposes and means (Art. 4(7)).',
  JOINT_CONTROLLER: 'It decides jointly with others (Art. 26).',
  PROCESSOR: 'It processes on behalf of somebody else (Art. 4(8)).',
};

export const RecipientRole = {
  ...ActivityRole,
  INTERMEDIARY: 'It passes data on without keeping or using them.',
};

export const ControllerRole = {
  CONTROLLER: ActivityRole.CONTROLLER,
  JOINT_CONTROLLER: ActivityRole.JOINT_CONTROLLER,
};

export const PartyRole = {
  ...ActivityRole,
  EXPORTER: 'It sends data abroad under the agreement.',
  IMPORTER: 'It receives data abroad under the agreement.',
};

export const AutomationLevel = {
  NONE: 'Done by people.',
  ASSISTED: 'Automated in part, without artificial intelligence or profiling.',
  AI: 'Uses artificial intelligence.',
  PROFILING: 'Evaluates personal aspects by automated means (Art. 4(4)).',
  ARTICLE_22_DECISION: 'Decides by automated means alone, with legal or similar effect (Art. 22).',
};

export const AssessmentOutcome = {
  SUFFICIENT: 'Protection at the destination suffices.',
  SUFFICIENT_WITH_MEASURES: 'It suffices with supplementary measures.',
  INSUFFICIENT: 'It does not suffice.',
};

export const AgreementType = {
  DATA_PROCESSING_AGREEMENT: 'A contract with a processor (Art. 28(3)).',
  STANDARD_CONTRACTUAL_CLAUSES: 'Standard clauses as a transfer tool (Art. 46(2)(c)).',
  JOINT_CONTROLLER_ARRANGEMENT: 'An arrangement between joint controllers (Art. 26).',
  BINDING_CORPORATE_RULES: 'Rules within a group (Art. 47).',
  CONFIDENTIALITY: 'Another contract with duties of data protection or confidentiality.',
};

export const SccModule = {
  MODULE_1: 'Controller to controller.',
  MODULE_2: 'Controller to processor.',
  MODULE_3: 'Processor to processor.',
  MODULE_4: 'Processor to controller.',
};

export const Article28Item = {
  A: 'Processing on documented instructions only.',
  B: 'Confidentiality of the persons authorised.',
  C: 'Security measures under Art. 32.',
  D: 'Conditions for engaging another processor.',
  E: 'Help with the rights of data subjects.',
  F: 'Help with Art. 32 to 36.',
  G: 'Erasure or return at the end.',
  H: 'Information and audits.',
};

export const RetentionCriterion = {
  ACCOUNT_LIFE: 'As long as the account exists or is active.',
  SERVICE_PROVISION: 'As long as the service needs them.',
  CONTRACTUAL_OBLIGATION: 'As long as contracts require.',
  LEGAL_OBLIGATION: 'As long as the law requires.',
  DISPUTE_RESOLUTION: 'As long as disputes may need them.',
  RECORD_KEEPING: 'As long as records are kept.',
  DELETION_REQUEST: 'Until somebody asks for erasure.',
  USER_CONTROLLED: 'As the user or customer decides.',
  NEEDED_BY_OTHER_USERS: 'As long as other users need them.',
  BACKUP: 'As long as backups and logs keep them.',
  VARIES: 'Different for different data; not said how.',
  OTHER: 'Another criterion, told in the description.',
};

export const Disposal = {
  ERASURE: 'They are erased.',
  SECURE_ERASURE: 'They are erased so that they cannot be restored.',
  AUTOMATIC_ERASURE: 'They are erased without anybody asking.',
  ANONYMISATION: 'They are made anonymous.',
  RETURN: 'They are given back.',
};

export const CommitmentType = {
  BREACH_NOTICE: 'Telling people of a personal data breach (Art. 33, Art. 34).',
  CHILDREN: 'How the service treats children (Art. 8).',
  NO_SALE: 'Not selling data.',
  AI_LIMIT: 'A limit on the use of artificial intelligence.',
  NO_AI_TRAINING: 'Not training models of artificial intelligence on the data.',
  COOKIE_CONTROL: 'How people can refuse or remove cookies.',
  POLICY_CHANGE: 'That the document may change.',
  POLICY_CHANGE_NOTICE: 'How changes of the document are made known.',
  POLICY_ARCHIVE: 'Keeping earlier versions of the document.',
  ACCEPTANCE_BY_USE: 'Treating use of the service as acceptance; no consent under Art. 6(1)(a).',
  NO_SHARING: 'Not giving data to the parties that it names; to nobody where it names none.',
  SHARING_LIMIT: 'A limit on who receives data, or when: the parties that it names may.',
  SHARING_NECESSITY: 'That the service cannot work without sharing data.',
  RECIPIENT_DUTY: 'A duty that recipients are bound to.',
  PLACE_LIMIT: 'Keeping data in certain places.',
  NO_COLLECTION: 'Not collecting certain data.',
  NO_STORAGE: 'Not storing certain data.',
  DATA_MINIMISATION: 'Collecting or sharing no more than needed (Art. 5(1)(c)).',
  DATA_OWNERSHIP: 'To whom data belong.',
  RIGHTS_LIMIT: 'When a request under Art. 15-22 is refused or cannot be met.',
  IDENTITY_CHECK: 'Asking for proof of identity (Art. 12(6)).',
  ERASURE_LIMIT: 'How far erasure goes.',
  AFTER_ERASURE: 'What is not done with data after erasure.',
  CUSTOMER_DUTY: 'What customers must or should do.',
  THIRD_PARTY_RULES: 'That other parties have rules or policies of their own.',
  PLATFORM_RULE: 'Keeping to the rules of a platform, such as those for its interfaces.',
  APPLICABLE_LAW: 'Which laws the document means to meet.',
  DEFINITION: 'What a word means in the document.',
  SECURITY_DISCLAIMER: 'That security cannot be complete.',
  LIABILITY_DISCLAIMER: 'That liability is refused.',
  MISSING_REFERENCE: 'Something the document announces or refers to that is not there.',
};

export const NotifiedParty = {
  DATA_SUBJECT: 'The persons concerned, or users.',
  CUSTOMER: 'The customer.',
  CONTROLLER: 'The controller (Art. 33(2)).',
  SUPERVISORY_AUTHORITY: 'The supervisory authority (Art. 33(1)).',
};

export const CommitmentChannel = {
  WEBSITE: 'On the web site.',
  EMAIL: 'By e-mail.',
  IN_SERVICE: 'Inside the service.',
  BROWSER_SETTINGS: 'In the settings of the browser.',
};

export const CollectionMode = {
  PROVIDED: 'Somebody enters, uploads or sends them.',
  AUTOMATIC: 'They arise by themselves when the service is used.',
  FROM_THIRD_PARTY: 'They come from another party or service.',
  DERIVED: 'They are worked out from other data.',
};

export const Authorisation = {
  SPECIFIC: 'For this processor.',
  GENERAL: 'In general, with notice of changes.',
};

export const TransferMechanism = {
  ADEQUACY: 'An adequacy decision (Art. 45).',
  STANDARD_CONTRACTUAL_CLAUSES: 'Standard contractual clauses (Art. 46(2)(c)-(d)).',
  BINDING_CORPORATE_RULES: 'Binding corporate rules (Art. 47).',
  CODE_OF_CONDUCT: 'An approved code of conduct (Art. 46(2)(e)).',
  CERTIFICATION: 'An approved certification (Art. 46(2)(f)).',
  AD_HOC_CLAUSES: 'Clauses authorised by an authority (Art. 46(3)(a)).',
  DEROGATION: 'A derogation for specific situations (Art. 49).',
};
