import type { ChangeSetHead, RecordedChange } from '../model/change-set.ts';
import { isEdgeId } from '../model/graph.ts';
import { fieldChanges } from '../register/diff.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import { FactInterface } from './fact.ts';
import { FieldChangeObject } from './field-change.ts';
import { connectionOf, pageArguments, pageObject, pageOf } from './page.ts';
import { edgeAlone } from './relations.ts';
import { asksFor } from './selection.ts';

const ChangeKindEnum = enumOf('ChangeKind', 'What a change does to a fact.', {
  ADDED: 'It was not there before.',
  CHANGED: 'It is there before and after.',
  REMOVED: 'It is there no longer.',
});

/** A change set of the register. */
export const ChangeSetObject = builder.objectRef<In<ChangeSetHead>>('ChangeSet');

const ChangeObject = builder.objectRef<In<RecordedChange>>('Change').implement({
  description: 'What a change set did to one node or relation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the node or relation.' }),
    kind: t.field({
      type: ChangeKindEnum,
      description: 'What was done to it.',
      resolve: ({ before, after }) => (before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED'),
    }),
    version: t.int({
      nullable: true,
      description: 'Its version since; null where it was removed.',
      resolve: ({ after }) => after?.version ?? null,
    }),
    fields: t.field({
      type: [FieldChangeObject],
      description: 'The fields that differ; of one that was added or removed, all that were given.',
      resolve: ({ before, after }) => fieldChanges(before, after),
    }),
    changeSet: t.field({
      type: ChangeSetObject,
      description: 'The change set that did it.',
      resolve: ({ changeSet, view }) => ({ ...changeSet, view }),
    }),
    fact: t.field({
      type: FactInterface,
      nullable: true,
      description: 'It as it is on the day of the question; null where it is not valid then.',
      resolve: async ({ id, view }) => {
        if (!isEdgeId(id)) return view.node(id).then((fact) => fact && { fact, view });
        const edge = await view.relation(id);
        return edge && edgeAlone(edge, view);
      },
    }),
  }),
});

/** A page of changes. */
export const ChangePage = pageObject('ChangePage', 'One page of changes, oldest first.', ChangeObject);

ChangeSetObject.implement({
  description: 'Changes that were recorded together, all or none. It is never altered.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1 without gaps; also its cursor.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
    actor: t.exposeString('actor', { description: 'Who recorded it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where nobody said.' }),
    changeCount: t.exposeInt('changeCount', { description: 'How many nodes and relations it changed.' }),
    changes: t.field({
      type: ChangePage,
      description: 'What it did.',
      args: pageArguments(t.arg),
      resolve: async ({ number, view }, page, _context, info) => {
        const asked = { ...pageOf(page), count: asksFor(info, 'totalCount') };
        const found = await view.changes({ of: { changeSet: number }, ...asked });
        return connectionOf(found, page, (change) => ({ ...change, view }));
      },
    }),
  }),
});
