import { KharitaError } from '../errors.ts';
import type { ChangeSetHead } from '../model/change-set.ts';
import type { Store } from '../store/store.ts';

/** Tells of change sets as they are recorded, by this process or by another. */
export interface ChangeFeed {
  /**
   * The change sets after a number, and those to come, each once and in order, until the reader returns or the feed is closed.
   * Nothing is kept for a slow reader: it reads on from the register. `LIMIT_EXCEEDED` where too many read.
   */
  after(number: number): AsyncIterableIterator<ChangeSetHead>;
  /** Says that this process has recorded something. */
  notify(): void;
  /** Ends all readers, and those to come at once. */
  close(): void;
}

/** A store that tells the feed of what is recorded through it. */
export function notifying(store: Store, notify: () => void): Store {
  return {
    ...store,
    async apply(changeSet) {
      const recorded = await store.apply(changeSet);
      notify();
      return recorded;
    },
  };
}

const MAX_READERS = 1000;
const BATCH = 100;

interface Reader {
  isOver: boolean;
  /** Whether something may have been recorded since it last looked. */
  isBehind: boolean;
  /** Ends its waiting, if it waits. */
  wake(): void;
}

/** What other processes record is looked for every `pollMs`, as long as anybody reads. */
export function createChangeFeed(store: Store, pollMs: number): ChangeFeed {
  const readers = new Set<Reader>();
  let isClosed = false;
  let polling: NodeJS.Timeout | undefined;
  let seen = -1;

  const notify = () => {
    for (const reader of readers) {
      reader.isBehind = true;
      reader.wake();
    }
  };
  const poll = async () => {
    // A store that does not answer has nothing new to tell; readers that are behind hear of it themselves.
    const number = await store.changeNumber().catch(() => seen);
    if (number !== seen) notify();
    seen = number;
  };
  const start = (reader: Reader) => {
    readers.add(reader);
    polling ??= setInterval(poll, pollMs).unref();
  };
  const end = (reader: Reader) => {
    reader.isOver = true;
    reader.wake();
    readers.delete(reader);
    if (readers.size > 0) return;
    clearInterval(polling);
    polling = undefined;
  };

  return {
    after(number) {
      if (readers.size >= MAX_READERS)
        throw new KharitaError('LIMIT_EXCEEDED', `${MAX_READERS} subscriptions are open. Try again later.`);
      const reader: Reader = { isOver: isClosed, isBehind: true, wake: () => undefined };
      if (!isClosed) start(reader);
      return endable(read(store, reader, number), () => end(reader));
    },
    notify,
    close() {
      isClosed = true;
      for (const reader of [...readers]) end(reader);
    },
  };
}

async function* read(store: Store, reader: Reader, after: number): AsyncGenerator<ChangeSetHead> {
  for (let last = after; !reader.isOver; ) {
    reader.isBehind = false;
    const heads = await store.changeSetHeads({ after: last, limit: BATCH });
    yield* heads;
    last = heads.at(-1)?.number ?? last;
    if (heads.length === 0) await waitUntilBehind(reader);
  }
}

function waitUntilBehind(reader: Reader): Promise<void> {
  return new Promise((resolve) => {
    reader.wake = resolve;
    if (reader.isBehind || reader.isOver) resolve();
  });
}

/** A generator alone would wait for its next value before it returns. */
function endable<T>(values: AsyncGenerator<T>, end: () => void): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        return await values.next();
      } catch (error) {
        end();
        throw error;
      }
    },
    return() {
      end();
      return values.return(undefined);
    },
  };
}
