import type { GraphQLResolveInfo } from 'graphql';
import { findingDifferences } from '../lineage/finding-differences.ts';
import { findings } from '../lineage/findings.ts';
import { movementDifferences } from '../lineage/transfers/movement-differences.ts';
import { transferMap } from '../lineage/transfers/transfer-map.ts';
import type { IsoDate } from '../model/time.ts';
import { factDifferences } from '../register/fact-differences.ts';
import type { Between } from './between.ts';
import { builder } from './builder.ts';
import { FactDifferencesObject } from './fact-differences.ts';
import { FindingDifferencesObject } from './finding-differences.ts';
import { MovementDifferencesObject } from './movement-differences.ts';
import { asksFor } from './selection.ts';
import type { View } from './view.ts';

/** One of two states of the register that are compared. */
export interface Side {
  view: View;
  /** The day that its facts hold on; null: all facts, whatever their dates. */
  asOf: IsoDate | null;
}

interface Difference extends Between {
  facts: Awaited<ReturnType<typeof factDifferences>> | null;
  movements: ReturnType<typeof movementDifferences> | null;
  findings: ReturnType<typeof findingDifferences> | null;
}

const asked = <T>(part: T | null): T => {
  if (part === null) throw new Error('Part of a difference was asked for and not worked out');
  return part;
};

/** How one state of the register differs from another. */
export const DifferenceObject = builder.objectRef<Difference>('Difference').implement({
  description: 'How one state of the register differs from another.',
  fields: (t) => ({
    facts: t.field({
      type: FactDifferencesObject,
      description: 'What is said on one side and not on the other.',
      resolve: ({ facts, from, to }) => ({ ...asked(facts), from, to }),
    }),
    movements: t.field({
      type: MovementDifferencesObject,
      description: 'Which movements of data begin, end, or have another verdict.',
      resolve: ({ movements, from, to }) => ({ ...asked(movements), from, to }),
    }),
    findings: t.field({
      type: FindingDifferencesObject,
      description: 'Which findings of the rules appear and go.',
      resolve: ({ findings: found, from, to }) => ({ ...asked(found), from, to }),
    }),
  }),
});

/** Compares two states, as far as the caller asks. */
export async function differenceBetween(from: Side, to: Side, info: GraphQLResolveInfo): Promise<Difference> {
  const [old, now] = [from.view, to.view];
  const facts = async () => factDifferences({ ...from, store: old.store }, { ...to, store: now.store });
  const movements = async () =>
    movementDifferences(
      await transferMap(old.store, { asOf: old.asOf }),
      await transferMap(now.store, { asOf: now.asOf }),
    );
  const found = async () => {
    const before = await findings(old.store, { asOf: old.asOf });
    const after = await findings(now.store, { asOf: now.asOf });
    return findingDifferences(before.findings, after.findings);
  };
  return {
    from: old,
    to: now,
    facts: asksFor(info, 'facts') ? await facts() : null,
    movements: asksFor(info, 'movements') ? await movements() : null,
    findings: asksFor(info, 'findings') ? await found() : null,
  };
}
