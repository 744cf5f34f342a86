import type { NodeKind } from '../../model/node-kinds.ts';
import type { Pair } from './entry.ts';

/** What the nodes of each exported kind are. */
export const CLASSES: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  Jurisdiction: ['dpv:Jurisdiction'],
  LegalInstrument: ['kharita:LegalInstrument'],
  Organisation: ['dpv:LegalEntity'],
  ContactPoint: ['kharita:ContactPoint'],
  RecipientCategory: ['skos:Concept', 'dpv:LegalEntity'],
  System: ['dpv:Technology'],
  DataCategory: ['skos:Concept', 'dpv:PersonalData'],
  DataSubjectCategory: ['skos:Concept', 'dpv:DataSubject'],
  Purpose: ['skos:Concept', 'dpv:Purpose'],
  LegalBasis: ['skos:Concept', 'dpv:LegalBasis'],
  SecurityMeasure: ['skos:Concept', 'dpv:TechnicalOrganisationalMeasure'],
  DataSubjectRight: ['skos:Concept', 'dpv:DataSubjectRight'],
  Policy: ['kharita:Policy'],
  PolicyVersion: ['kharita:PolicyVersion'],
  Clause: ['kharita:Clause'],
  ProcessingActivity: ['dpv:Process'],
  Transfer: ['dpv:Process'],
  Agreement: ['dpv:LegalAgreement'],
  RetentionRule: ['dpv:StorageCondition'],
};

const is = (name: string): Pair => ['@type', name];
const basis = (name: string): Pair => ['hasLegalBasis', `eu-gdpr:${name}`];

const DEROGATIONS = Object.fromEntries(
  [...'abcdefg'].map((letter) => [`Art. 49(1)(${letter})`, basis(`A49-1-${letter}`)]),
);

/** What DPV has to say where a field has a value. What is denied has no meaning here: `false` is never said as true. */
export const MEANINGS: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  jurisdictionType: {
    COUNTRY: is('dpv:Country'),
    TERRITORY: is('dpv:Country'),
    INTERNATIONAL_ORGANISATION: is('dpv:InternationalOrganisation'),
  },
  instrumentType: {
    ADEQUACY_DECISION: is('eu-gdpr:AdequacyDecision'),
    STANDARD_CONTRACTUAL_CLAUSES: is('eu-gdpr:SCCByCommission'),
    LAW: is('dpv:Law'),
    GUIDELINE: is('dpv:Guideline'),
  },
  agreementType: {
    DATA_PROCESSING_AGREEMENT: is('dpv:DataProcessingAgreement'),
    STANDARD_CONTRACTUAL_CLAUSES: is('eu-gdpr:StandardContractualClauses'),
    JOINT_CONTROLLER_ARRANGEMENT: is('dpv:JointDataControllersAgreement'),
    BINDING_CORPORATE_RULES: is('eu-gdpr:BindingCorporateRules'),
  },
  policyType: {
    PRIVACY_NOTICE: is('dpv:PrivacyNotice'),
    COOKIE_NOTICE: is('dpv:Notice'),
    DATA_PROCESSING_AGREEMENT: is('dpv:DataProcessingAgreement'),
  },
  special: { ARTICLE_9: is('dpv:SpecialCategoryPersonalData'), ARTICLE_10: is('dpv:SensitivePersonalData') },
  measureType: { TECHNICAL: is('dpv:TechnicalMeasure'), ORGANISATIONAL: is('dpv:OrganisationalMeasure') },
  automation: {
    NONE: ['hasAutomationLevel', 'dpv:NotAutomated'],
    ASSISTED: ['hasAutomationLevel', 'dpv:AssistiveAutomation'],
    PROFILING: ['hasProcessing', 'dpv:Profiling'],
    ARTICLE_22_DECISION: ['hasContext', 'dpv:AutomatedDecisionMaking'],
  },
  collection: {
    PROVIDED: ['hasProcessing', 'dpv:Collect'],
    AUTOMATIC: ['hasProcessing', 'dpv:Observe'],
    FROM_THIRD_PARTY: ['hasProcessing', 'dpv:Obtain'],
    DERIVED: ['hasProcessing', 'dpv:Derive'],
  },
  mandatory: { true: ['hasNecessity', 'dpv:Required'], false: ['hasNecessity', 'dpv:Optional'] },
  mechanism: {
    ADEQUACY: basis('A45-3'),
    STANDARD_CONTRACTUAL_CLAUSES: basis('StandardContractualClauses'),
    BINDING_CORPORATE_RULES: basis('A46-2-b'),
    CODE_OF_CONDUCT: basis('A46-2-e'),
    CERTIFICATION: basis('A46-2-f'),
    AD_HOC_CLAUSES: basis('A46-3-a'),
  },
  derogation: DEROGATIONS,
};
