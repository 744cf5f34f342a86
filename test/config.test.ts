import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const faultsOf = (env: NodeJS.ProcessEnv) => {
  try {
    return readConfig(env);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

it('Nothing set: this machine alone, the embedded store, everything that helps development', () => {
  expect(readConfig({})).toEqual({
    mode: 'development',
    http: {
      host: '127.0.0.1',
      port: 4000,
      graphiql: true,
      introspection: true,
      corsOrigins: [],
      maxBodyBytes: 10_000_000,
      requestTimeoutMs: 30_000,
    },
    store: { engine: 'sqlite', path: resolve('data/kharita.sqlite') },
  });
});

it('In production nothing is shown that was not switched on', () => {
  const shown = (env: NodeJS.ProcessEnv) => {
    const { graphiql, introspection } = readConfig({ NODE_ENV: 'production', ...env }).http;
    return { graphiql, introspection };
  };
  expect(shown({})).toEqual({ graphiql: false, introspection: false });
  expect(shown({ KHARITA_GRAPHIQL: 'on', KHARITA_INTROSPECTION: 'true' })).toEqual({
    graphiql: true,
    introspection: true,
  });
});

it.each([
  'neo4j://graph:7687',
  'neo4j+s://graph',
  'neo4j+ssc://graph',
  'bolt://graph',
  'bolt+s://graph',
  'bolt+ssc://[::1]:7687',
])('%s is the address of a Neo4j', (url) => {
  expect(readConfig({ KHARITA_STORE: url, NEO4J_PASSWORD: 'secret' }).store).toEqual({
    engine: 'neo4j',
    url,
    user: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  });
});

it('Every fault is told at once, in one line each, by the name of its setting', () => {
  const faults = faultsOf({
    PORT: '70000',
    NODE_ENV: 'prod',
    KHARITA_STORE: 'http://graph',
    KHARITA_GRAPHIQL: 'perhaps',
    KHARITA_CORS_ORIGINS: 'https://dpo.example.org/,*',
    KHARITA_TIMEOUT: '30s',
    KHARITA_STROE: 'sqlite',
  });
  expect(faults).toEqual([
    'PORT must be a whole number from 0 to 65535',
    'NODE_ENV must be development or production',
    'KHARITA_STORE must be sqlite, or the address of a Neo4j such as neo4j://localhost:7687',
    'KHARITA_GRAPHIQL must be on or off',
    'KHARITA_CORS_ORIGINS must be origins with commas between, such as https://dpo.example.org',
    'KHARITA_TIMEOUT must be a whole number from 100 to 600000',
    'NEO4J_PASSWORD must be set for a Neo4j (to any word where it asks for none)',
    'KHARITA_STROE is no setting of Kharita; see .env.example',
  ]);
});

it('A password is never taken from an address, nor shown', () => {
  const faults = faultsOf({ KHARITA_STORE: 'neo4j://neo4j:swordfish@graph', NEO4J_PASSWORD: 'swordfish' });
  expect(faults).toEqual([
    'KHARITA_STORE must be sqlite, or the address of a Neo4j such as neo4j://localhost:7687',
  ]);
});

it('An empty setting is one that is not set', () => {
  expect(readConfig({ PORT: '', KHARITA_STORE: '' })).toEqual(readConfig({}));
});

it('A config cannot be changed, nor its parts', () => {
  const config = readConfig({ KHARITA_CORS_ORIGINS: 'https://dpo.example.org' });
  const parts = [config, config.http, config.store, config.http.corsOrigins];
  expect(parts.map(Object.isFrozen)).toEqual([true, true, true, true]);
});
