import {
  defaultFieldResolver,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from './context.ts';

type Field = GraphQLField<unknown, Context>;

/**
 * Counts what each list answers: every field that is asked of every item. Root fields of a query wait for their turn, so that a
 * document of many does not hold up other requests.
 */
export function countAnswers(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const type of types.filter(({ name }) => !name.startsWith('__'))) {
    for (const field of Object.values(type.getFields()) as Field[]) {
      if (isListType(getNullableType(field.type))) countItems(field);
    }
  }
  for (const field of fieldsOf(schema.getQueryType())) takeTurns(field);
  for (const field of fieldsOf(schema.getSubscriptionType())) startAnew(field);
  return schema;
}

const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.values(type?.getFields() ?? {}) as Field[];

function countItems(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const counted = <T>(items: T): T => {
      if (Array.isArray(items)) context.budget.spend(items.length * sizeOf(info));
      return items;
    };
    const items = resolve(source, args, context, info);
    return items instanceof Promise ? items.then(counted) : counted(items);
  };
}

function takeTurns(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    await context.budget.turn();
    return resolve(source, args, context, info);
  };
}

function startAnew(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    context.budget.refill();
    return resolve(source, args, context, info);
  };
}

const sizes = new WeakMap<SelectionSetNode, number>();

/** How many fields are asked of one item, at least one. */
function sizeOf({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  return Math.max(
    1,
    fieldNodes.reduce((sum, { selectionSet }) => sum + sizeOfSet(selectionSet, fragments), 0),
  );
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

function sizeOfSet(set: SelectionSetNode | undefined, fragments: Fragments): number {
  if (!set) return 0;
  const known = sizes.get(set);
  if (known !== undefined) return known;
  const size = set.selections.reduce((sum, selection) => {
    if (selection.kind === 'FragmentSpread')
      return sum + sizeOfSet(fragments[selection.name.value]?.selectionSet, fragments);
    const own = selection.kind === 'Field' ? 1 : 0;
    return sum + own + sizeOfSet(selection.selectionSet, fragments);
  }, 0);
  sizes.set(set, size);
  return size;
}
