import { KharitaError } from '../errors.ts';

/** What one request may still read and answer. Shared by all its views. */
export interface Budget {
  /** Aborted with the reason when more was asked for than there was: the whole request ends. */
  readonly stopped: AbortSignal;
  /** Takes so many values. Error: `LIMIT_EXCEEDED` where there are not so many left. */
  spend(values: number): void;
  /** Makes it whole again, for the next answer of a subscription. */
  refill(): void;
  /** Waits until everybody else who waits has been served: a large question holds nobody up for long. */
  turn(): Promise<void>;
}

/** How many values (a node that is read, a field of an item of a list) one request may take. */
export const MAX_VALUES = 200_000;

export function createBudget(values: number = MAX_VALUES): Budget {
  const stop = new AbortController();
  let left = values;
  let last: Promise<void> = Promise.resolve();
  return {
    stopped: stop.signal,
    spend(taken) {
      left -= taken;
      if (left < 0) stop.abort(stop.signal.reason ?? tooLarge());
      stop.signal.throwIfAborted();
    },
    refill() {
      left = values;
    },
    turn() {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
      return last;
    },
  };
}

const tooLarge = () =>
  new KharitaError(
    'LIMIT_EXCEEDED',
    'The question asks for more than one answer may hold. Ask for smaller pages (`first`), fewer levels or fewer fields.',
  );
