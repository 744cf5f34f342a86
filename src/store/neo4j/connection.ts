import { auth, bookmarkManager, type Driver, driver as openDriver, type Record as Row } from 'neo4j-driver';
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
  const { url, database = 'neo4j', readTimeoutMs = 20_000, writeTimeoutMs = 120_000 } = settings;
  const driver = driverOf(settings);
  const bookmarks = bookmarkManager();
  const transaction = async <T>(
    mode: 'READ' | 'WRITE',
    name: string,
    work: (run: Run) => Promise<T>,
  ): Promise<T> => {
    const timeout = mode === 'READ' ? readTimeoutMs : writeTimeoutMs;
    const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager: bookmarks });
    const deadline = startDeadline(ANSWER_MS, () => noAnswer(url));
    const options = { timeout, metadata: { app: 'kharita', query: name } };
    const inTransaction = (tx: { run(text: string, parameters: object): Promise<{ records: Row[] }> }) => {
      deadline.extend(timeout + GRACE_MS);
      return work(async ({ text, parameters }) => (await tx.run(text, parameters)).records);
    };
    const result =
      mode === 'READ'
        ? session.executeRead(inTransaction, options)
        : session.executeWrite(inTransaction, options);
    try {
      return await Promise.race([result, deadline.passed]);
    } catch (error) {
      throw failure(url, error);
    } finally {
      deadline.stop();
      // Not waited for: a server that does not answer does not answer this either.
      session.close().catch(() => undefined);
    }
  };
  return {
    read: (name, work) => transaction('READ', name, work),
    write: (name, work) => transaction('WRITE', name, work),
    close: () => driver.close(),
  };
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
