import type { ImpactParty } from '../lineage/impact/answer.ts';
import type { Applying } from '../lineage/impact/commitments.ts';
import type { Duty } from '../lineage/impact/duties.ts';
import type { EdgeRecord } from '../model/graph.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { provision } from '../model/provision.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { enumFor } from './enums.ts';
import type { OutputFields } from './fact.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { sentenceOrNull } from './sentence.ts';

const RelationPage = pageObject('RelationPage', 'One page of relations.', RelationInterface);

/** The field for the relations that say why something is part of an answer. */
export const statedByField = <T extends { statedBy: readonly EdgeRecord[] }>(
  t: OutputFields<In<T>>,
  description: string,
) =>
  t.field({
    type: RelationPage,
    description,
    args: pageArguments(t.arg),
    resolve: async ({ statedBy, view }, page) => {
      const found = slice(statedBy, pageOf(page), ({ id }) => id);
      const seen = await Promise.all(found.items.map((edge) => edgeAlone(edge, view)));
      return connectionOf({ ...found, items: seen.filter((edge) => edge !== null) }, page, (edge) => edge);
    },
  });

export const ImpactCommitmentObject = builder.objectRef<In<Applying>>('ImpactCommitment').implement({
  description: 'A commitment that bears on what has happened.',
  fields: (t) => ({
    commitment: t.field({
      type: nodeRef('Commitment'),
      description: 'The commitment.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    statedBy: statedByField(
      t,
      'The relations by which it was made, with their condition and evidence; by id.',
    ),
  }),
});

const NotifiedPartyEnum = enumFor(NODE_KINDS.Commitment.fields.notifies);

const DutyObject = builder.objectRef<In<Duty>>('Duty').implement({
  description:
    'Whom somebody has to tell of a breach, by an article of the GDPR or because it has said that it will. No legal advice: the law and the case decide.',
  fields: (t) => ({
    article: sentenceOrNull(
      t,
      'The article; null: it is a commitment, and no duty of the GDPR.',
      ({ article }) => (article === null ? null : provision(article)),
    ),
    whom: t.field({
      type: NotifiedPartyEnum,
      nullable: true,
      description: 'Who is to be told; null: the commitment does not say.',
      resolve: ({ whom }) => whom,
    }),
    withinHours: t.exposeInt('withinHours', {
      nullable: true,
      description: 'In how many hours from becoming aware of it; null: without undue delay, or not said.',
    }),
    condition: sentenceOrNull(
      t,
      'Under which condition by the GDPR; null: under none, or see the relations of the commitment.',
      ({ condition }) => condition,
    ),
    commitment: t.field({
      type: ImpactCommitmentObject,
      nullable: true,
      description: 'The commitment, where it is one.',
      resolve: ({ commitment, view }) => commitment && { ...commitment, view },
    }),
  }),
});

const ImpactPartyObject = builder.objectRef<In<ImpactParty>>('ImpactParty').implement({
  description: 'A controller or processor of data that are hit.',
  fields: (t) => ({
    node: t.field({
      type: NodeInterface,
      description: 'The organisation, or kind of organisation.',
      resolve: ({ node, view }) => ({ fact: node, view }),
    }),
    statedBy: statedByField(t, 'The relations that make it what it is to the data, by id.'),
    duties: t.field({
      type: [DutyObject],
      description: 'Whom it has to tell: by the GDPR, then by its commitments. Empty unless it is a breach.',
      resolve: ({ duties, view }) => duties.map((duty) => ({ ...duty, view })),
    }),
  }),
});

export const ImpactPartyPage = pageObject(
  'ImpactPartyPage',
  'One page of controllers or processors.',
  ImpactPartyObject,
);

export const ImpactCommitmentPage = pageObject(
  'ImpactCommitmentPage',
  'One page of commitments.',
  ImpactCommitmentObject,
);
