import { resolve } from 'node:path';
import { z } from 'zod';
import { KharitaError } from './errors.ts';

/** Where the graph is kept. */
export type StoreConfig =
  | { engine: 'sqlite'; path: string }
  | { engine: 'neo4j'; url: string; user: string; password: string; database: string };

export interface HttpConfig {
  host: string;
  /** 0 takes any free port. */
  port: number;
  graphiql: boolean;
  introspection: boolean;
  /** Sites whose pages may read answers; empty: none but our own. */
  corsOrigins: readonly string[];
  maxBodyBytes: number;
  requestTimeoutMs: number;
}

/** The settings, checked and complete. */
export interface Config {
  mode: 'development' | 'production';
  http: HttpConfig;
  store: StoreConfig;
}

const NEO4J_ADDRESS = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/?#@\s]+$/;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, `a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `a whole number from ${min} to ${max}`);

const onOff = z.stringbool({ error: 'on or off' });

/** An origin is scheme, host and port, and nothing after them (RFC 6454). */
const isOrigin = (text: string) => URL.parse(text)?.origin === text;
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), 'origins with commas between, such as https://dpo.example.org');

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4000),
  NODE_ENV: z.enum(['development', 'production', 'test'], 'development or production').default('development'),
  KHARITA_DATA: z.string().default('./data'),
  KHARITA_STORE: z
    .string()
    .refine((store) => store === 'sqlite' || NEO4J_ADDRESS.test(store), {
      error: 'sqlite, or the address of a Neo4j such as neo4j://localhost:7687',
    })
    .default('sqlite'),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  KHARITA_GRAPHIQL: onOff.optional(),
  KHARITA_INTROSPECTION: onOff.optional(),
  KHARITA_CORS_ORIGINS: origins.default([]),
  KHARITA_MAX_BODY: wholeNumber(1_000, 100_000_000).default(10_000_000),
  KHARITA_TIMEOUT: wholeNumber(100, 600_000).default(30_000),
});
type Settings = z.output<typeof settings>;

export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reads the settings from the environment; `BAD_CONFIG` tells every fault at once, one a line. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = withoutEmpty(env);
  const parsed = settings.safeParse(given);
  const wrong =
    parsed.error?.issues.map(({ path, message }) => `${String(path[0])} must be ${message}`) ?? [];
  const faults = [...wrong, ...missing(given), ...unknown(given)];
  if (!parsed.success || faults.length > 0) throw new KharitaError('BAD_CONFIG', faults.join('\n'));
  return deepFreeze(toConfig(parsed.data));
}

type Given = Readonly<Record<string, string | undefined>>;

/** Compose and shells hand on unset variables as empty ones. */
function withoutEmpty(env: NodeJS.ProcessEnv): Given {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function missing({ KHARITA_STORE, NEO4J_PASSWORD }: Given): string[] {
  const needed = (KHARITA_STORE ?? 'sqlite') !== 'sqlite' && NEO4J_PASSWORD === undefined;
  return needed ? ['NEO4J_PASSWORD must be set for a Neo4j (to any word where it asks for none)'] : [];
}

/** A setting with a slip in its name would otherwise do nothing, in silence. */
function unknown(given: Given): string[] {
  const names = Object.keys(given).filter(
    (name) => name.startsWith('KHARITA_') && !settingNames.includes(name),
  );
  return names.map((name) => `${name} is no setting of Kharita; see .env.example`);
}

function toConfig(given: Settings): Config {
  const inProduction = given.NODE_ENV === 'production';
  return {
    mode: inProduction ? 'production' : 'development',
    http: {
      host: given.HOST,
      port: given.PORT,
      graphiql: given.KHARITA_GRAPHIQL ?? !inProduction,
      introspection: given.KHARITA_INTROSPECTION ?? !inProduction,
      corsOrigins: given.KHARITA_CORS_ORIGINS,
      maxBodyBytes: given.KHARITA_MAX_BODY,
      requestTimeoutMs: given.KHARITA_TIMEOUT,
    },
    store: toStoreConfig(given),
  };
}

function toStoreConfig(given: Settings): StoreConfig {
  if (given.KHARITA_STORE === 'sqlite') {
    return { engine: 'sqlite', path: resolve(given.KHARITA_DATA, 'kharita.sqlite') };
  }
  return {
    engine: 'neo4j',
    url: given.KHARITA_STORE,
    user: given.NEO4J_USER,
    password: given.NEO4J_PASSWORD ?? '',
    database: given.NEO4J_DATABASE,
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object') deepFreeze(part);
  return Object.freeze(value);
}
