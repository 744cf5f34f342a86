import {
  type ChangedMovement,
  type MovementDifferences,
  VERDICT_PARTS,
  type VerdictPart,
} from '../lineage/transfers/movement-differences.ts';
import type { AssessedMovement } from '../lineage/transfers/onward.ts';
import type { NodeId } from '../model/graph.ts';
import type { InBoth } from './between.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import type { OutputFields } from './fact.ts';
import { MechanismObject, MovementObject } from './movement.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import { NodeInterface } from './refs.ts';
import { TransferStatusEnum } from './transfer-enums.ts';
import { MovementPage } from './transfer-map-objects.ts';
import type { View } from './view.ts';

const VerdictPartEnum = enumOf(
  'VerdictPart',
  'In what two verdicts on a movement can differ.',
  VERDICT_PARTS,
);

const ChangedMovementObject = builder.objectRef<InBoth<ChangedMovement>>('ChangedMovement').implement({
  description: 'A movement on which the verdict is another on the two sides.',
  fields: (t) => ({
    before: t.field({
      type: MovementObject,
      description: 'It with the verdict on the first side.',
      resolve: ({ before, from }) => ({ ...before, view: from }),
    }),
    after: t.field({
      type: MovementObject,
      description: 'It with the verdict on the second side.',
      resolve: ({ after, to }) => ({ ...after, view: to }),
    }),
    differsIn: t.field({
      type: [VerdictPartEnum],
      description: 'In what the verdicts differ.',
      resolve: ({ differsIn }) => [...differsIn],
    }),
    fallback: t.field({
      type: MechanismObject,
      nullable: true,
      description:
        'What carries it now, where that stood behind another mechanism before; null where no fallback took over.',
      resolve: ({ fallback, to }) => fallback && { ...fallback, view: to },
    }),
  }),
});

const ChangedMovementPage = pageObject(
  'ChangedMovementPage',
  'One page of movements on which the verdict is another.',
  ChangedMovementObject,
);

const StatusChangeObject = builder
  .objectRef<MovementDifferences['byStatus'][number]>('TransferStatusChange')
  .implement({
    description: 'How many movements have a status on the two sides.',
    fields: (t) => ({
      status: t.field({
        type: TransferStatusEnum,
        description: 'The status.',
        resolve: ({ status }) => status,
      }),
      before: t.exposeInt('before', { description: 'How many have it on the first side.' }),
      after: t.exposeInt('after', { description: 'How many have it on the second side.' }),
    }),
  });

/** The movements of one side. */
const movementsField = (
  t: OutputFields<InBoth<MovementDifferences>>,
  description: string,
  listOf: (all: InBoth<MovementDifferences>) => { movements: readonly AssessedMovement[]; view: View },
) =>
  t.field({
    type: MovementPage,
    description,
    args: {
      isTransfer: t.arg.boolean({
        description:
          'Only transfers to a third country, those that may be one for want of a fact left out; false: only what is none.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: (all, { isTransfer, ...page }) => {
      const { movements, view } = listOf(all);
      const shown = movements.filter((each) => isTransfer == null || each.isTransfer === isTransfer);
      const found = slice(shown, pageOf(page), ({ id }) => id);
      return connectionOf(found, page, (movement) => ({ ...movement, view }));
    },
  });

const RecipientPage = pageObject('RecipientPage', 'One page of recipients.', NodeInterface);

/** The recipients of one side. */
const recipientsField = (
  t: OutputFields<InBoth<MovementDifferences>>,
  description: string,
  listOf: (all: InBoth<MovementDifferences>) => { ids: readonly NodeId[]; view: View },
) =>
  t.field({
    type: RecipientPage,
    description,
    args: pageArguments(t.arg),
    resolve: async (all, page) => {
      const { ids, view } = listOf(all);
      const found = slice(ids, pageOf(page), (id) => id);
      const nodes = await view.nodes(found.items);
      const items = nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
      return connectionOf({ ...found, items }, page, (node) => node);
    },
  });

export const MovementDifferencesObject = builder
  .objectRef<InBoth<MovementDifferences>>('MovementDifferences')
  .implement({
    description: 'Which movements of data begin, end, or have another verdict; all by id.',
    fields: (t) => ({
      begun: movementsField(t, 'Movements that are there on the second side only.', ({ begun, to }) => ({
        movements: begun,
        view: to,
      })),
      ended: movementsField(t, 'Movements that are there on the first side only.', ({ ended, from }) => ({
        movements: ended,
        view: from,
      })),
      changed: t.field({
        type: ChangedMovementPage,
        description: 'Movements that are there on both sides, with another verdict.',
        args: {
          differsIn: t.arg({
            type: [VerdictPartEnum],
            description: 'Only those whose verdicts differ in one of these; left out: in anything.',
          }),
          ...pageArguments(t.arg),
        },
        resolve: ({ changed, from, to }, { differsIn, ...page }) => {
          const shown = changed.filter(
            (row) => !differsIn || row.differsIn.some((part: VerdictPart) => differsIn.includes(part)),
          );
          const found = slice(shown, pageOf(page), ({ before }) => before.id);
          return connectionOf(found, page, (row) => ({ ...row, from, to }));
        },
      }),
      byStatus: t.field({
        type: [StatusChangeObject],
        description: 'How many movements have each status on the two sides.',
        resolve: ({ byStatus }) => [...byStatus],
      }),
      recipientsLost: recipientsField(t, 'Who receives data on the first side only.', (all) => ({
        ids: all.recipientsLost,
        view: all.from,
      })),
      recipientsGained: recipientsField(t, 'Who receives data on the second side only.', (all) => ({
        ids: all.recipientsGained,
        view: all.to,
      })),
    }),
  });
