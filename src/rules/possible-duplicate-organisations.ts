import type { NodeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { Inventory } from './inventory-view.ts';
import { input, nameOf, textIn } from './reading/names.ts';
import { skeletonOf } from './reading/skeleton.ts';
import { defineRule } from './rule.ts';

function skeletonsOf({ name, aliases, fields }: NodeRecord): string[] {
  const names = [name.en, name.ar, textIn(fields.legalName), ...aliases];
  return [...new Set(names.flatMap((each) => (each === null ? [] : [skeletonOf(each)])))].filter(
    (skeleton) => skeleton !== '',
  );
}

/** The organisation, and all that belong to the same group: companies of a group share their name. */
function groupOf({ out, in: into }: Inventory, organisation: string): Set<string> {
  const found = new Set([organisation]);
  for (const each of found) {
    for (const { from, to } of [...out(each, 'PART_OF'), ...into(each, 'PART_OF')]) found.add(from).add(to);
  }
  return found;
}

/** The pairs that share a skeleton, each once, the smaller id first. */
function pairsIn(inventory: Inventory): [string, string][] {
  const all = inventory
    .nodes('Organisation')
    .flatMap((node) => skeletonsOf(node).map((skeleton) => ({ skeleton, id: node.id })));
  const groups = Map.groupBy(all, ({ skeleton }) => skeleton);
  const pairs = [...groups.values()].flatMap((group) =>
    group.slice(1).map(({ id }): [string, string] => [group[0]?.id ?? id, id]),
  );
  const distinct = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  return [...distinct.values()].filter(
    ([one, other]) => one !== other && !groupOf(inventory, one).has(other),
  );
}

export const possibleDuplicateOrganisations = defineRule({
  id: 'possible-duplicate-organisations',
  severity: 'INFO',
  article: 'Art. 5(1)(d)',
  summary: say('Organisations that may be the same', 'جهات قد تكون واحدة'),
  description: say(
    'Two organisations are called the same but for case, accents, punctuation, the legal form, forms of Arabic and Persian ' +
      'letters, or letters of another script that look alike. Other names count. Companies of a group are left alone.',
    'جهتان لا يختلف اسماهما إلا في حالة الأحرف أو العلامات عليها، أو علامات الترقيم، أو الشكل القانوني، أو صور ' +
      'الحروف العربية والفارسية، أو حروف من أبجدية أخرى تشبهها. وتُحسب الأسماء الأخرى أيضًا. لا يشمل ذلك شركات ' +
      'المجموعة الواحدة.',
  ),
  examples: {
    violation: `
organisations:
  - { key: rihla, name: { ar: مؤسسة الرحلة } }
  - { key: rihla-2, name: { ar: موسسة الرحله } }
`,
    compliant: `
organisations:
  - { key: rihla, name: { ar: مؤسسة الرحلة } }
  - { key: nakhla, name: { ar: مؤسسة النخلة } }
`,
  },
  check(inventory) {
    return pairsIn(inventory).map(([one, other]) => {
      const [first, second] = [nameOf(inventory, one), nameOf(inventory, other)];
      const nodes = [one, other].flatMap((id) => inventory.node(id) ?? []);
      return {
        subject: one,
        beside: [other],
        organisations: [one, other],
        message: say(
          `${first.en} (${one}) and ${second.en} (${other}) may be the same organisation.`,
          `قد تكون ${first.ar} و${second.ar} جهة واحدة.`,
        ),
        inputs: nodes.map((node) => input(node, nameOf(inventory, node.id), 'legalName')),
        missing: [
          say(
            'One node with the other name as an alias, or names that tell the two apart.',
            'عقدة واحدة يكون الاسم الآخر من أسمائها، أو اسمان يميزان بينهما.',
          ),
        ],
      };
    });
  },
});
