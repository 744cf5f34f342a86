import { edgeType, relationsOf } from '../model/edge-types.ts';
import type { Field, Fields } from '../model/field.ts';
import { type NodeKind, nodeKind } from '../model/node-kinds.ts';
import { builder, type InputFields } from './builder.ts';
import { CertaintyEnum, enumFor, LanguageEnum, ModalityEnum, NodeKindEnum, ProvenanceEnum } from './enums.ts';
import { OPERATORS, type Operator, onlyKind, type WhereInput } from './filter.ts';
import { fieldName, type RelationEnd, relationTypeName } from './refs.ts';

type InputRef = ReturnType<typeof builder.inputRef<WhereInput>>;

const IS_NULL = 'Is not given (true), or is given (false). Of a list: is empty, or is not.';

type Scalar = 'String' | 'Int' | 'Boolean' | 'Date' | 'DateTime' | 'ID' | ReturnType<typeof enumFor>;

const inputs = new Map<string, InputRef>();

/** The input type of the name, described when first asked for. */
function inputType(
  name: string,
  description: string,
  fields: (t: InputFields) => Record<string, unknown>,
): InputRef {
  const known = inputs.get(name);
  if (known) return known;
  const ref = builder.inputRef<WhereInput>(name);
  inputs.set(name, ref);
  ref.implement({ description, fields: fields as never });
  return ref;
}

function operatorInput(name: string, description: string, type: Scalar, operators: readonly Operator[]) {
  return inputType(name, description, (t) => ({
    ...Object.fromEntries(
      operators.map((operator) => [
        operator,
        t.field({ type: operator === 'in' ? [type] : type, description: OPERATORS[operator][1] } as never),
      ]),
    ),
    isNull: t.boolean({ description: IS_NULL }),
    ...(name.startsWith('Localized')
      ? {
          lang: t.field({
            type: LanguageEnum,
            description: 'Look at this language only; left out: at both.',
          }),
        }
      : {}),
  }));
}

const ORDERED = ['eq', 'lt', 'lte', 'gt', 'gte'] as const;
const TEXT = ['eq', 'in', 'contains', 'startsWith'] as const;

const enumFilter = (name: string, type: ReturnType<typeof enumFor>) =>
  operatorInput(`${name}Filter`, `A condition on a ${name}.`, type, ['eq', 'in']);

const filters = {
  text: () => operatorInput('TextFilter', 'A condition on a text.', 'String', TEXT),
  localized: () =>
    operatorInput('LocalizedFilter', 'A condition on a text in two languages.', 'String', TEXT),
  date: () => operatorInput('DateFilter', 'A condition on a day.', 'Date', ORDERED),
  instant: () => operatorInput('DateTimeFilter', 'A condition on an instant.', 'DateTime', ORDERED),
  integer: () => operatorInput('IntFilter', 'A condition on a whole number.', 'Int', ORDERED),
  boolean: () => operatorInput('BooleanFilter', 'A condition on a yes or no.', 'Boolean', ['eq']),
  reference: () =>
    operatorInput(
      'ReferenceFilter',
      'A condition on a node referred to, by its id (or key, where only one kind is possible).',
      'ID',
      ['eq', 'in'],
    ),
  references: () =>
    operatorInput(
      'ReferenceListFilter',
      'A condition on nodes referred to, by id (or key, where only one kind is possible).',
      'ID',
      ['has'],
    ),
  texts: () =>
    operatorInput('TextListFilter', 'A condition on a list of texts.', 'String', [
      'has',
      'contains',
      'startsWith',
    ]),
};

function enumListFilter(field: Field) {
  const type = enumFor(field);
  return operatorInput(`${type.name}ListFilter`, `A condition on a list of ${type.name}.`, type, ['has']);
}

function filterFor(field: Field) {
  if (field.type === 'enum')
    return field.list ? enumListFilter(field) : enumFilter(enumFor(field).name, enumFor(field));
  if (field.list) return field.type === 'reference' ? filters.references() : filters.texts();
  return filters[field.type]();
}

const commonFactFilters = (t: InputFields) => ({
  id: t.field({ type: filters.reference(), description: 'On its own id.' }),
  validFrom: t.field({ type: filters.date(), description: 'On the first day it holds.' }),
  validTo: t.field({ type: filters.date(), description: 'On the first day it no longer holds.' }),
  provenance: t.field({
    type: enumFilter('Provenance', ProvenanceEnum as never),
    description: 'On what it rests on.',
  }),
  certainty: t.field({
    type: enumFilter('Certainty', CertaintyEnum as never),
    description: 'On how plainly the source says it.',
  }),
  inventory: t.field({ type: filters.text(), description: 'On the inventory it was imported from.' }),
  recordedAt: t.field({ type: filters.instant(), description: 'On when this state of it was recorded.' }),
  hasEvidence: t.boolean({ description: 'Whether words of a document are given for it.' }),
});

const fieldFilters = (t: InputFields, fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      t.field({ type: filterFor(field), description: `On: ${field.description}` }),
    ]),
  );

const relationFilters = (t: InputFields, kind: NodeKind) =>
  Object.fromEntries(
    relationsOf(kind).map((relation) => [
      relation.name,
      t.field({
        type: relationFilter(relation),
        description: `On the relation \`${relation.name}\`: ${edgeType(relation.type).description}`,
      }),
    ]),
  );

const kindFilters = (t: InputFields, kinds: readonly NodeKind[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      fieldName(kind),
      t.field({ type: nodeWhere([kind]), description: `It is a ${kind} like this; {} asks for any.` }),
    ]),
  );

/** The `where` of nodes of one kind, or of nodes that can be of several. */
export function nodeWhere(kinds: readonly NodeKind[]): InputRef {
  const only = onlyKind(kinds);
  const many = () => [nodeWhere(kinds)] as never;
  return inputType(
    `${kinds.join('Or')}Where`,
    `Conditions on a ${kinds.join(', or a ')}; all that are given must hold.`,
    (t) => ({
      and: t.field({ type: many(), description: 'All of these hold.' }),
      or: t.field({ type: many(), description: 'At least one of these holds.' }),
      not: t.field({ type: nodeWhere(kinds), description: 'This does not hold.' }),
      key: t.field({ type: filters.text(), description: 'On its key.' }),
      kind: t.field({ type: enumFilter('NodeKind', NodeKindEnum as never), description: 'On its kind.' }),
      name: t.field({ type: filters.localized(), description: 'On its name.' }),
      description: t.field({ type: filters.localized(), description: 'On its description.' }),
      aliases: t.field({ type: filters.texts(), description: 'On its other names.' }),
      ...commonFactFilters(t),
      ...(only
        ? { ...fieldFilters(t, nodeKind(only).fields), ...relationFilters(t, only) }
        : kindFilters(t, kinds)),
    }),
  );
}

/** The `where` of a relation as it is seen from one end. */
export function edgeWhere(relation: RelationEnd): InputRef {
  return inputType(
    `${relationTypeName(relation)}Where`,
    'Conditions on a relation; all that are given must hold.',
    (t) => ({
      node: t.field({ type: nodeWhere(relation.far), description: 'On the node at the other end.' }),
      modality: t.field({
        type: enumFilter('Modality', ModalityEnum as never),
        description: 'On how firmly the source puts it.',
      }),
      wording: t.field({ type: filters.localized(), description: "On the source's own words." }),
      condition: t.field({
        type: filters.localized(),
        description: 'On the condition under which it holds.',
      }),
      ...commonFactFilters(t),
      ...fieldFilters(t, edgeType(relation.type).fields),
    }),
  );
}

/** The `where` of facts of any kind and type. */
export function factWhere(): InputRef {
  const many = () => [factWhere()] as never;
  return inputType('FactWhere', 'Conditions on a fact; all that are given must hold.', (t) => ({
    and: t.field({ type: many(), description: 'All of these hold.' }),
    or: t.field({ type: many(), description: 'At least one of these holds.' }),
    not: t.field({ type: factWhere(), description: 'This does not hold.' }),
    ...commonFactFilters(t),
  }));
}

function relationFilter(relation: RelationEnd): InputRef {
  const where = edgeWhere(relation);
  return inputType(
    `${relationTypeName(relation)}RelationFilter`,
    'A condition on the relations of a node.',
    (t) => ({
      some: t.field({ type: where, description: 'At least one relation is like this; {} asks for any.' }),
      none: t.field({ type: where, description: 'No relation is like this; {} asks for none at all.' }),
    }),
  );
}
