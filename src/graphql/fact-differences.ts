import type { ActivityDifference, FactDifference, FactDifferences } from '../register/fact-differences.ts';
import { type InBoth, inBoth, seenFact, seenNode } from './between.ts';
import { builder } from './builder.ts';
import { FactInterface } from './fact.ts';
import { FieldChangeObject } from './field-change.ts';
import { listField } from './list-field.ts';
import { pageObject } from './page.ts';
import { nodeRef } from './refs.ts';

const FactDifferenceObject = builder.objectRef<InBoth<FactDifference>>('FactDifference').implement({
  description: 'A node or relation that is another on the two sides.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fields: t.field({
      type: [FieldChangeObject],
      description: 'The fields that differ; of what is on one side only, all that say something.',
      resolve: ({ fields }) => [...fields],
    }),
    before: t.field({
      type: FactInterface,
      nullable: true,
      description: 'It on the first side; null where it, or a node that it joins, is not there on the day.',
      resolve: ({ before, from }) => seenFact(before, from),
    }),
    after: t.field({
      type: FactInterface,
      nullable: true,
      description: 'It on the second side; null where it, or a node that it joins, is not there on the day.',
      resolve: ({ after, to }) => seenFact(after, to),
    }),
  }),
});

const FactDifferencePage = pageObject(
  'FactDifferencePage',
  'One page of nodes and relations that are others on the two sides.',
  FactDifferenceObject,
);

const idOf = ({ id }: { id: string }) => id;

const ActivityDifferenceObject = builder
  .objectRef<InBoth<ActivityDifference>>('ActivityDifference')
  .implement({
    description: 'An activity that is there on one side only, or has a relation on one side only.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      before: t.field({
        type: nodeRef('ProcessingActivity'),
        nullable: true,
        description: 'It on the first side; null where it is not there.',
        resolve: ({ id, from }) => seenNode(id, from),
      }),
      after: t.field({
        type: nodeRef('ProcessingActivity'),
        nullable: true,
        description: 'It on the second side; null where it is not there.',
        resolve: ({ id, to }) => seenNode(id, to),
      }),
      lost: listField(
        t,
        FactDifferencePage,
        'The relations that it has on the first side only: recipients, systems, data and so on.',
        { items: ({ lost }) => lost, id: idOf, row: inBoth },
      ),
      gained: listField(t, FactDifferencePage, 'The relations that it has on the second side only.', {
        items: ({ gained }) => gained,
        id: idOf,
        row: inBoth,
      }),
    }),
  });

const ActivityDifferencePage = pageObject(
  'ActivityDifferencePage',
  'One page of activities that differ.',
  ActivityDifferenceObject,
);

export const FactDifferencesObject = builder.objectRef<InBoth<FactDifferences>>('FactDifferences').implement({
  description: 'What the register says on one side and not on the other; nodes before relations, by id.',
  fields: (t) => ({
    added: listField(t, FactDifferencePage, 'What is there on the second side only.', {
      items: ({ added }) => added,
      id: idOf,
      row: inBoth,
    }),
    changed: listField(t, FactDifferencePage, 'What is there on both sides, and differs.', {
      items: ({ changed }) => changed,
      id: idOf,
      row: inBoth,
    }),
    removed: listField(t, FactDifferencePage, 'What is there on the first side only.', {
      items: ({ removed }) => removed,
      id: idOf,
      row: inBoth,
    }),
    activities: listField(
      t,
      ActivityDifferencePage,
      'The activities that are there on one side only, or have relations on one side only; by id.',
      { items: ({ activities }) => activities, id: idOf, row: inBoth },
    ),
  }),
});
