import { isDeepStrictEqual } from 'node:util';
import type { NodeId } from '../../model/graph.ts';
import type { ValidMechanism } from './coverage.ts';
import type { AssessedMovement } from './onward.ts';
import type { TransferMap } from './transfer-map.ts';
import { compare, TRANSFER_STATUSES, type TransferStatus } from './verdict.ts';

/** In what two verdicts on a movement can differ. */
export const VERDICT_PARTS = {
  STATUS: 'What the law says of it.',
  MECHANISM: 'What covers it.',
  FALLBACKS: 'What would cover it next.',
  MISSING: 'Which facts are missing.',
} as const;
export type VerdictPart = keyof typeof VERDICT_PARTS;

/** A movement on which the verdict is another. */
export interface ChangedMovement {
  before: AssessedMovement;
  after: AssessedMovement;
  /** Not empty. */
  differsIn: readonly VerdictPart[];
  /** What covers it afterwards, where that stood behind another mechanism before. */
  fallback: ValidMechanism | null;
}

/** Between two transfer maps; all by id. */
export interface MovementDifferences {
  begun: readonly AssessedMovement[];
  ended: readonly AssessedMovement[];
  changed: readonly ChangedMovement[];
  /** How many movements have each status; all four. */
  byStatus: readonly { status: TransferStatus; before: number; after: number }[];
  /** Who receives data on one side only. */
  recipientsLost: readonly NodeId[];
  recipientsGained: readonly NodeId[];
}

/** A mechanism is the same whichever stated transfer names it. */
function nameOf(valid: ValidMechanism | null): string {
  if (valid === null) return '';
  const { mechanism, instrument, agreement, modules, derogation } = valid;
  return JSON.stringify([mechanism, instrument, agreement, modules, derogation]);
}

const PARTS: Readonly<Record<VerdictPart, (movement: AssessedMovement) => unknown>> = {
  STATUS: ({ status }) => status,
  MECHANISM: ({ mechanism }) => nameOf(mechanism),
  FALLBACKS: ({ fallbacks }) => fallbacks.map(nameOf),
  MISSING: ({ missing }) => missing.map(({ code, about }) => `${code} ${about}`),
};

function changeOf(before: AssessedMovement, after: AssessedMovement): ChangedMovement[] {
  const differsIn = (Object.keys(PARTS) as VerdictPart[]).filter(
    (part) => !isDeepStrictEqual(PARTS[part](before), PARTS[part](after)),
  );
  if (differsIn.length === 0) return [];
  const { mechanism } = after;
  const stoodBehind = before.fallbacks.some((fallback) => nameOf(fallback) === nameOf(mechanism));
  return [{ before, after, differsIn, fallback: stoodBehind ? mechanism : null }];
}

const byId = ({ movements }: TransferMap) => new Map(movements.map((movement) => [movement.id, movement]));

const recipientsOf = ({ movements }: TransferMap) =>
  new Set(movements.flatMap(({ importer }) => importer ?? []));

const countOf = ({ byStatus }: TransferMap, status: TransferStatus) =>
  byStatus.find((row) => row.status === status)?.count ?? 0;

/** What begins, ends and is judged otherwise from one transfer map to another. */
export function movementDifferences(before: TransferMap, after: TransferMap): MovementDifferences {
  const [old, now] = [byId(before), byId(after)];
  const [receiving, willReceive] = [recipientsOf(before), recipientsOf(after)];
  const statuses = Object.keys(TRANSFER_STATUSES) as TransferStatus[];
  return {
    begun: after.movements.filter(({ id }) => !old.has(id)),
    ended: before.movements.filter(({ id }) => !now.has(id)),
    changed: before.movements.flatMap((movement) => {
      const later = now.get(movement.id);
      return later ? changeOf(movement, later) : [];
    }),
    byStatus: statuses.map((status) => ({
      status,
      before: countOf(before, status),
      after: countOf(after, status),
    })),
    recipientsLost: [...receiving.difference(willReceive)].sort(compare),
    recipientsGained: [...willReceive.difference(receiving)].sort(compare),
  };
}
