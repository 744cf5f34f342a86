import type { GraphQLResolveInfo } from 'graphql';
import { movementDifferences } from '../lineage/transfers/movement-differences.ts';
import { transferMap } from '../lineage/transfers/transfer-map.ts';
import type { IsoDate } from '../model/time.ts';
import { factDifferences } from '../register/fact-differences.ts';
import type { Between } from './between.ts';
import { builder } from './builder.ts';
import { FactDifferencesObject } from './fact-differences.ts';
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
  return {
    from: old,
    to: now,
    facts: asksFor(info, 'facts') ? await facts() : null,
    movements: asksFor(info, 'movements') ? await movements() : null,
  };
}
