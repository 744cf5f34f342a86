import type { EdgeType } from '../../model/edge-types.ts';
import type { Localized } from '../../model/field.ts';
import type { Finding } from '../../model/finding.ts';
import { type NodeId, type NodeRecord, splitNodeId } from '../../model/graph.ts';
import { LABELS, SEVERITY_LABELS } from '../../model/labels.ts';
import { allRules } from '../../rules/all.ts';
import { applying, isForOthers } from '../../rules/reading/activities.ts';
import { textIn } from '../../rules/reading/names.ts';
import { TRANSFER_STATUS_LABELS } from '../transfers/labels.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import {
  mechanismKey,
  RETENTION_LABELS,
  REVIEW_LABELS,
  retentionKeys,
  reviewKey,
  specialKey,
} from './keys.ts';
import type { Scope } from './scope.ts';
import { type Dimension, type DimensionSpec, dimension, type Labels } from './tally.ts';

function nodeLabel(id: string, { inventory }: Scope): Localized {
  const name = inventory.node(id)?.name;
  return name?.en || name?.ar ? name : { en: splitNodeId(id).key, ar: null };
}

const unlessNull = (key: string | null) => (key === null ? [] : [key]);

/** Activities by what a relation of them, or of what they are part of, leads to. */
const related = (type: EdgeType, description: string): DimensionSpec<NodeRecord> => ({
  description: `${description}; one with several counts for each.`,
  counted: 'ACTIVITY',
  things: (scope) => scope.activities(),
  keys: ({ id }, { inventory }) => applying(inventory, id, type).map(({ to }) => to),
  label: nodeLabel,
});

/** The same of what only who decides on an activity has to know. */
const relatedOwn = (type: EdgeType, description: string): DimensionSpec<NodeRecord> => ({
  ...related(type, description),
  counted: 'OWN_ACTIVITY',
  things: (scope) => scope.activities().filter((activity) => !isForOthers(activity)),
});

/** Activities by one of their own fields. */
const field = (name: string, label: Labels, description: string): DimensionSpec<NodeRecord> => ({
  description: `${description}; each counts once.`,
  counted: 'ACTIVITY',
  things: (scope) => scope.activities(),
  keys: ({ fields }) => unlessNull(textIn(fields[name])),
  label,
});

/** By what the register is counted. */
export const DIMENSIONS = {
  TRANSFER_STATUS: dimension<AssessedMovement>({
    description: 'Movements of data by the verdict on them; each counts once.',
    counted: 'MOVEMENT',
    things: (scope) => scope.movements(),
    keys: ({ status }) => [status],
    label: TRANSFER_STATUS_LABELS,
  }),
  COUNTRY: dimension<AssessedMovement>({
    description: 'Movements of data by the place where they go, and by the verdict; each counts once.',
    counted: 'MOVEMENT',
    things: (scope) => scope.movements(),
    keys: ({ place }) => unlessNull(place),
    label: nodeLabel,
    series: { labels: TRANSFER_STATUS_LABELS, of: ({ status }) => status },
  }),
  MECHANISM: dimension<AssessedMovement>({
    description:
      'Movements that are transfers, or may be, by the mechanism that covers them, else as not covered or as undetermined; each counts once.',
    counted: 'TRANSFER',
    things: (scope) => scope.movements().filter(({ status }) => status !== 'NOT_A_TRANSFER'),
    keys: (movement) => [mechanismKey(movement)],
    label: {
      ...LABELS.TransferMechanism,
      UNCOVERED: TRANSFER_STATUS_LABELS.UNCOVERED,
      UNDETERMINED: TRANSFER_STATUS_LABELS.UNDETERMINED,
    },
  }),
  LEGAL_BASIS: dimension(relatedOwn('RELIES_ON', 'Activities by the legal basis that they rely on')),
  PURPOSE: dimension(relatedOwn('PURSUES', 'Activities by the purpose that they pursue')),
  DATA_CATEGORY: dimension({
    ...related(
      'PROCESSES',
      'Activities by the data category that they process, and by whether it is special',
    ),
    series: {
      labels: LABELS.SpecialCategory,
      of: (_activity, key, { inventory }) => (key === null ? null : specialKey(inventory, key)),
    },
  }),
  DATA_SUBJECT_CATEGORY: dimension(related('CONCERNS', 'Activities by the persons whom they concern')),
  ACTIVITY_ROLE: dimension(
    field('role', LABELS.ActivityRole, 'Activities by the role of the organisation in them'),
  ),
  AUTOMATION: dimension(
    field('automation', LABELS.AutomationLevel, 'Activities by how far they are automated'),
  ),
  RETENTION: dimension<NodeRecord>({
    description:
      'Activities by what is stated of how long their data are kept, be it of their systems or organisation; each counts once.',
    counted: 'ACTIVITY',
    things: (scope) => scope.activities(),
    keys: ({ id }, { inventory }) => retentionKeys(inventory, id),
    label: RETENTION_LABELS,
  }),
  RECIPIENT_ROLE: dimension<readonly [NodeId, readonly string[]]>({
    description: 'Recipients by their role; one with several counts for each.',
    counted: 'RECIPIENT',
    things: (scope) => [...scope.recipients()],
    keys: ([, roles]) => roles,
    label: LABELS.RecipientRole,
  }),
  SEVERITY: dimension<Finding>({
    description: 'Findings by how much they weigh; each counts once.',
    counted: 'FINDING',
    things: (scope) => scope.findings(),
    keys: ({ severity }) => [severity],
    label: SEVERITY_LABELS,
  }),
  RULE: dimension<Finding>({
    description: 'Findings by their rule, and by how much they weigh; each counts once.',
    counted: 'FINDING',
    things: (scope) => scope.findings(),
    keys: ({ rule }) => [rule],
    label: (id) => allRules.find((rule) => rule.id === id)?.summary ?? { en: id, ar: null },
    series: { labels: SEVERITY_LABELS, of: ({ severity }) => severity },
  }),
  REVIEW_DUE: dimension<NodeRecord>({
    description:
      'What can have a day for its review by when that is, those without one as not stated; each counts once.',
    counted: 'REVIEWED',
    things: (scope) => scope.reviewed(),
    keys: ({ fields }, { inventory }) => {
      const day = textIn(fields.reviewOn);
      return unlessNull(day && reviewKey(day, inventory.day));
    },
    label: REVIEW_LABELS,
  }),
} as const satisfies Record<string, Dimension>;
export type StatisticsDimension = keyof typeof DIMENSIONS;
export const statisticsDimensions = Object.keys(DIMENSIONS) as StatisticsDimension[];
