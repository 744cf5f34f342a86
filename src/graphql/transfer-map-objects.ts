import type { OnwardPath } from '../lineage/transfers/onward-paths.ts';
import type { TransferMap } from '../lineage/transfers/transfer-map.ts';
import { categoryFields, type In, partialFields } from './answer.ts';
import { builder } from './builder.ts';
import { MovementObject, namedNode } from './movement.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { TransferStatusEnum } from './transfer-enums.ts';

export const MovementPage = pageObject('MovementPage', 'One page of movements of data.', MovementObject);

const StatusCountObject = builder
  .objectRef<TransferMap['byStatus'][number]>('TransferStatusCount')
  .implement({
    description: 'How many movements have a status.',
    fields: (t) => ({
      status: t.field({
        type: TransferStatusEnum,
        description: 'The status.',
        resolve: ({ status }) => status,
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

const PlaceCountObject = builder
  .objectRef<In<TransferMap['byPlace'][number]>>('TransferPlaceCount')
  .implement({
    description: 'How many movements to a place have a status.',
    fields: (t) => ({
      place: namedNode(t, 'Jurisdiction', 'The place; null: not stated.', (item) => item.place),
      status: t.field({
        type: TransferStatusEnum,
        description: 'The status.',
        resolve: ({ status }) => status,
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

const OnwardPathObject = builder.objectRef<In<OnwardPath>>('OnwardPath').implement({
  description: 'A chain of movements from an exporter to the last processor that is engaged.',
  fields: (t) => ({
    length: t.int({
      description: 'How many movements it has.',
      resolve: ({ movements }) => movements.length,
    }),
    movements: t.field({
      type: [MovementObject],
      description: 'They, from first to last.',
      resolve: ({ movements, view }) => movements.map((movement) => ({ ...movement, view })),
    }),
    weakest: t.field({
      type: MovementObject,
      nullable: true,
      description:
        'The movement that holds least: uncovered, then undetermined, then by its mechanism from a derogation up to adequacy. Null where none is a transfer.',
      resolve: ({ weakest, view }) => weakest && { ...weakest, view },
    }),
    ...categoryFields(t),
  }),
});

const OnwardPathPage = pageObject('OnwardPathPage', 'One page of chains of movements.', OnwardPathObject);

const OnwardTransfersObject = builder.objectRef<In<TransferMap['onward']>>('OnwardTransfers').implement({
  description: 'Where processors hand the data on, chain by chain.',
  fields: (t) => ({
    paths: t.field({
      type: OnwardPathPage,
      description: 'The chains, by the ids of their movements.',
      args: pageArguments(t.arg),
      resolve: ({ paths, view }, page) =>
        connectionOf(
          slice(paths, pageOf(page), ({ id }) => id),
          page,
          (item) => ({ ...item, view }),
        ),
    }),
    ...partialFields(t),
  }),
});

export const TransferMapObject = builder.objectRef<In<TransferMap>>('TransferMap').implement({
  description: 'Where personal data move from party to party, and what the law says of it on a day.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    movements: t.field({
      type: MovementPage,
      description: 'The movements, by id.',
      args: pageArguments(t.arg),
      resolve: ({ movements, view }, page) =>
        connectionOf(
          slice(movements, pageOf(page), ({ id }) => id),
          page,
          (item) => ({ ...item, view }),
        ),
    }),
    byStatus: t.field({
      type: [StatusCountObject],
      description: 'How many movements have each status.',
      resolve: ({ byStatus }) => [...byStatus],
    }),
    byPlace: t.field({
      type: [PlaceCountObject],
      description: 'How many there are for each place and status, by place; places that are not stated last.',
      resolve: ({ byPlace, view }) => byPlace.map((row) => ({ ...row, view })),
    }),
    onward: t.field({
      type: OnwardTransfersObject,
      description: 'The chains that begin with one of the movements and go on over the processors engaged.',
      resolve: ({ onward, view }) => ({ ...onward, view }),
    }),
  }),
});
