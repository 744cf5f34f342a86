import { printedSchema } from './graphql/schema.ts';
import { inventoryJsonSchema } from './model/inventory.ts';
import { allRules } from './rules/all.ts';
import { rulesMarkdown } from './rules/markdown.ts';
import { constraintsCypher } from './store/neo4j/constraints.ts';

/** The files that are read off the model and the rules, by their path in the repository, as they should be. */
export function generatedFiles(): Record<string, string> {
  return {
    'schema/schema.graphql': printedSchema(),
    'schema/inventory.schema.json': `${JSON.stringify(inventoryJsonSchema(), null, 2)}\n`,
    'schema/constraints.cypher': constraintsCypher(),
    'docs/rules.md': rulesMarkdown(allRules),
  };
}
