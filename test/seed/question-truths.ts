import type { Truth } from './answer-rows.ts';

/** What the answer to each question has to be. Written from the policies, not from the answers. */
export const TRUTHS: Record<string, Truth> = {
  'recipients-of-lua-crm': {
    says: 'six recipients, four of them named, and one stated country',
    rows: {
      'organisation.controls.disclosesTo': [
        ['name', 'locations.code', 'evidence.ref', 'locationEvidence.ref'],
        ['Cloudflare', null, 'LUA-RCN-04', null],
        ['Google', null, 'LUA-RCN-03', null],
        ['Hetzner', 'DE', 'LUA-RCN-01', 'LUA-LOC-01'],
        ['Stripe', null, 'LUA-RCN-02', null],
        ['Communication providers', null, 'LUA-RCC-06', null],
        ['Local payment providers', null, 'LUA-RCC-04', null],
      ],
    },
  },
  'storage-in-the-united-states': {
    says: 'only Appointlet, with Amazon Web Services, and no safeguard',
    rows: {
      'storage.runsOn': [
        ['storage.partOf.controlledBy.name', 'name', 'locations.code', 'evidence.ref'],
        ['Appointlet', 'Amazon Web Services', 'US', 'APT-LOC-01'],
      ],
      transfers: [
        ['exportedBy.name', 'importedBy.name', 'into.code', 'safeguard', 'certainty', 'evidence.ref'],
        ['Appointlet', 'Amazon Web Services', 'US', null, 'IMPLIED', 'APT-TRF-01'],
      ],
    },
  },
  'health-data-of-lua-crm': {
    says: 'all six recipients, each by implication only; Lua CRM is processor on instructions; no condition of Art. 9(2)',
    rows: {
      'healthData.processes': [
        ['name', 'evidence.ref'],
        ['Dental information', 'LUA-SPC-01'],
        ['Medical information', 'LUA-SPC-02'],
        ['Other health information', 'LUA-SPC-04'],
        ['Treatment data', 'LUA-SPC-03'],
      ],
      'role.performedBy': [
        ['role.role', 'name', 'condition', 'evidence.ref', 'role.recipientsOfItsOwn'],
        ['PROCESSOR', 'Lua CRM', "only on the customer's instructions", 'LUA-ROL-05', null],
      ],
      // Without the last row, which is implied, none of the others would be reached.
      lineage: [
        ['relation.type', 'relation.to.name', 'relation.certainty', 'relation.locations.code'],
        ['DISCLOSES_TO', 'Cloudflare', 'EXPLICIT', null],
        ['DISCLOSES_TO', 'Google', 'EXPLICIT', null],
        ['DISCLOSES_TO', 'Hetzner', 'EXPLICIT', 'DE'],
        ['DISCLOSES_TO', 'Stripe', 'EXPLICIT', null],
        ['DISCLOSES_TO', 'Communication providers', 'EXPLICIT', null],
        ['DISCLOSES_TO', 'Local payment providers', 'EXPLICIT', null],
        ['PART_OF', 'Processing by Lua CRM as a whole', 'IMPLIED', null],
      ],
      'onward.under': [
        [
          'onward.into.name',
          'onward.importedBy',
          'onward.certainty',
          'onward.evidence.ref',
          'mechanism',
          'evidence.ref',
        ],
        ['European Economic Area', null, 'AMBIGUOUS', 'LUA-TRF-01', null, null],
        [null, null, 'EXPLICIT', 'LUA-TRF-02', 'STANDARD_CONTRACTUAL_CLAUSES', 'LUA-SFG-02'],
      ],
    },
  },
  'breach-notice': {
    says: 'only Appointlet, to users, also of a weak configuration; the other four say nothing',
    rows: {
      'commitments.committedBy': [
        ['commitments.statedIn.name', 'commitments.hours', 'commitments.notifies', 'condition'],
        [
          'Privacy notice of Appointlet',
          '72',
          'DATA_SUBJECT',
          'a security breach, or a weak configuration that may expose your data',
        ],
      ],
      silent: [['name'], ['ChatLink'], ['GTG CRM'], ['Lua CRM'], ['Nexon Cloud']],
    },
  },
  portability: {
    says: 'Appointlet and Lua CRM, and Appointlet a structured copy besides',
    rows: {
      'portability.grantedBy': [
        ['statedIn.name', 'evidence.ref'],
        ['Privacy notice of Appointlet', 'APT-RGT-09'],
        ['Privacy notice of Lua CRM', 'LUA-RGT-06'],
      ],
      'seeAlso.grantedBy': [
        ['statedIn.name', 'evidence.ref'],
        ['Privacy notice of Appointlet', 'APT-RGT-02'],
      ],
    },
  },
  'legal-bases': {
    says: 'only Lua CRM, four of them, tied to no purpose',
    rows: {
      'legalBases.reliedOnBy': [
        ['legalBases.article', 'statedIn.name', 'purposes', 'evidence.ref'],
        ['Art. 6(1)(a)', 'Privacy notice of Lua CRM', null, 'LUA-LAW-03'],
        ['Art. 6(1)(b)', 'Privacy notice of Lua CRM', null, 'LUA-LAW-01'],
        ['Art. 6(1)(c)', 'Privacy notice of Lua CRM', null, 'LUA-LAW-04'],
        ['Art. 6(1)(f)', 'Privacy notice of Lua CRM', null, 'LUA-LAW-02'],
      ],
    },
  },
  dates: {
    says: 'two dates, and one that cannot be read',
    rows: {
      'policies.versions': [
        ['policies.name', 'effectiveDate', 'lastUpdated', 'dateAsPrinted'],
        ['Privacy notice of Appointlet', null, null, 'آخر تحديث: قد شنومكس، شنومكس'],
        ['Privacy notice of ChatLink', null, null, null],
        ['Privacy notice of GTG CRM', '2024-12-09', null, 'تاريخ النفاذ: 9 ديسمبر 2024'],
        ['Privacy notice of Lua CRM', null, '2025-12-26', 'آخر تحديث: 2025-12-26'],
        ['Privacy notice of Nexon Cloud', null, null, null],
      ],
    },
  },
  'special-categories': {
    says: 'only Lua CRM, four of them, as processor',
    rows: {
      'dataCategories.processedBy': [
        ['dataCategories.name', 'statedIn.name', 'role', 'evidence.ref'],
        ['Dental information', 'Privacy notice of Lua CRM', 'PROCESSOR', 'LUA-SPC-01'],
        ['Medical information', 'Privacy notice of Lua CRM', 'PROCESSOR', 'LUA-SPC-02'],
        ['Other health information', 'Privacy notice of Lua CRM', 'PROCESSOR', 'LUA-SPC-04'],
        ['Treatment data', 'Privacy notice of Lua CRM', 'PROCESSOR', 'LUA-SPC-03'],
      ],
    },
  },
  'no-named-recipient': {
    says: 'three policies name no recipient; Nexon Cloud alone names no third party, for the others name sources',
    rows: {
      withoutNamedRecipient: [['name'], ['ChatLink'], ['GTG CRM'], ['Nexon Cloud']],
      withoutNamedThirdParty: [['name'], ['Nexon Cloud']],
      'namedSources.supplies': [
        ['namedSources.name', 'statedIn.name', 'evidence.ref'],
        ['Facebook', 'Privacy notice of GTG CRM', 'GTG-SRC-04'],
        ['Gmail', 'Privacy notice of GTG CRM', 'GTG-SRC-02'],
        ['Google Workspace APIs', 'Privacy notice of ChatLink', 'CHL-SRC-01'],
        ['Outlook', 'Privacy notice of GTG CRM', 'GTG-SRC-03'],
      ],
    },
  },
  'artificial-intelligence': {
    says: 'Lua CRM uses it for six functions, within three limits; ChatLink limits training on Google data',
    rows: {
      functions: [
        ['statedIn.name', 'name', 'evidence.ref'],
        ['Privacy notice of Lua CRM', 'Analysis of CRM data', 'LUA-AUT-01'],
        ['Privacy notice of Lua CRM', 'Generation of automations', 'LUA-AUT-04'],
        ['Privacy notice of Lua CRM', 'Help with operations', 'LUA-AUT-05'],
        ['Privacy notice of Lua CRM', 'Help with reports', 'LUA-AUT-06'],
        ['Privacy notice of Lua CRM', 'Generation of insights', 'LUA-AUT-02'],
        ['Privacy notice of Lua CRM', 'Generation of recommendations', 'LUA-AUT-03'],
      ],
      limits: [
        ['statedIn.name', 'commitmentType', 'committedBy.categories.name', 'evidence.ref'],
        ['Privacy notice of ChatLink', 'NO_AI_TRAINING', 'Google Workspace user data', 'CHL-LIM-04'],
        ['Privacy notice of Lua CRM', 'AI_LIMIT', null, 'LUA-LIM-02'],
        ['Privacy notice of Lua CRM', 'NO_SALE', null, 'LUA-LIM-03'],
        ['Privacy notice of Lua CRM', 'NO_AI_TRAINING', null, 'LUA-LIM-04'],
      ],
      'safeguards.protectedBy': [
        ['statedIn.name', 'name', 'evidence.ref'],
        ['Privacy notice of Lua CRM', 'Access control', 'LUA-SEC-03'],
      ],
    },
  },
  'booking-data': {
    says: 'for the life of the account by default, or as the customer sets it; no period; no decision under Art. 22',
    rows: {
      'organisation.controls.parts.retainedUnder': [
        [
          'organisation.controls.parts.automation',
          'criterion',
          'period',
          'disposal',
          'byDefault',
          'evidence.ref',
        ],
        [null, 'ACCOUNT_LIFE', null, null, 'true', 'APT-RET-05'],
        [null, 'USER_CONTROLLED', null, 'AUTOMATIC_ERASURE', null, 'APT-RET-06'],
      ],
    },
  },
  'encryption-in-transit': {
    says: 'three policies, ChatLink for two numbers only; two others state encryption without saying where',
    rows: {
      'inTransit.protects': [
        ['statedIn.name', 'categories.name', 'evidence.ref'],
        ['Privacy notice of Appointlet', null, 'APT-SEC-03'],
        ['Privacy notice of ChatLink', 'Card number, Social security number', 'CHL-SEC-08'],
        ['Privacy notice of Lua CRM', null, 'LUA-SEC-05'],
      ],
      'withoutSayingWhere.protects': [
        ['statedIn.name', 'categories', 'evidence.ref'],
        ['Privacy notice of GTG CRM', null, 'GTG-SEC-01'],
        ['Privacy notice of Nexon Cloud', null, 'NEX-SEC-03'],
      ],
    },
  },
  'privacy-contacts': {
    says: 'of all but ChatLink, whose two have no value; the e-mail addresses of Lua CRM are blacked out',
    rows: {
      'organisations.contactPoints': [
        ['organisations.name', 'channel', 'value', 'certainty', 'evidence.ref'],
        ['Appointlet', 'EMAIL', 'help+privacy@appointlet.com', 'EXPLICIT', 'APT-CON-05'],
        ['Appointlet', 'IN_SERVICE', null, 'EXPLICIT', 'APT-CON-03'],
        ['ChatLink', null, null, 'AMBIGUOUS', 'CHL-CON-02'],
        ['ChatLink', 'EMAIL', null, 'AMBIGUOUS', 'CHL-CON-01'],
        ['GTG CRM', 'EMAIL', 'support@gtgcrm.com', 'EXPLICIT', 'GTG-CON-01'],
        ['Lua CRM', 'EMAIL', null, 'AMBIGUOUS', 'LUA-CON-01'],
        ['Lua CRM', 'PHONE', '+372 5912-2253', 'EXPLICIT', 'LUA-CON-03'],
        [
          'Lua CRM',
          'POSTAL',
          'Harju maakond, Lasnamäe linnaosa, Sepapaja tn 6, Tallinn, Estonia',
          'EXPLICIT',
          'LUA-CON-04',
        ],
        ['Lua CRM', 'EMAIL', null, 'AMBIGUOUS', 'LUA-CON-02'],
        ['Nexon Cloud', 'WEB_PAGE', null, 'EXPLICIT', 'NEX-CON-01, NEX-CON-02'],
      ],
    },
  },
  children: {
    says: 'Appointlet those under 16, Lua CRM minors without an age',
    rows: {
      commitments: [
        ['statedIn.name', 'age', 'evidence.ref'],
        ['Privacy notice of Appointlet', '16', 'APT-CHD-02'],
        ['Privacy notice of Appointlet', '16', 'APT-CHD-01'],
        ['Privacy notice of Lua CRM', null, 'LUA-CHD-02'],
        ['Privacy notice of Lua CRM', null, 'LUA-CHD-01'],
      ],
    },
  },
  'roles-of-lua-crm': {
    says: 'Luana CRM OÜ is declared controller; entities in three countries may be either, and have no name',
    rows: {
      'organisations.controls': [
        [
          'organisations.legalName',
          'organisations.establishedIn.code',
          'modality',
          'certainty',
          'evidence.ref',
        ],
        ['Luana CRM OÜ', 'EE', 'MAY', 'EXPLICIT', 'LUA-ROL-02'],
        ['Luana CRM OÜ', 'EE', 'DOES', 'EXPLICIT', 'LUA-CTL-01'],
        [null, 'AM', 'MAY', 'AMBIGUOUS', 'LUA-ENT-01'],
        [null, 'BG', 'MAY', 'AMBIGUOUS', 'LUA-ENT-02'],
        [null, 'EE', 'MAY', 'AMBIGUOUS', 'LUA-ENT-03'],
      ],
      'organisations.performs': [
        [
          'organisations.legalName',
          'organisations.establishedIn.code',
          'modality',
          'certainty',
          'evidence.ref',
        ],
        ['Luana CRM OÜ', 'EE', 'MAY', 'EXPLICIT', 'LUA-ROL-03'],
        [null, 'AM', 'MAY', 'AMBIGUOUS', 'LUA-ENT-01'],
        [null, 'BG', 'MAY', 'AMBIGUOUS', 'LUA-ENT-02'],
        [null, 'EE', 'MAY', 'AMBIGUOUS', 'LUA-ENT-03'],
      ],
    },
  },
  'rights-of-nexon-cloud': {
    says: 'four rights, each "may" and depending on location',
    rows: {
      'organisation.controls.grants': [
        ['name', 'wording', 'modality', 'condition', 'evidence.ref'],
        ['Access', null, 'MAY', 'depending on geographic location', 'NEX-RGT-01'],
        ['Erasure', null, 'MAY', 'depending on geographic location', 'NEX-RGT-03'],
        [
          'Objection',
          'objection to some kinds of processing',
          'MAY',
          'depending on geographic location',
          'NEX-RGT-04',
        ],
        ['Rectification', null, 'MAY', 'depending on geographic location', 'NEX-RGT-02'],
      ],
      leftOut: [
        ['name'],
        ['Complaint to a supervisory authority'],
        ['Data portability'],
        ['Restriction of processing'],
        ['Withdrawal of consent'],
      ],
    },
  },
  'sharing-among-users': {
    says: 'Appointlet and ChatLink',
    rows: {
      'recipientCategories.receivesFrom': [
        [
          'recipientCategories.name',
          'statedIn.name',
          'categories.name',
          'evidence.ref',
          'activity.evidence.ref',
        ],
        [
          'Account administrators',
          'Privacy notice of Appointlet',
          'Name, E-mail address',
          'APT-RCC-02',
          'APT-ACT-04',
        ],
        ['Other users or customers', 'Privacy notice of Appointlet', null, 'APT-RCC-01', null],
        ['Other users or customers', 'Privacy notice of Appointlet', null, 'APT-ACT-03', 'APT-ACT-03'],
        ['Other users or customers', 'Privacy notice of ChatLink', null, 'CHL-RCC-06, CHL-PUR-09', null],
        [
          'Other users or customers',
          'Privacy notice of ChatLink',
          null,
          'CHL-ACT-03, CHL-PUR-09',
          'CHL-ACT-03',
        ],
      ],
    },
  },
  'sources-of-gtg-crm': {
    says: 'five sources, none of them a recipient, and four recipients without a name',
    rows: {
      'sources.controls.parts.suppliedBy': [
        ['kind', 'name', 'wording', 'evidence.ref'],
        ['RecipientCategory', 'Advertising platforms', 'the advertising platforms', 'GTG-SRC-05'],
        ['System', 'Facebook', 'Facebook', 'GTG-SRC-04'],
        ['System', 'Gmail', 'Gmail', 'GTG-SRC-02'],
        ['System', 'Outlook', 'Outlook', 'GTG-SRC-03'],
        [
          'DataSubjectCategory',
          'Users of the service',
          'contact lists that you import or synchronise',
          'GTG-SRC-01',
        ],
      ],
      'recipients.controls.disclosesTo': [
        ['kind', 'name', 'evidence.ref'],
        ['RecipientCategory', 'Payment providers', 'GTG-RCC-02'],
        ['RecipientCategory', 'Public authorities', 'GTG-RCC-04'],
        ['RecipientCategory', 'Service providers', 'GTG-RCC-01'],
        ['RecipientCategory', 'Support providers', 'GTG-RCC-03'],
      ],
      sourcesThatReceive: [['sourcesThatReceive'], [null]],
      providersThatReceive: [['providersThatReceive'], [null]],
    },
  },
  'standard-contractual-clauses': {
    says: 'one, of Lua CRM, with no importer, destination, data or module',
    rows: {
      'transfers.under': [
        [
          ...['transfers.exportedBy.name', 'transfers.importedBy', 'transfers.into', 'transfers.carries'],
          ...['transfers.evidence.ref', 'sccModule', 'evidence.ref'],
        ],
        ['Lua CRM', null, null, null, 'LUA-TRF-02', null, 'LUA-SFG-02'],
      ],
    },
  },
  'payment-data-of-appointlet': {
    says: 'kept by a billing provider without a place; at AWS in the United States only by the general sentence',
    rows: {
      'processingActivity.collection': [
        ['name', 'condition', 'mandatory', 'evidence.ref'],
        ['Card details', 'if you decide to upgrade to a premium plan', null, 'APT-CAT-09'],
        ['Payment data', 'if you decide to upgrade to a premium plan', 'true', 'APT-CAT-08, APT-LIM-07'],
      ],
      'processingActivity.storage': [
        ['name', 'locations', 'evidence.ref'],
        ['Billing providers', null, 'APT-RCC-10, APT-ACT-07'],
      ],
      'processingActivity.security': [
        ['name', 'appliedBy.name', 'evidence.ref'],
        ['PCI DSS compliance', 'Billing providers', 'APT-SEC-05'],
      ],
      'processingActivity.retention': [
        ['name', 'period', 'evidence.ref', 'processingActivity.legalBasis'],
        ['Life of the account', null, 'APT-RET-07', null],
      ],
      'paths.steps': [
        ['name', 'relation.type', 'relation.certainty', 'relation.locations.code'],
        ['Collection and storage of payment data', null, null, null],
        ['Processing by Appointlet as a whole', 'PART_OF', 'IMPLIED', null],
        ['Amazon Web Services', 'DISCLOSES_TO', 'EXPLICIT', 'US'],
      ],
    },
  },
};
