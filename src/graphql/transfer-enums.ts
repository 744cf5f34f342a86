import { MOVEMENT_SOURCES } from '../lineage/transfers/movements.ts';
import {
  MISSING_FACTS,
  RULE_OUTCOMES,
  TRANSFER_RULES,
  TRANSFER_STATUSES,
} from '../lineage/transfers/verdict.ts';
import { EDGE_TYPES } from '../model/edge-types.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { enumFor, enumOf } from './enums.ts';

export const TransferStatusEnum = enumOf(
  'TransferStatus',
  'What the law says of a movement of data on a day.',
  TRANSFER_STATUSES,
);
export const TransferRuleEnum = enumOf(
  'TransferRule',
  'The rules that such a verdict is made of.',
  TRANSFER_RULES,
);
export const MissingFactEnum = enumOf(
  'MissingFactCode',
  'The facts that such a verdict can lack.',
  MISSING_FACTS,
);
export const RuleOutcomeEnum = enumOf('RuleOutcome', 'How a rule came out.', RULE_OUTCOMES);
export const MovementSourceEnum = enumOf(
  'MovementSource',
  'What a movement of data was read off.',
  MOVEMENT_SOURCES,
);

export const MechanismEnum = enumFor(EDGE_TYPES.UNDER.fields.mechanism);
export const SccModuleEnum = enumFor(EDGE_TYPES.UNDER.fields.sccModule);
export const ActivityRoleEnum = enumFor(NODE_KINDS.ProcessingActivity.fields.role);
export const AssessmentOutcomeEnum = enumFor(NODE_KINDS.Transfer.fields.assessmentOutcome);
