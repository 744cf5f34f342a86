import type { FactRecord, NodeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { IsoDate } from '../model/time.ts';
import type { Inventory } from './inventory-view.ts';
import { input, namesOf, relation, textIn } from './reading/names.ts';
import { replacementsOf } from './reading/notices.ts';
import { earliest, latest } from './reading/since.ts';
import { defineRule, type Hit } from './rule.ts';

const DOCUMENTS = ['Policy', 'PolicyVersion', 'Clause'];

/** The versions that the words of a fact stand in. */
function versionsOf(inventory: Inventory, { evidence }: FactRecord): string[] {
  const versions = evidence.flatMap(({ clause }) =>
    inventory.in(clause, 'HAS_CLAUSE').map(({ from }) => from),
  );
  return [...new Set(versions)].sort();
}

/** The day on which the last of the versions was replaced, by the first that replaced it; null where one of these days is not stated. */
function lostOn(replacements: readonly (readonly NodeRecord[])[]): IsoDate | null {
  const days = replacements.map((later) => earliest(later.map(({ fields }) => textIn(fields.effectiveDate))));
  return days.includes(null) ? null : latest(days);
}

function hitFor(
  inventory: Inventory,
  fact: FactRecord,
  versions: readonly string[],
  dueOn: IsoDate | null,
): Hit {
  const told = namesOf(inventory, versions);
  const { what } = relation(inventory, fact);
  const isAhead = dueOn !== null && dueOn > inventory.day;
  return {
    subject: fact.id,
    beside: versions,
    dueOn,
    message: isAhead
      ? say(
          `${what.en}: only ${told.en} says so, and a later version replaces it on ${dueOn}.`,
          `${what.ar}: لا يذكر ذلك إلا ${told.ar}، وتحل محله نسخة لاحقة في ${dueOn}.`,
        )
      : say(
          `${what.en}: only ${told.en} says so, and a later version has replaced it.`,
          `${what.ar}: لا يذكر ذلك إلا ${told.ar}، وقد حلت محله نسخة لاحقة.`,
        ),
    inputs: [
      relation(inventory, fact),
      ...versions.flatMap((version) => {
        const node = inventory.node(version);
        return node ? [input(node, say('is replaced', 'استُبدل'))] : [];
      }),
    ],
    missing: [
      say(
        'The words of the version in effect, or the day on which the fact ended (`validTo`).',
        'نص النسخة السارية، أو اليوم الذي انتهى فيه البيان (`validTo`).',
      ),
    ],
  };
}

export const evidenceFromReplacedVersion = defineRule({
  id: 'evidence-from-replaced-version',
  severity: 'WARNING',
  article: 'Art. 5(2)',
  due: 'STATEMENT',
  summary: say('Statement that only a replaced version makes', 'بيان لا يرد إلا في نسخة مستبدَلة'),
  description: say(
    'A fact still holds by its dates, and all its words stand in versions of documents that later ones have replaced: it has ' +
      'lost its ground.',
    'بيان لا يزال قائمًا بتواريخه، وكل نصوصه في نسخ وثائق حلت محلها نسخ لاحقة، ففقد بذلك سنده.',
  ),
  examples: {
    violation: `
policies: [{ key: notice, name: Notice, versions: [notice/1, notice/2] }]
policyVersions:
  - { key: notice/1, name: First version, clauses: [notice/1/1] }
  - { key: notice/2, name: Second version, replaces: [notice/1] }
clauses: [{ key: notice/1/1, name: Security }]
processingActivities:
  - key: processing
    name: Processing
    protectedBy: [{ node: backup, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We back up. }] }]
`,
    compliant: `
policies: [{ key: notice, name: Notice, versions: [notice/1, notice/2] }]
policyVersions:
  - { key: notice/1, name: First version }
  - { key: notice/2, name: Second version, replaces: [notice/1], clauses: [notice/2/1] }
clauses: [{ key: notice/2/1, name: Security }]
processingActivities:
  - key: processing
    name: Processing
    protectedBy: [{ node: backup, provenance: STATED, evidence: [{ clause: notice/2/1, quote: We back up. }] }]
`,
  },
  check(inventory) {
    const limit = inventory.ahead(0);
    return inventory.facts.flatMap((fact) => {
      const versions = versionsOf(inventory, fact);
      const later = versions.map((version) => replacementsOf(inventory, version, limit));
      const isDocument = 'kind' in fact && DOCUMENTS.includes(fact.kind);
      if (isDocument || versions.length === 0 || later.some((found) => found.length === 0)) return [];
      return hitFor(inventory, fact, versions, lostOn(later));
    });
  },
});
