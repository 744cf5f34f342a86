import type { FactRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { relation } from './reading/names.ts';
import { defineRule } from './rule.ts';

/** Documents state themselves. */
const GROUNDLESS = [
  'Policy',
  'PolicyVersion',
  'Clause',
  'PUBLISHES',
  'HAS_VERSION',
  'HAS_CLAUSE',
  'REPLACES',
];

const isGroundless = (fact: FactRecord) => GROUNDLESS.includes('kind' in fact ? fact.kind : fact.type);

/** Whether at least one clause that the fact quotes is there on the day. */
const isGrounded = ({ node }: Inventory, { evidence }: FactRecord) =>
  evidence.some(({ clause }) => node(clause) !== undefined);

export const factWithoutEvidence = defineRule({
  id: 'fact-without-evidence',
  severity: 'ERROR',
  article: 'Art. 5(2)',
  summary: say('Statement without the words that state it', 'بيان دون النص الذي يثبته'),
  description: say(
    'A fact is said to be stated in a document, and quotes nothing, or only clauses that are not in the inventory on the day. ' +
      'What an organisation declares of itself needs no quote.',
    'ذُكر أن بيانًا وارد في وثيقة، ولا نص مقتبس له، أو لا يُقتبس له إلا من بنود ليست في السجل في اليوم المعني. ' +
      'ما تصرّح به جهة عن نفسها لا يحتاج إلى اقتباس.',
  ),
  examples: {
    violation: `
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Withdrawn clause, validTo: 2020-01-01 }]
processingActivities:
  - key: processing
    name: Processing
    protectedBy: [{ node: backup, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We back up. }] }]
`,
    compliant: `
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1] }]
clauses: [{ key: notice/1/1, name: Clause }]
processingActivities:
  - key: processing
    name: Processing
    protectedBy: [{ node: backup, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We back up. }] }]
`,
  },
  check(inventory) {
    const bare = inventory.facts.filter(
      (fact) => fact.provenance === 'STATED' && !isGroundless(fact) && !isGrounded(inventory, fact),
    );
    return bare.map((fact) => {
      const told = relation(inventory, fact);
      return {
        subject: fact.id,
        message: say(
          `${told.what.en}: no document in the inventory says so.`,
          `${told.what.ar}: لا توجد في السجل وثيقة تذكر ذلك.`,
        ),
        inputs: [told],
        missing: [
          say(
            'The clause and its words (`evidence`), or another `provenance`.',
            'البند ونصه (`evidence`)، أو `provenance` أخرى.',
          ),
        ],
      };
    });
  },
});
