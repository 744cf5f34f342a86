import { type TransferFilter, transferMap } from '../lineage/transfers/transfer-map.ts';
import { nodeId } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { builder } from './builder.ts';
import { timeArguments } from './time.ts';
import { MechanismEnum, MissingFactEnum, TransferRuleEnum, TransferStatusEnum } from './transfer-enums.ts';
import { TransferMapObject } from './transfer-map-objects.ts';

const TransferMapWhere = builder.inputType('TransferMapWhere', {
  description: 'Conditions on a movement; all that are given must hold, and of a list one entry.',
  fields: (t) => ({
    status: t.field({ type: [TransferStatusEnum], description: 'On the verdict.' }),
    exporter: t.idList({ description: 'On who sends, by key or id.' }),
    chainOf: t.idList({
      description:
        'On movements from these organisations, by key or id, and on those by which the recipients hand the data on, to the end of the chain.',
    }),
    importer: t.idList({ description: 'On who receives, by key of an organisation or by id.' }),
    place: t.idList({ description: 'On where the data are processed, by key or id.' }),
    mechanism: t.field({ type: [MechanismEnum], description: 'On the mechanism that covers it.' }),
    instrument: t.idList({ description: 'On the instrument of that mechanism, by key or id.' }),
    hasFallback: t.boolean({ description: 'Whether another mechanism would cover it if the first fell.' }),
    isOnward: t.boolean({ description: 'Whether it hands on what came by a transfer.' }),
    lacksAssessment: t.boolean({
      description: 'Whether its mechanism asks for a transfer impact assessment, and there is none.',
    }),
    missing: t.field({ type: [MissingFactEnum], description: 'On the facts that are missing.' }),
    met: t.field({ type: [TransferRuleEnum], description: 'On the rules that are met.' }),
    unmet: t.field({ type: [TransferRuleEnum], description: 'On the rules that are not met.' }),
  }),
});

type Where = typeof TransferMapWhere.$inferInput;

const idsOf = (kind: NodeKind, ids: readonly string[]) =>
  ids.map((id) => (id.includes(':') ? id : nodeId(kind, id)));

const KINDS: Readonly<Record<string, NodeKind>> = {
  exporter: 'Organisation',
  chainOf: 'Organisation',
  importer: 'Organisation',
  place: 'Jurisdiction',
  instrument: 'LegalInstrument',
};

/** What is given of a filter; names become ids. */
function filterOf(where: Where | null | undefined): TransferFilter {
  const given = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => {
      const kind = KINDS[name];
      return [name, kind === undefined ? value : idsOf(kind, value as readonly string[])];
    }),
  );
}

builder.queryField('transferMap', (t) =>
  t.field({
    type: TransferMapObject,
    description:
      'Every movement of personal data from one party to another, with what the law says of it on the day: whether it is a transfer to a third country, what covers it, why, and which facts are missing. GDPR: Art. 44-49.',
    args: {
      where: t.arg({ type: TransferMapWhere, description: 'Only movements like this.' }),
      ...timeArguments(t.arg),
    },
    resolve: async (_root, { where, asOf, knownAt }, context) => {
      const view = await context.view({ asOf, knownAt });
      const answer = await transferMap(view.store, { asOf: view.asOf, where: filterOf(where) });
      return { ...answer, view };
    },
  }),
);
