import type { Assessment } from '../lineage/transfers/assessment.ts';
import type { ValidMechanism } from '../lineage/transfers/coverage.ts';
import type { AssessedMovement } from '../lineage/transfers/onward.ts';
import type { MissingFact, Reason } from '../lineage/transfers/verdict.ts';
import type { NodeId } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { provision } from '../model/provision.ts';
import { categoryFields, type In } from './answer.ts';
import { builder } from './builder.ts';
import type { OutputFields, SeenNode } from './fact.ts';
import { NodeInterface, nodeRef } from './refs.ts';
import { edgeAlone, RelationInterface } from './relations.ts';
import { sentence } from './sentence.ts';
import {
  ActivityRoleEnum,
  AssessmentOutcomeEnum,
  MechanismEnum,
  MissingFactEnum,
  MovementSourceEnum,
  RuleOutcomeEnum,
  SccModuleEnum,
  TransferRuleEnum,
  TransferStatusEnum,
} from './transfer-enums.ts';
import type { View } from './view.ts';

async function seen(id: NodeId | null, view: View): Promise<SeenNode | null> {
  const fact = id === null ? null : await view.node(id);
  return fact && { fact, view };
}

/** A node of one kind that part of an answer names; null where it names none. */
export const namedNode = <T extends object>(
  t: OutputFields<In<T>>,
  kind: NodeKind | null,
  description: string,
  idOf: (item: In<T>) => NodeId | null,
) =>
  t.field({
    type: kind === null ? NodeInterface : nodeRef(kind),
    nullable: true,
    description,
    resolve: (item) => seen(idOf(item), item.view),
  });

const ReasonObject = builder.objectRef<Reason>('TransferReason').implement({
  description: 'One rule applied to a movement.',
  fields: (t) => ({
    rule: t.field({ type: TransferRuleEnum, description: 'The rule.', resolve: ({ rule }) => rule }),
    outcome: t.field({
      type: RuleOutcomeEnum,
      description: 'How it came out.',
      resolve: ({ outcome }) => outcome,
    }),
    message: sentence(t, 'Why, in words.', ({ message }) => message),
    inputs: t.idList({
      description: 'Ids of the nodes and relations that were looked at.',
      resolve: ({ inputs }) => [...inputs],
    }),
    citation: sentence(t, 'Where the law says so.', ({ citation }) => provision(citation)),
  }),
});

const MissingFactObject = builder.objectRef<MissingFact>('MissingFact').implement({
  description: 'A fact that a verdict lacks.',
  fields: (t) => ({
    code: t.field({ type: MissingFactEnum, description: 'Which fact.', resolve: ({ code }) => code }),
    about: t.exposeID('about', { description: 'Id of the node or relation that it is a fact of.' }),
    message: sentence(t, 'What is not known.', ({ message }) => message),
  }),
});

export const MechanismObject = builder.objectRef<In<ValidMechanism>>('ValidMechanism').implement({
  description: 'A transfer mechanism that is valid for a movement on the day.',
  fields: (t) => ({
    mechanism: t.field({
      type: MechanismEnum,
      description: 'What sort of mechanism it is.',
      resolve: ({ mechanism }) => mechanism,
    }),
    instrument: namedNode(t, 'LegalInstrument', 'The instrument it rests on.', (item) => item.instrument),
    agreement: namedNode(t, 'Agreement', 'The agreement that it is.', (item) => item.agreement),
    transfer: namedNode(t, 'Transfer', 'The stated transfer that names it.', (item) => item.transfer),
    modules: t.field({
      type: [SccModuleEnum],
      description: 'The modules of the clauses that are stated.',
      resolve: ({ modules }) => [...modules],
    }),
    derogation: t.exposeString('derogation', {
      nullable: true,
      description: 'The derogation relied on, such as `Art. 49(1)(a)`.',
    }),
  }),
});

const AssessmentObject = builder.objectRef<In<Assessment>>('TransferAssessment').implement({
  description: 'A transfer impact assessment.',
  fields: (t) => ({
    transfer: namedNode(t, 'Transfer', 'The stated transfer that was assessed.', (item) => item.transfer),
    assessedOn: t.expose('assessedOn', { type: 'Date', nullable: true, description: 'On which day.' }),
    outcome: t.field({
      type: AssessmentOutcomeEnum,
      nullable: true,
      description: 'What it found.',
      resolve: ({ outcome }) => outcome,
    }),
  }),
});

const partyFields = (t: OutputFields<In<AssessedMovement>>) => ({
  exporter: namedNode(t, null, 'Who sends the data; null: not stated.', (item) => item.exporter),
  exporterRole: t.field({
    type: ActivityRoleEnum,
    nullable: true,
    description: 'Whether the exporter is controller or processor; null: not known.',
    resolve: ({ exporterRole }) => exporterRole,
  }),
  importer: namedNode(t, null, 'Who receives them; null: not stated.', (item) => item.importer),
  importerRole: t.field({
    type: ActivityRoleEnum,
    nullable: true,
    description: 'Whether the importer is controller or processor; null: not known.',
    resolve: ({ importerRole }) => importerRole,
  }),
  place: namedNode(t, 'Jurisdiction', 'Where they are processed; null: not stated.', (item) => item.place),
});

const verdictFields = (t: OutputFields<In<AssessedMovement>>) => ({
  status: t.field({ type: TransferStatusEnum, description: 'The verdict.', resolve: ({ status }) => status }),
  isTransfer: t.exposeBoolean('isTransfer', {
    nullable: true,
    description: 'Whether it is a transfer to a third country; null where that hangs on a missing fact.',
  }),
  isOnward: t.exposeBoolean('isOnward', {
    description: 'Whether the exporter hands on what it received by a transfer (Art. 44).',
  }),
  mechanism: t.field({
    type: MechanismObject,
    nullable: true,
    description: 'What covers it; null unless it is covered.',
    resolve: ({ mechanism, view }) => mechanism && { ...mechanism, view },
  }),
  fallbacks: t.field({
    type: [MechanismObject],
    description: 'What would cover it if the mechanism fell, in order.',
    resolve: ({ fallbacks, view }) => fallbacks.map((fallback) => ({ ...fallback, view })),
  }),
  reasons: t.field({
    type: [ReasonObject],
    description: 'The rules that were applied, in order.',
    args: {
      rule: t.arg({ type: [TransferRuleEnum], description: 'Only these rules; left out: all.' }),
      outcome: t.arg({ type: [RuleOutcomeEnum], description: 'Only those that came out so; left out: all.' }),
    },
    resolve: ({ reasons }, { rule, outcome }) =>
      reasons.filter(
        (reason) => (rule?.includes(reason.rule) ?? true) && (outcome?.includes(reason.outcome) ?? true),
      ),
  }),
  missing: t.field({
    type: [MissingFactObject],
    description: 'The facts that would decide; empty unless it is undetermined.',
    resolve: ({ missing }) => [...missing],
  }),
});

export const MovementObject = builder.objectRef<In<AssessedMovement>>('Movement').implement({
  description: 'Data that go from one exporter to one importer in one place, with the verdict on it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same as long as source, exporter, importer and place are.' }),
    source: t.field({
      type: MovementSourceEnum,
      description: 'What it was read off.',
      resolve: ({ source }) => source,
    }),
    ...partyFields(t),
    ...categoryFields(t),
    sources: t.field({
      type: [RelationInterface],
      description: 'The relations that it was read off, with their facts and evidence.',
      resolve: async ({ sources, view }) => {
        const edges = await Promise.all(sources.map((edge) => edgeAlone(edge, view)));
        return edges.filter((edge) => edge !== null);
      },
    }),
    transfer: namedNode(t, 'Transfer', 'The stated transfer it was read off.', (item) => item.transfer),
    ...verdictFields(t),
    assessment: t.field({
      type: AssessmentObject,
      nullable: true,
      description: 'The last transfer impact assessment up to the day; null where there is none.',
      resolve: ({ assessment, view }) => (assessment.transfer === null ? null : { ...assessment, view }),
    }),
    lacksAssessment: t.exposeBoolean('lacksAssessment', {
      description: 'Whether its mechanism asks for a transfer impact assessment, and there is none.',
    }),
  }),
});
