import { consistently } from '../lineage/consistent.ts';
import type { Evidence } from '../model/evidence.ts';
import type { NodeRecord } from '../model/graph.ts';
import type { ChangedClause, ClauseDifferences } from '../register/clause-differences.ts';
import {
  type Grounded,
  type PolicyDifferences,
  policyDifferences,
  type Restated,
} from '../register/policy-differences.ts';
import type { In } from './answer.ts';
import { seenOnDay } from './between.ts';
import { builder } from './builder.ts';
import { EvidenceObject, FactInterface, type OutputFields, type SeenNode } from './fact.ts';
import { FieldChangeObject } from './field-change.ts';
import { listField } from './list-field.ts';
import { pageObject } from './page.ts';
import { nodeRef } from './refs.ts';
import { timeArguments } from './time.ts';

const inView = <T extends object, W extends { view: In<unknown>['view'] }>(item: T, { view }: W): In<T> => ({
  ...item,
  view,
});

const ClausePage = pageObject('ClausePage', 'One page of clauses.', nodeRef('Clause'));

const ChangedClauseObject = builder.objectRef<In<ChangedClause>>('ChangedClause').implement({
  description: 'A clause that is in both versions, with another number, heading or length.',
  fields: (t) => ({
    before: t.field({
      type: nodeRef('Clause'),
      description: 'It in the older version.',
      resolve: ({ before, view }) => ({ fact: before, view }),
    }),
    after: t.field({
      type: nodeRef('Clause'),
      description: 'It in the newer version.',
      resolve: ({ after, view }) => ({ fact: after, view }),
    }),
    fields: t.field({
      type: [FieldChangeObject],
      description:
        'What differs: `number`, `heading`, and `length` in Unicode code points, which tells that its words are others.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const ChangedClausePage = pageObject(
  'ChangedClausePage',
  'One page of clauses that differ in two versions.',
  ChangedClauseObject,
);

const clauseList = (
  t: OutputFields<In<ClauseDifferences>>,
  description: string,
  items: (clauses: ClauseDifferences) => readonly NodeRecord[],
) =>
  listField(t, ClausePage, description, {
    items,
    id: ({ id }) => id,
    row: (fact, { view }): SeenNode => ({ fact, view }),
  });

const ClauseDifferencesObject = builder.objectRef<In<ClauseDifferences>>('ClauseDifferences').implement({
  description:
    'What became of the clauses, known again by heading, else by number; as they stand in the text.',
  fields: (t) => ({
    added: clauseList(t, 'Those that only the newer version has.', ({ added }) => added),
    changed: listField(t, ChangedClausePage, 'Those with another number, heading or length.', {
      items: ({ changed }) => changed,
      id: ({ after }) => after.id,
      row: inView,
    }),
    removed: clauseList(t, 'Those that only the older version has.', ({ removed }) => removed),
  }),
});

const wordsField = (
  t: OutputFields<In<Grounded>>,
  description: string,
  wordsOf: (row: Grounded) => readonly Evidence[],
) =>
  t.field({
    type: [EvidenceObject],
    description,
    resolve: ({ view, ...row }) => wordsOf(row).map((evidence) => ({ evidence, view })),
  });

const GroundedFactObject = builder.objectRef<In<Grounded>>('GroundedFact').implement({
  description: 'A fact with the words of two versions of a document that it rests on.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ fact }) => fact.id }),
    fact: t.field({
      type: FactInterface,
      nullable: true,
      description: 'It as it is on the day; null where it is not valid then.',
      resolve: ({ fact, view }) => seenOnDay(fact, view),
    }),
    before: wordsField(t, 'The words of the older version.', ({ before }) => before),
    after: wordsField(t, 'The words of the newer version.', ({ after }) => after),
  }),
});

const GroundedFactPage = pageObject(
  'GroundedFactPage',
  'One page of facts that rest on words of a document.',
  GroundedFactObject,
);

const RestatedRelationObject = builder.objectRef<In<Restated>>('RestatedRelation').implement({
  description: 'A relation of the older version, and the one between the same two that took its place.',
  fields: (t) => ({
    before: t.id({ description: 'Id of the older one.', resolve: ({ before }) => before.id }),
    after: t.id({ description: 'Id of the newer one.', resolve: ({ after }) => after.id }),
    fields: t.field({
      type: [FieldChangeObject],
      description: 'The fields that differ.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const RestatedRelationPage = pageObject(
  'RestatedRelationPage',
  'One page of relations that others took the place of.',
  RestatedRelationObject,
);

const factList = (
  t: OutputFields<In<PolicyDifferences['facts']>>,
  description: string,
  items: (facts: PolicyDifferences['facts']) => readonly Grounded[],
) => listField(t, GroundedFactPage, description, { items, id: ({ fact }) => fact.id, row: inView });

const GroundDifferencesObject = builder
  .objectRef<In<PolicyDifferences['facts']>>('GroundDifferences')
  .implement({
    description: 'Which facts rest on which version, whatever their dates; by id.',
    fields: (t) => ({
      lost: factList(
        t,
        'Those that lost their ground: words of the older version state them, and none of the newer.',
        ({ lost }) => lost,
      ),
      gained: factList(
        t,
        'Those newly grounded: words of the newer version state them, and none of the older.',
        ({ gained }) => gained,
      ),
      kept: factList(t, 'Those that words of both versions state.', ({ kept }) => kept),
      restated: listField(
        t,
        RestatedRelationPage,
        'Relations of the older version, each with the only one of its type between the same two that is newly grounded.',
        { items: ({ restated }) => restated, id: ({ before }) => before.id, row: inView },
      ),
    }),
  });

const PolicyDifferenceObject = builder.objectRef<In<PolicyDifferences>>('PolicyDifference').implement({
  description: 'How two versions of a document differ.',
  fields: (t) => ({
    clauses: t.field({
      type: ClauseDifferencesObject,
      description: 'What became of its clauses.',
      resolve: ({ clauses, view }) => ({ ...clauses, view }),
    }),
    facts: t.field({
      type: GroundDifferencesObject,
      description: 'What rests on its words.',
      resolve: ({ facts, view }) => ({ ...facts, view }),
    }),
  }),
});

builder.queryField('policyDiff', (t) =>
  t.field({
    type: PolicyDifferenceObject,
    description:
      'What changed between two versions of a document: its clauses, and the facts that rest on its words, among them those that have lost their ground.',
    args: {
      from: t.arg.id({ required: true, description: 'Id of the older PolicyVersion.' }),
      to: t.arg.id({ required: true, description: 'Id of the newer PolicyVersion.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { from, to, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await consistently(view.store, () => policyDifferences(view.store, { from, to }));
      return { ...answer, view };
    },
  }),
);
