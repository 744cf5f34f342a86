import type { Findings } from '../lineage/findings.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Localized } from '../model/field.ts';
import { type Finding, type Input, SEVERITIES } from '../model/finding.ts';
import { isEdge } from '../model/graph.ts';
import { provision } from '../model/provision.ts';
import type { In } from './answer.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import { EvidenceObject, FactInterface, inLanguage, languageArgument, type OutputFields } from './fact.ts';
import { type Connection, PageInfo } from './page.ts';
import { nodeRef } from './refs.ts';
import { edgeAlone } from './relations.ts';
import { sentence } from './sentence.ts';
import type { View } from './view.ts';

export const FindingSeverityEnum = enumOf('FindingSeverity', 'How much a finding weighs.', SEVERITIES);

/** A node or a relation by its id; null where it is not there on the day. */
async function factOf(id: string, view: View) {
  const node = await view.node(id);
  if (node) return { fact: node, view };
  const edge = await view.relation(id);
  return edge && isEdge(edge) ? edgeAlone(edge, view) : null;
}

const factField = <T extends object>(
  t: OutputFields<In<T>>,
  description: string,
  idOf: (item: In<T>) => string,
) =>
  t.field({
    type: FactInterface,
    nullable: true,
    description,
    resolve: (item) => factOf(idOf(item), item.view),
  });

const localized = <T extends object>(
  t: OutputFields<T>,
  description: string,
  textOf: (item: T) => Localized,
) =>
  t.string({
    nullable: true,
    description,
    args: languageArgument(t.arg),
    resolve: (item, { lang }) => inLanguage(textOf(item as T), lang),
  });

const InputObject = builder.objectRef<In<Input>>('FindingInput').implement({
  description: 'A fact that decided a finding.',
  fields: (t) => ({
    id: t.exposeID('fact', { description: 'Id of the node or relation.' }),
    fact: factField(t, 'The node or relation; null where it is not valid on the day.', ({ fact }) => fact),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field of it that was looked at; null is the fact as a whole.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The value of the field; null: not stated.',
    }),
    what: localized(t, 'What it says to the matter.', ({ what }) => what),
  }),
});

const QuoteObject = builder.objectRef<In<{ fact: string; evidence: Evidence }>>('FindingQuote').implement({
  description: 'Words of a document that a finding rests on.',
  fields: (t) => ({
    id: t.exposeID('fact', { description: 'Id of the fact that they state.' }),
    evidence: t.field({
      type: EvidenceObject,
      description: 'The words.',
      resolve: ({ evidence, view }) => ({ evidence, view }),
    }),
  }),
});

const GapObject = builder.objectRef<Localized>('FindingGap').implement({
  description: 'Something that would clear a finding, or is part of what would.',
  fields: (t) => ({ what: localized(t, 'What is missing.', (gap) => gap) }),
});

export const FindingObject = builder.objectRef<In<Finding>>('Finding').implement({
  description: 'Something in the inventory that a rule found fault with.',
  fields: (t) => ({
    fingerprint: t.exposeID('fingerprint', {
      description: 'The same as long as rule, subject and the facts beside it are; for baselines.',
    }),
    rule: t.exposeID('rule', { description: 'Id of the rule, such as `dpa-ending`.' }),
    severity: t.field({
      type: FindingSeverityEnum,
      description: 'How much it weighs.',
      resolve: ({ severity }) => severity,
    }),
    article: sentence(t, 'Where the law says so, such as `Art. 28(3)`.', ({ article }) => provision(article)),
    message: localized(t, 'What was found.', ({ message }) => message),
    subjectId: t.exposeID('subject', { description: 'Id of the fact that is found fault with.' }),
    subject: factField(t, 'That fact.', ({ subject }) => subject),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description:
        'The first day on which it is, or will be, so; null: the register does not tell, or days do not matter.',
    }),
    organisations: t.field({
      type: [nodeRef('Organisation')],
      description: 'Who has to see to it.',
      resolve: async ({ organisations, view }) => {
        const nodes = await view.nodes(organisations);
        return nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
      },
    }),
    inputs: t.field({
      type: [InputObject],
      description: 'Why: the facts that decided it.',
      resolve: ({ inputs, view }) => inputs.map((each) => ({ ...each, view })),
    }),
    missing: t.field({
      type: [GapObject],
      description: 'Why not: what would clear it.',
      resolve: ({ missing }) => [...missing],
    }),
    quotes: t.field({
      type: [QuoteObject],
      description: 'The words that the inputs rest on; where statements conflict, those of all of them.',
      resolve: ({ quotes, view }) => quotes.map((quote) => ({ ...quote, view })),
    }),
  }),
});

const countField = <T extends { count: number }>(t: OutputFields<T>) => ({
  count: t.int({ description: 'How many findings.', resolve: ({ count }) => count }),
});

const RuleCountObject = builder.objectRef<Findings['byRule'][number]>('FindingRuleCount').implement({
  description: 'How many findings a rule has.',
  fields: (t) => ({ rule: t.exposeID('rule', { description: 'Id of the rule.' }), ...countField(t) }),
});

const SeverityCountObject = builder
  .objectRef<Findings['bySeverity'][number]>('FindingSeverityCount')
  .implement({
    description: 'How many findings are of a severity.',
    fields: (t) => ({
      severity: t.field({
        type: FindingSeverityEnum,
        description: 'The severity.',
        resolve: ({ severity }) => severity,
      }),
      ...countField(t),
    }),
  });

const OrganisationCountObject = builder
  .objectRef<In<Findings['byOrganisation'][number]>>('FindingOrganisationCount')
  .implement({
    description: 'How many findings an organisation has to see to.',
    fields: (t) => ({
      organisation: t.field({
        type: nodeRef('Organisation'),
        nullable: true,
        description: 'The organisation.',
        resolve: async ({ organisation, view }) => {
          const fact = await view.node(organisation);
          return fact && { fact, view };
        },
      }),
      ...countField(t),
    }),
  });

/** A page of findings, with how many there are on all pages. */
interface FindingsPage extends Findings {
  page: Connection<In<Finding>>;
}

export const FindingsObject = builder.objectRef<In<FindingsPage>>('Findings').implement({
  description: 'One page of what the rules find on a day, and how much they find in all.',
  fields: (t) => ({
    nodes: t.field({
      type: [FindingObject],
      description: 'The findings: gravest first, then by rule and subject.',
      resolve: ({ page }) => page.edges,
    }),
    pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: ({ page }) => page }),
    totalCount: t.int({
      description: 'How many there are on all pages.',
      resolve: ({ page }) => page.totalCount ?? 0,
    }),
    byRule: t.field({
      type: [RuleCountObject],
      description: 'How many each rule has; rules without any are left out.',
      resolve: ({ byRule }) => [...byRule],
    }),
    bySeverity: t.field({
      type: [SeverityCountObject],
      description: 'How many are of each severity.',
      resolve: ({ bySeverity }) => [...bySeverity],
    }),
    byOrganisation: t.field({
      type: [OrganisationCountObject],
      description: 'How many each organisation has to see to; one that several have to counts for each.',
      resolve: ({ byOrganisation, view }) => byOrganisation.map((row) => ({ ...row, view })),
    }),
  }),
});
