import { type Clock, dayOf, endOfDay, type IsoDate, type IsoInstant } from '../model/time.ts';
import type { ChangeFeed } from '../register/change-feed.ts';
import type { Views } from '../register/views.ts';
import type { Store } from '../store/store.ts';
import { type Budget, createBudget } from './budget.ts';
import type { Time } from './time.ts';
import { createView, type View } from './view.ts';

/** What a resolver can reach in one request. */
export interface Context {
  readonly store: Store;
  readonly views: Views;
  readonly feed: ChangeFeed;
  readonly clock: Clock;
  readonly requestId: string;
  /** Who asks; recorded with every change. */
  readonly actor: string;
  readonly budget: Budget;
  /** Aborted when the question turns out to be too large. */
  readonly stopped: AbortSignal;
  /** The graph at a time. One view for each time and request, so that its loaders are shared. */
  view(time: Time): Promise<View>;
  /** The graph of a store that was opened for this request, such as a hypothetical one; it is closed with the request. */
  viewOf(store: Store, asOf: IsoDate | null | undefined): View;
  /** The context of the same request with nothing read yet: for answers about what was changed since. */
  fresh(): Context;
  /** Gives back what the request has opened. */
  end(): Promise<void>;
}

export interface ContextOptions {
  store: Store;
  views: Views;
  feed: ChangeFeed;
  clock: Clock;
  requestId: string;
  actor: string;
}

/** The context of one request. */
export function createContext(options: ContextOptions): Context {
  const { store, views, clock } = options;
  const today = dayOf(clock());
  const budget = createBudget();
  const opened: Promise<Store>[] = [];
  const storeAt = once((knownAt) => {
    if (knownAt === '') return Promise.resolve(store);
    const view = views.knownAt(momentOf(knownAt));
    opened.push(view);
    return view;
  });
  const viewAt = once(async (time) => {
    const [asOf = today, knownAt = ''] = time.split(' ');
    return createView(await storeAt(knownAt), asOf, budget);
  });
  return {
    ...options,
    budget,
    stopped: budget.stopped,
    view: ({ asOf, knownAt }) => viewAt(`${asOf ?? today} ${knownAt ?? ''}`),
    viewOf(base, asOf) {
      opened.push(Promise.resolve(base));
      return createView(base, asOf ?? today, budget);
    },
    fresh: () => createContext(options),
    async end() {
      const stores = await Promise.allSettled(opened.splice(0));
      await Promise.all(stores.map((each) => each.status === 'fulfilled' && each.value.close()));
    },
  };
}

function momentOf(knownAt: IsoInstant | IsoDate): IsoInstant {
  return knownAt.includes('T') ? knownAt : endOfDay(knownAt);
}

/** Does the work once for each name. */
function once<T>(work: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const done = new Map<string, Promise<T>>();
  return (name) => {
    const result = done.get(name) ?? work(name);
    done.set(name, result);
    return result;
  };
}
