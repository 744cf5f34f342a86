import { builder } from '../builder.ts';
import { EditResult, recordArguments, resolveEdit, versionArgument } from './edit.ts';

builder.mutationField('end', (t) =>
  t.field({
    type: EditResult,
    description:
      'Closes the validity of a node or relation. With a node, its relations hold no longer either; what was true before stays true.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      on: t.arg({ type: 'Date', required: true, description: 'The first day on which it no longer holds.' }),
      ...versionArgument(t.arg),
      ...recordArguments(t.arg),
    },
    resolve: (_root, { id, on, expectedVersion, ...record }, context) =>
      resolveEdit({ do: 'END', id, expectedVersion, on }, record, context),
  }),
);

builder.mutationField('remove', (t) =>
  t.field({
    type: EditResult,
    description:
      'Removes a node or relation that should never have been there; only `knownAt` and its history still show it. What came to an end is not removed but ended. Refused for a node that other facts need.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      ...versionArgument(t.arg),
      ...recordArguments(t.arg),
    },
    resolve: (_root, { id, expectedVersion, ...record }, context) =>
      resolveEdit({ do: 'REMOVE', id, expectedVersion }, record, context),
  }),
);
