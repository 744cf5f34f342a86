import { lexicographicSortSchema, printSchema } from 'graphql';
import { countAnswers } from './answer-size.ts';
import { builder } from './builder.ts';
import './scalars.ts';
import './nodes.ts';
import './controllers.ts';
import './lookup.ts';
import './lineage.ts';
import './paths.ts';
import './subprocessors.ts';
import './statistics.ts';
import './history.ts';
import './transfer-map.ts';
import './impact.ts';
import './record-of-processing.ts';
import './findings.ts';
import './overdue.ts';
import './rules.ts';
import './what-if.ts';
import './diff.ts';
import './policy-diff.ts';
import './import-inventory.ts';
import './subscription.ts';
import './mutations/nodes.ts';
import './mutations/relations.ts';
import './mutations/end-and-remove.ts';

builder.queryType({
  description:
    'Questions to the graph. Every one takes `asOf`, the day it is asked for, and `knownAt`, the moment whose knowledge answers it; `rules` alone tells of no register.',
});

builder.mutationType({ description: 'Changes of the register; each is recorded for good.' });

/** The GraphQL schema, read off the model. */
export const schema = countAnswers(builder.toSchema());

/** The schema in SDL, as it stands in schema/schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
