import {
  auth,
  bookmarkManager,
  type Driver,
  type ManagedTransaction,
  driver as openDriver,
  type Record as Row,
  type Session,
} from 'neo4j-driver';
import { KharitaError } from '../../errors.ts';
import type { Statement } from './cypher/statement.ts';
import { startDeadline } from './deadline.ts';
import { failure, noAnswer } from './failure.ts';

export interface Neo4jSettings {
  /** `neo4j://`, `neo4j+s://` or `bolt://` address. */
  url: string;
  user: string;
  password: string;
  /** Default: `neo4j`. */
  database?: string;
  /** How long the server works on one reading transaction; default 20 s. */
  readTimeoutMs?: number;
  /** How long it works on one change set, waiting for others included; default 120 s. */
  writeTimeoutMs?: number;
}

/** Runs a statement in the transaction. Statements that do not wait for one another travel together. */
export type Run = (statement: Statement) => Promise<Row[]>;

/** The driver with its sessions: transactions that are named, timed, retried where that helps, and fail with a code. */
export interface Connection {
  read<T>(name: string, work: (run: Run) => Promise<T>): Promise<T>;
  write<T>(name: string, work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** From the call to the first answer of the server; below the 3 s within which a store must answer. */
const ANSWER_MS = 2500;
/** The server ends a transaction up to a second late, and then must say so. */
const GRACE_MS = 3000;

const DRIVER_SETTINGS = {
  connectionTimeout: 1000,
  connectionAcquisitionTimeout: 2000,
  // The driver tries once more after a second in any case.
  maxTransactionRetryTime: 500,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  userAgent: 'kharita',
} as const;

export function connect(settings: Neo4jSettings): Connection {
  const { database = 'neo4j', readTimeoutMs = 20_000, writeTimeoutMs = 120_000 } = settings;
  const driver = driverOf(settings);
  const bookmarks = bookmarkManager();
  const sessionFor = (mode: 'READ' | 'WRITE') =>
    driver.session({ database, defaultAccessMode: mode, bookmarkManager: bookmarks });
  return {
    read: (name, work) => {
      const session = sessionFor('READ');
      return inTime(settings.url, session, readTimeoutMs, (started) =>
        session.executeRead((tx) => work(runIn(tx, started)), optionsOf(name, readTimeoutMs)),
      );
    },
    write: (name, work) => {
      const session = sessionFor('WRITE');
      return inTime(settings.url, session, writeTimeoutMs, (started) =>
        session.executeWrite((tx) => work(runIn(tx, started)), optionsOf(name, writeTimeoutMs)),
      );
    },
    close: () => driver.close(),
  };
}

function optionsOf(name: string, timeout: number) {
  return { timeout, metadata: { app: 'kharita', query: name } };
}

/** What runs statements in a transaction, which has begun: the server answers. */
function runIn(tx: ManagedTransaction, started: () => void): Run {
  started();
  return async ({ text, parameters }) => (await tx.run(text, parameters)).records;
}

/** The result of some work in a session, or the coded error that says why there is none, in time. */
async function inTime<T>(
  url: string,
  session: Session,
  timeoutMs: number,
  work: (started: () => void) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(ANSWER_MS, () => noAnswer(url));
  try {
    return await Promise.race([work(() => deadline.extend(timeoutMs + GRACE_MS)), deadline.passed]);
  } catch (error) {
    throw failure(url, error);
  } finally {
    deadline.stop();
    // Not waited for: a server that does not answer does not answer this either.
    session.close().catch(() => undefined);
  }
}

function driverOf({ url, user, password }: Neo4jSettings): Driver {
  try {
    return openDriver(url, auth.basic(user, password), DRIVER_SETTINGS);
  } catch (error) {
    throw new KharitaError('BAD_CONFIG', `${url} is no address of a Neo4j, such as neo4j://localhost:7687.`, {
      cause: error,
    });
  }
}
