import { type EdgeType, edgeType, edgeTypes } from '../../model/edge-types.ts';
import { withoutNulls } from '../../model/entry-of.ts';
import { builder } from '../builder.ts';
import { EditResult, recordArguments, resolveEdit, versionArgument } from './edit.ts';
import { relationInput, typeName } from './inputs.ts';

function relationMutations(type: EdgeType) {
  const { description } = edgeType(type);
  const input = relationInput(type);
  builder.mutationField(`create${typeName(type)}`, (t) =>
    t.field({
      type: EditResult,
      description: `Adds a relation: ${description}`,
      args: {
        from: t.arg.id({
          required: true,
          description: 'Id of the node it starts at; its key where only one kind is possible.',
        }),
        to: t.arg.id({
          required: true,
          description: 'Id of the node it leads to; its key where only one kind is possible.',
        }),
        key: t.arg.string({ description: 'Tells it from parallel relations between the same two nodes.' }),
        input: t.arg({ type: input, description: 'What is said of it.' }),
        ...recordArguments(t.arg),
      },
      resolve: (_root, { from, to, key = null, input: given, ...record }, context) => {
        const entry = withoutNulls({ ...given, key });
        return resolveEdit({ do: 'CREATE', form: { type, from, to, entry } }, record, context);
      },
    }),
  );
  builder.mutationField(`update${typeName(type)}`, (t) =>
    t.field({
      type: EditResult,
      description: `Changes fields of a relation: ${description}`,
      args: {
        id: t.arg.id({ required: true, description: 'Its id.' }),
        ...versionArgument(t.arg),
        input: t.arg({ type: input, required: true, description: 'The fields that change.' }),
        ...recordArguments(t.arg),
      },
      resolve: (_root, { id, expectedVersion, input: entry, ...record }, context) =>
        resolveEdit({ do: 'UPDATE', of: type, id, expectedVersion, entry }, record, context),
    }),
  );
}

for (const type of edgeTypes) relationMutations(type);
