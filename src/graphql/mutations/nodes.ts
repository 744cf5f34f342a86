import { withoutNulls } from '../../model/entry-of.ts';
import { nodeId } from '../../model/graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from '../../model/node-kinds.ts';
import { builder } from '../builder.ts';
import { EditResult, recordArguments, resolveEdit, versionArgument } from './edit.ts';
import { nodeInput } from './inputs.ts';

function nodeMutations(kind: NodeKind) {
  const { description } = nodeKind(kind);
  const input = nodeInput(kind);
  builder.mutationField(`create${kind}`, (t) =>
    t.field({
      type: EditResult,
      description: `Adds a node: ${description}`,
      args: {
        key: t.arg.string({ required: true, description: 'Its key, unique in its kind; it stays.' }),
        input: t.arg({ type: input, required: true, description: 'What is said of it.' }),
        ...recordArguments(t.arg),
      },
      resolve: (_root, { key, input: given, ...record }, context) => {
        const entry = { ...withoutNulls(given), key };
        return resolveEdit({ do: 'CREATE', form: { kind, entry } }, record, context);
      },
    }),
  );
  builder.mutationField(`update${kind}`, (t) =>
    t.field({
      type: EditResult,
      description: `Changes fields of a node: ${description}`,
      args: {
        id: t.arg.id({ required: true, description: 'Its id, or its key.' }),
        ...versionArgument(t.arg),
        input: t.arg({ type: input, required: true, description: 'The fields that change.' }),
        ...recordArguments(t.arg),
      },
      resolve: (_root, { id: given, expectedVersion, input: entry, ...record }, context) => {
        const id = given.includes(':') ? given : nodeId(kind, given);
        return resolveEdit({ do: 'UPDATE', of: kind, id, expectedVersion, entry }, record, context);
      },
    }),
  );
}

for (const kind of nodeKinds) nodeMutations(kind);
