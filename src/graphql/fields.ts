import type { Field, Fields, FieldValue, Localized } from '../model/field.ts';
import type { NodeId } from '../model/graph.ts';
import { isNodeKind } from '../model/node-kinds.ts';
import { enumFor } from './enums.ts';
import { inLanguage, languageArgument, type OutputFields, type Seen, type SeenNode } from './fact.ts';
import { typeOfFar } from './refs.ts';

const kindsOf = ({ kinds = [] }: Field) => kinds.filter(isNodeKind);

async function seen(view: Seen['view'], ids: readonly NodeId[]): Promise<SeenNode[]> {
  const nodes = await view.nodes(ids);
  return nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
}

/** The GraphQL field of one field of the model. */
export function outputField<S extends Seen>(t: OutputFields<S>, name: string, field: Field) {
  const { description } = field;
  const value = ({ fact }: S) => (fact.fields[name] ?? null) as FieldValue;
  const list = (parent: S) => (value(parent) ?? []) as string[];
  const nullable = true as const;
  switch (field.type) {
    case 'text':
      return field.list
        ? t.stringList({ description, resolve: list })
        : t.string({ description, nullable, resolve: (parent) => value(parent) as string | null });
    case 'localized':
      return t.string({
        description,
        nullable,
        args: languageArgument(t.arg),
        resolve: (parent, { lang }) => inLanguage(value(parent) as Localized | null, lang),
      });
    case 'date':
      return t.field({
        type: 'Date',
        description,
        nullable,
        resolve: (parent) => value(parent) as string | null,
      });
    case 'integer':
      return t.int({ description, nullable, resolve: (parent) => value(parent) as number | null });
    case 'boolean':
      return t.boolean({ description, nullable, resolve: (parent) => value(parent) as boolean | null });
    case 'enum':
      return field.list
        ? t.field({ type: [enumFor(field)], description, resolve: list })
        : t.field({
            type: enumFor(field),
            description,
            nullable,
            resolve: (parent) => value(parent) as string | null,
          });
    case 'reference':
      return field.list
        ? t.field({
            type: [typeOfFar(kindsOf(field))],
            description,
            resolve: (parent) => seen(parent.view, list(parent)),
          })
        : t.field({
            type: typeOfFar(kindsOf(field)),
            description,
            nullable,
            resolve: async (parent) => {
              const id = value(parent) as NodeId | null;
              return id ? ((await seen(parent.view, [id]))[0] ?? null) : null;
            },
          });
  }
}

/** The GraphQL fields of the fields of a kind or type. */
export function outputFields<S extends Seen>(t: OutputFields<S>, fields: Fields) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, outputField(t, name, field)]),
  );
}
