import type { IsoDate, IsoInstant } from '../model/time.ts';
import type { Arguments } from './builder.ts';

/** The two clocks of a question: the day it is asked for, and the moment whose knowledge answers it. */
export interface Time {
  asOf?: IsoDate | null | undefined;
  /** A bare day stands for its end. */
  knownAt?: IsoInstant | IsoDate | null | undefined;
}

/** The arguments of every root field. */
export const timeArguments = (arg: Arguments) => ({
  asOf: arg({ type: 'Date', description: 'What was true on this day; left out: today (UTC).' }),
  knownAt: arg({
    type: 'DateTime',
    description:
      'What the register said at this moment, or at the end of this day (UTC); left out, or in the future: what it says now.',
  }),
});
