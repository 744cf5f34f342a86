import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { edgeTypes, relationsOf } from '../../src/model/edge-types.ts';
import { nodeKind, nodeKinds } from '../../src/model/node-kinds.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

type Described = { name: string; description?: string | null | undefined };

function parts(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
}

describe('the schema', () => {
  test('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test('describes every type, field, argument and value', () => {
    const bare = types.flatMap((type) =>
      [type as Described, ...parts(type)]
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('has every kind of node with all its fields and relations, by key and as a list', () => {
    const queries = schema.getQueryType()?.getFields() ?? {};
    for (const kind of nodeKinds) {
      const type = schema.getType(kind);
      const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
      const { fields, plural } = nodeKind(kind);
      const wanted = [
        ...Object.keys(fields),
        ...relationsOf(kind).map(({ name }) => name),
        'id',
        'evidence',
        'name',
      ];
      expect(names, kind).toEqual(expect.arrayContaining(wanted));
      expect(Object.keys(queries)).toEqual(
        expect.arrayContaining([plural, kind.charAt(0).toLowerCase() + kind.slice(1)]),
      );
    }
  });

  test('creates and updates every kind of node and every type of relation', () => {
    const relations = edgeTypes.map((type) =>
      type.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    const wanted = [...nodeKinds, ...relations].flatMap((name) => [`create${name}`, `update${name}`]);
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.sort()).toEqual([...wanted, 'end', 'importInventory', 'remove'].sort());
  });

  test('gives no relation the name of a field', () => {
    for (const kind of nodeKinds) {
      const names = [
        ...Object.keys(nodeKind(kind).fields),
        ...relationsOf(kind).map(({ name }) => name),
        ...['id', 'kind', 'key', 'name', 'description', 'aliases'],
      ];
      expect(new Set(names).size, kind).toBe(names.length);
    }
  });

  test.each(['asOf', 'knownAt'])('asks every question by the clock %s', (clock) => {
    const without = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ args }) => !args.some(({ name }) => name === clock),
    );
    expect(without.map(({ name }) => name)).toEqual(['rules']);
  });

  test('types everything: no scalar holds structure', () => {
    const scalars = types.filter(isScalarType).map(({ name }) => name);
    expect(scalars.sort()).toEqual(['Date', 'DateTime']);
  });
});
