import type { NodeId } from '../../model/graph.ts';
import { LABELS } from '../../model/labels.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { IsoDate } from '../../model/time.ts';

export type Role = 'CONTROLLER' | 'PROCESSOR';

/** Who a set of clauses, or a module of one, is for. */
export interface RolePair {
  exporter: Role;
  importer: Role;
}

/** A set of standard clauses: which roles it fits, and until when it could be agreed on. */
export interface ClauseSet {
  /** By module; a set without modules has its roles under null. */
  fits: ReadonlyMap<string | null, RolePair>;
  /** First day on which no new agreement may use it. */
  closedFrom: IsoDate | null;
  citation: string;
}

/** What is particular to one body of law on transfers. Another regime is another of these. */
export interface Regime {
  /** As `LegalInstrument.regime` names it. */
  key: string;
  name: Sentence;
  /** The regions that make up its area; a member of one is inside. */
  area: readonly NodeId[];
  /** The field of an organisation that says whether the law applies to it, and what its values mean. */
  scope: { field: string; applies: Readonly<Record<string, boolean>> };
  /** Instrument types by what they do. */
  types: {
    adequacy: string;
    clauses: string;
    /** Clauses that look like a transfer tool and are none. */
    processorClauses: string;
    /** A law can name derogations; where it grants adequacy, the place counts as inside. */
    law: string;
  };
  /** The sets of clauses by their official number. */
  clauseSets: ReadonlyMap<string, ClauseSet>;
  /** How a derogation is named. */
  derogation: RegExp;
  /** That of them whose assessment and safeguards a record of processing has to show. */
  documentedDerogation: string;
  /** Where the law says what the rules rest on. */
  citations: Readonly<Record<Citation, string>>;
}

type Citation =
  | 'applies'
  | 'appliesNot'
  | 'onward'
  | 'party'
  | 'area'
  | 'adequacy'
  | 'safeguards'
  | 'record'
  | 'clauses'
  | 'processorClauses'
  | 'bindingRules'
  | 'approval'
  | 'adHoc'
  | 'derogation'
  | 'assessment';

const pair = (exporter: Role, importer: Role): RolePair => ({ exporter, importer });

const CLOSED_FROM = '2021-09-27';
const CLOSED = 'Decision (EU) 2021/914, Art. 4';

const oldSet = (importer: Role, citation: string, closedFrom: IsoDate): ClauseSet => ({
  fits: new Map([[null, pair('CONTROLLER', importer)]]),
  closedFrom,
  citation,
});

/** Regulation (EU) 2016/679, Chapter V, with the Directive before it. */
export const EU_GDPR: Regime = {
  key: 'EU_GDPR',
  name: LABELS.Regime.EU_GDPR,
  area: ['Jurisdiction:eea', 'Jurisdiction:eu'],
  scope: {
    field: 'gdprScope',
    applies: { ESTABLISHED_IN_EEA: true, ARTICLE_3_2: true, NOT_SUBJECT: false },
  },
  types: {
    adequacy: 'ADEQUACY_DECISION',
    clauses: 'STANDARD_CONTRACTUAL_CLAUSES',
    processorClauses: 'PROCESSOR_CLAUSES',
    law: 'LAW',
  },
  clauseSets: new Map([
    ['2001/497/EC', oldSet('CONTROLLER', `Decision 2001/497/EC; ${CLOSED}`, CLOSED_FROM)],
    ['2004/915/EC', oldSet('CONTROLLER', `Decision 2004/915/EC; ${CLOSED}`, CLOSED_FROM)],
    ['2002/16/EC', oldSet('PROCESSOR', 'Decision 2002/16/EC; Decision 2010/87/EU, Art. 7', '2010-05-15')],
    ['2010/87/EU', oldSet('PROCESSOR', `Decision 2010/87/EU; ${CLOSED}`, CLOSED_FROM)],
    [
      '(EU) 2021/914',
      {
        fits: new Map([
          ['MODULE_1', pair('CONTROLLER', 'CONTROLLER')],
          ['MODULE_2', pair('CONTROLLER', 'PROCESSOR')],
          ['MODULE_3', pair('PROCESSOR', 'PROCESSOR')],
          ['MODULE_4', pair('PROCESSOR', 'CONTROLLER')],
        ]),
        closedFrom: null,
        citation: 'Decision (EU) 2021/914, Clause 8',
      },
    ],
  ]),
  derogation: /^Art\. (?:49\(1\)(?:\([a-g]\)|, second subparagraph)|26\(1\)\([a-f]\))$/,
  documentedDerogation: 'Art. 49(1), second subparagraph',
  citations: {
    applies: 'Art. 3; EDPB Guidelines 05/2021, criterion 1',
    appliesNot: 'Art. 3',
    onward: 'Art. 44',
    party: 'EDPB Guidelines 05/2021, criterion 2',
    area: 'Art. 44; EDPB Guidelines 05/2021, criterion 3',
    adequacy: 'Art. 45(3)',
    safeguards: 'Art. 44, Art. 46(1)',
    record: 'Art. 30(1)(e)',
    clauses: 'Art. 46(2)(c)',
    processorClauses: 'Decision (EU) 2021/915, Clause 1(f); Art. 28(7)',
    bindingRules: 'Art. 46(2)(b), Art. 47',
    approval: 'Art. 46(2)(e)-(f)',
    adHoc: 'Art. 46(3)(a)',
    derogation: 'Art. 49(1)',
    assessment: 'Art. 46(1); C-311/18, paragraphs 134-135; Decision (EU) 2021/914, Clause 14',
  },
};
