import type { DataHit, ImpactHit, SubjectHit } from '../lineage/impact/answer.ts';
import type { MovementHit } from '../lineage/impact/movements.ts';
import type { PathStep } from '../lineage/paths.ts';
import type { NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { categoryFields, type In } from './answer.ts';
import { builder } from './builder.ts';
import type { OutputFields } from './fact.ts';
import { statedByField } from './impact-parties.ts';
import { MovementObject } from './movement.ts';
import { pageObject } from './page.ts';
import { PathObject } from './paths.ts';
import { NodeInterface, nodeRef } from './refs.ts';

const nodeField = (t: OutputFields<In<{ node: NodeRecord }>>, kind: NodeKind | null, description: string) =>
  t.field({
    type: kind === null ? NodeInterface : nodeRef(kind),
    description,
    resolve: ({ node, view }) => ({ fact: node, view }),
  });

const pathField = (t: OutputFields<In<{ path: readonly PathStep[] | null }>>) =>
  t.field({
    type: PathObject,
    nullable: true,
    description:
      'A shortest way from here to what the event befell; null where none was found before a limit was met. Its last relation can be that of a controller or performer, or of an activity to the system.',
    resolve: ({ path, view }) => path && { steps: path, view },
  });

function implementHit(name: string, kind: NodeKind | null, description: string) {
  return builder.objectRef<In<ImpactHit>>(name).implement({
    description,
    fields: (t) => ({
      node: nodeField(t, kind, 'It.'),
      ...categoryFields(t),
      path: pathField(t),
    }),
  });
}

export const ImpactActivityPage = pageObject(
  'ImpactActivityPage',
  'One page of activities that an event hits.',
  implementHit(
    'ImpactActivity',
    'ProcessingActivity',
    'An activity that an event hits, with the data of its that are hit.',
  ),
);

export const ImpactStorePage = pageObject(
  'ImpactStorePage',
  'One page of systems, datasets and fields that an event hits.',
  implementHit('ImpactStore', null, 'A system, dataset or field that an event hits, with the data in it.'),
);

const ImpactDataObject = builder.objectRef<In<DataHit>>('ImpactDataCategory').implement({
  description: 'A data category that an event hits.',
  fields: (t) => ({
    node: nodeField(t, 'DataCategory', 'The data category.'),
    isSpecial: t.exposeBoolean('isSpecial', {
      nullable: true,
      description:
        'Whether it, or else the nearest broader category that says so, is special (Art. 9) or on convictions and offences (Art. 10); null: not said.',
    }),
    path: pathField(t),
  }),
});

export const ImpactDataPage = pageObject(
  'ImpactDataCategoryPage',
  'One page of data categories that an event hits.',
  ImpactDataObject,
);

const ImpactSubjectObject = builder.objectRef<In<SubjectHit>>('ImpactSubjectCategory').implement({
  description: 'A category of persons whose data an event hits.',
  fields: (t) => ({
    node: nodeField(t, 'DataSubjectCategory', 'The category of persons.'),
    statedBy: statedByField(t, 'The relations of the activities hit that say whose data they are.'),
  }),
});

export const ImpactSubjectPage = pageObject(
  'ImpactSubjectCategoryPage',
  'One page of categories of persons whose data an event hits.',
  ImpactSubjectObject,
);

const ImpactMovementObject = builder.objectRef<In<MovementHit>>('ImpactMovement').implement({
  description: 'A movement of data that an event has to do with.',
  fields: (t) => ({
    movement: t.field({
      type: MovementObject,
      description: 'The movement, with the verdict on it as the law stands.',
      resolve: ({ movement, view }) => ({ ...movement, view }),
    }),
    after: t.field({
      type: MovementObject,
      nullable: true,
      description:
        'The same movement with the verdict on it when the instrument has ended: covered by the next mechanism, or bare. Null unless that is the event.',
      resolve: ({ after, view }) => after && { ...after, view },
    }),
  }),
});

export const ImpactMovementPage = pageObject(
  'ImpactMovementPage',
  'One page of movements that an event has to do with.',
  ImpactMovementObject,
);
