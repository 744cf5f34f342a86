import { type FactRecord, isEdge } from '../../model/graph.ts';
import { type EditOutcome, editFact } from '../../register/edit.ts';
import type { Edit } from '../../register/edit-plan.ts';
import type { In } from '../answer.ts';
import { type Arguments, builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DiagnosticObject } from '../diagnostic.ts';
import { FactInterface } from '../fact.ts';
import { edgeAlone } from '../relations.ts';
import type { View } from '../view.ts';

type Changed = Extract<EditOutcome, { fact: unknown }>;
type Refused = Extract<EditOutcome, { faults: unknown }>;
type Overtaken = Extract<EditOutcome, { current: unknown }>;

const seen = (fact: FactRecord, view: View) => (isEdge(fact) ? edgeAlone(fact, view) : { fact, view });

const ChangedObject = builder.objectRef<In<Changed>>('Changed').implement({
  description: 'The register says it now.',
  fields: (t) => ({
    changeNumber: t.exposeInt('changeNumber', {
      nullable: true,
      description: 'Number of the change set that records it; null where it was so already.',
    }),
    fact: t.field({
      type: FactInterface,
      nullable: true,
      description:
        'The node or relation as it was recorded; null where it was removed, and of a relation to a node that is not valid today.',
      resolve: ({ fact, view }) => fact && seen(fact, view),
    }),
  }),
});

const RefusedObject = builder.objectRef<In<Refused>>('Refused').implement({
  description: 'The input has faults; nothing was written.',
  fields: (t) => ({
    diagnostics: t.field({
      type: [DiagnosticObject],
      description: 'The first of the faults; `path` tells the argument or the field of the input.',
      resolve: ({ faults }) => faults.diagnostics,
    }),
    total: t.int({ description: 'How many faults there are.', resolve: ({ faults }) => faults.total }),
  }),
});

const ConflictObject = builder.objectRef<In<Overtaken>>('VersionConflict').implement({
  description: 'Somebody else has changed it since the version that was expected; nothing was written.',
  fields: (t) => ({
    currentVersion: t.int({ description: 'Its version now.', resolve: ({ current }) => current.version }),
    fact: t.field({
      type: FactInterface,
      nullable: true,
      description: 'It as it is now; null of a relation to a node that is not valid today.',
      resolve: ({ current, view }) => seen(current, view),
    }),
  }),
});

/** What comes of every edit. */
export const EditResult = builder.unionType('EditResult', {
  description: 'What came of an edit.',
  types: [ChangedObject, RefusedObject, ConflictObject],
  resolveType: (outcome) => {
    if ('faults' in outcome) return 'Refused';
    return 'current' in outcome ? 'VersionConflict' : 'Changed';
  },
});

interface RecordArguments {
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** The arguments of every edit. */
export const recordArguments = (arg: Arguments) => ({
  reason: arg.string({ description: 'Why, for the record.' }),
  idempotencyKey: arg.string({
    description:
      'A name for this edit, at best random: sent again under it, it has the same answer and is not done twice.',
  }),
});

/** The argument of every edit of what is there already. */
export const versionArgument = (arg: Arguments) => ({
  expectedVersion: arg.int({
    required: true,
    description: 'The `version` that you have seen: if somebody has changed it since, nothing is written.',
  }),
});

/** Does an edit in the name of the caller. */
export async function resolveEdit(
  edit: Edit,
  { reason = null, idempotencyKey = null }: RecordArguments,
  context: Context,
): Promise<In<EditOutcome>> {
  const { store, actor, clock } = context;
  const outcome = await editFact(store, { edit, actor, clock, reason, idempotencyKey });
  return { ...outcome, view: await context.fresh().view({}) };
}
