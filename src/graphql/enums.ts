import { edgeType, edgeTypes } from '../model/edge-types.ts';
import * as enumerations from '../model/enumerations.ts';
import { CERTAINTIES, PROVENANCES } from '../model/evidence.ts';
import type { EnumValues, Field } from '../model/field.ts';
import { MODALITIES } from '../model/graph.ts';
import { nodeKind, nodeKinds } from '../model/node-kinds.ts';
import { builder } from './builder.ts';

/** An enum with a meaning for each value. */
export const enumOf = (name: string, description: string, meanings: EnumValues) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries(meanings).map(([value, meaning]) => [value, { value, description: meaning }]),
    ),
  });

export const LanguageEnum = enumOf('Language', 'A language of labels.', { EN: 'English.', AR: 'Arabic.' });

export const ProvenanceEnum = enumOf('Provenance', 'What a fact rests on.', PROVENANCES);

export const CertaintyEnum = enumOf('Certainty', 'How plainly the source says it.', CERTAINTIES);

export const ModalityEnum = enumOf('Modality', 'How firmly the source puts a relation.', MODALITIES);

export const NodeKindEnum = enumOf(
  'NodeKind',
  'The kinds of node; each is an object type of the same name.',
  Object.fromEntries(nodeKinds.map((kind) => [kind, nodeKind(kind).description])),
);

export const RelationTypeEnum = enumOf(
  'RelationType',
  'The types of relation.',
  Object.fromEntries(edgeTypes.map((type) => [type, edgeType(type).description])),
);

export const DirectionEnum = enumOf('OrderDirection', 'Which end of a list comes first.', {
  ASC: 'Smallest first; null last.',
  DESC: 'Largest first; null last.',
});

const byValues = new Map(
  Object.entries(enumerations).map(([name, values]) => [
    values as EnumValues,
    enumOf(name, `One of: ${Object.keys(values).join(', ')}.`, values),
  ]),
);

/** The GraphQL enum of an enum field. */
export function enumFor({ values, description }: Field) {
  const found = values && byValues.get(values);
  if (!found) throw new Error(`No enumeration in model/enumerations.ts for: ${description}`);
  return found;
}
