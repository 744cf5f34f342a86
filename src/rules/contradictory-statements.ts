import type { EdgeType } from '../model/edge-types.ts';
import type { NodeId } from '../model/graph.ts';
import type { Inventory } from './inventory-view.ts';
import { activitiesOf } from './reading/activities.ts';
import type { Clash, Contradiction, Statements } from './reading/contradictions/contradiction.ts';
import { keeping } from './reading/contradictions/keeping.ts';
import { roles } from './reading/contradictions/roles.ts';
import { sharing } from './reading/contradictions/sharing.ts';
import { nameOf, relation } from './reading/names.ts';
import { defineRule, type Hit, say } from './rule.ts';

const CONTRADICTIONS: readonly Contradiction[] = [...sharing, ...keeping, ...roles];

function statementsOf(inventory: Inventory, organisation: NodeId): Statements {
  const speakers = [...activitiesOf(inventory, organisation), organisation];
  const read = (type: EdgeType) =>
    speakers.flatMap((id) => inventory.out(id, type)).filter(({ provenance }) => provenance === 'STATED');
  return { inventory, of: read };
}

function hitFor(inventory: Inventory, { article, message, settledBy }: Contradiction, clash: Clash): Hit {
  const { left, right } = clash;
  const name = nameOf(inventory, left.from);
  return {
    subject: left.id,
    beside: [article, ...right.map(({ id }) => id)],
    article,
    message: say(`${name.en}: ${message.en}.`, `${name.ar}: ${message.ar}.`),
    inputs: [left, ...right].map((edge) => relation(inventory, edge)),
    missing: [settledBy],
  };
}

/** A clash that several organisations answer for is one. */
function eachOnce(hits: readonly Hit[]): Hit[] {
  const key = ({ subject, beside = [] }: Hit) => JSON.stringify([subject, ...[...beside].sort()]);
  return [...new Map(hits.map((hit) => [key(hit), hit])).values()];
}

export const contradictoryStatements = defineRule({
  id: 'contradictory-statements',
  severity: 'WARNING',
  article: 'Art. 5(1)(a), Art. 12(1)',
  summary: say('Statements that do not go together', 'بيانات لا تتفق فيما بينها'),
  description:
    'Two or more statements of documents of one organisation do not go together: on who gets data and for what, on what is ' +
    'kept and erased, or on who decides. Each is quoted; which of them is right is for people to say.',
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1, notice/1/2] }]
clauses: [{ key: notice/1/1, name: Erasure }, { key: notice/1/2, name: Backups }]
retentionRules:
  - key: backups
    name: Kept in backups
    criterion: BACKUP
    provenance: STATED
    evidence: &kept [{ clause: notice/1/2, quote: Backups keep some data. }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants:
      - { node: erasure, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We erase all on request. }] }
    retainedUnder: [{ node: backups, provenance: STATED, evidence: *kept }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1, notice/1/2] }]
clauses: [{ key: notice/1/1, name: Erasure }, { key: notice/1/2, name: Retention }]
retentionRules:
  - key: account
    name: Kept while the account exists
    criterion: ACCOUNT_LIFE
    provenance: STATED
    evidence: &kept [{ clause: notice/1/2, quote: We keep data while the account exists. }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants:
      - { node: erasure, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We erase all on request. }] }
    retainedUnder: [{ node: account, provenance: STATED, evidence: *kept }]
`,
  },
  check(inventory) {
    const hits = inventory.nodes('Organisation').flatMap(({ id }) => {
      const statements = statementsOf(inventory, id);
      return CONTRADICTIONS.flatMap((kind) =>
        kind.find(statements).map((clash) => hitFor(inventory, kind, clash)),
      );
    });
    return eachOnce(hits);
  },
});
