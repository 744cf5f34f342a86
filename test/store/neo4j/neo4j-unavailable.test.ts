import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { addressOfNeo4j, describeNeo4j } from '../../helpers/neo4j.ts';

/** How long a store may take to say that its database is down. */
const LIMIT_MS = 3000;

async function askedOf(url: string): Promise<{ error: unknown; inTime: boolean }> {
  const store = openNeo4jStore({ url, user: 'neo4j', password: 'secret' });
  const start = performance.now();
  const error = await store.changeNumber().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const inTime = performance.now() - start < LIMIT_MS;
  await store.close();
  return { error, inTime };
}

describe('a Neo4j that is down', () => {
  let silent: Server;
  let port: number;
  const sockets = new Set<Socket>();
  beforeEach(async () => {
    silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    port = (silent.address() as { port: number }).port;
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it.each(['bolt', 'neo4j'])('is told within 3 s where %s is answered by nobody', async (scheme) => {
    silent.close();
    const url = `${scheme}://127.0.0.1:${port}`;
    expect(await askedOf(url)).toMatchObject({
      error: { code: 'UNAVAILABLE', message: 'The database does not answer.', place: url },
      inTime: true,
    });
  });

  it.each(['bolt', 'neo4j'])('is told within 3 s where %s is taken and never answered', async (scheme) => {
    const url = `${scheme}://127.0.0.1:${port}`;
    expect(await askedOf(url)).toMatchObject({
      error: { code: 'UNAVAILABLE', message: 'The database does not answer.', place: url },
      inTime: true,
    });
  });

  it('is told within 3 s where nobody has the name', async () => {
    expect(await askedOf('neo4j://neo4j.invalid:7687')).toMatchObject({
      error: { code: 'UNAVAILABLE' },
      inTime: true,
    });
  });

  it('is a wrong setting where the address is none', () => {
    expect(() => openNeo4jStore({ url: 'localhost', user: 'neo4j', password: '' })).toThrow(
      expect.objectContaining({ code: 'BAD_CONFIG' }),
    );
  });
});

describeNeo4j('a Neo4j that answers', () => {
  it('has no database of another name', async () => {
    const store = openNeo4jStore({ ...addressOfNeo4j(), database: 'elsewhere' });
    await expect(store.changeNumber()).rejects.toMatchObject({ code: 'BAD_CONFIG' });
    await store.close();
  });
});
