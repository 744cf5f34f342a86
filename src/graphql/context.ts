import type { Clock, IsoDate } from '../model/time.ts';
import { dayOf } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { createView, type View } from './view.ts';

/** What a resolver can reach in one request. */
export interface Context {
  readonly store: Store;
  readonly clock: Clock;
  readonly requestId: string;
  /** Who asks; recorded with every change. */
  readonly actor: string;
  /** The graph as of a day; today where none is given. One for each day and request, so that its loaders are shared. */
  view(asOf: IsoDate | null | undefined): View;
}

export interface ContextOptions {
  store: Store;
  clock: Clock;
  requestId: string;
  actor: string;
}

/** The context of one request. */
export function createContext({ store, clock, requestId, actor }: ContextOptions): Context {
  const today = dayOf(clock());
  const views = new Map<IsoDate, View>();
  const budget = { left: MAX_ITEMS };
  return {
    store,
    clock,
    requestId,
    actor,
    view(asOf) {
      const day = asOf ?? today;
      const known = views.get(day);
      if (known) return known;
      const view = createView(store, day, budget);
      views.set(day, view);
      return view;
    },
  };
}

/** How many nodes and relations one request may read in all. */
export const MAX_ITEMS = 100_000;
