import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { openAddress, type RunningNeo4j } from './neo4j-address.ts';

const JAVA = [
  'java',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

/** Runs a command until its input ends, which it does when whoever started it is gone; then removes the folder. */
const UNTIL_INPUT_ENDS = `
folder=$1; shift
exec 3<&0
"$@" </dev/null >"$folder/log" 2>&1 3<&- &
child=$!
(cat <&3 >/dev/null; kill "$child" 2>/dev/null) &
wait "$child"
rm -rf "$folder"`;

/** The server of some jars, in a process that does not outlive this one. */
export async function startProcess(jars: string): Promise<RunningNeo4j> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'kharita-neo4j-'));
  await writeFile(join(folder, 'neo4j.conf'), settings(port));
  const server = [...JAVA, '-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  const places = [`--home-dir=${folder}`, `--config-dir=${folder}`];
  const child = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', folder, ...server, ...places], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: an interrupt reaches it only when this process has ended.
    detached: true,
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.stdin.end();
    if (child.exitCode === null) await ended;
  };
  const url = `bolt://127.0.0.1:${port}`;
  try {
    await untilAnswering(url, child);
  } catch (error) {
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`Neo4j did not start: ${log.slice(-2000)}`, { cause: error });
  }
  return { address: openAddress(url), stop };
}

function settings(port: number): string {
  return `server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.heap.max_size=512m
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const START_MS = 120_000;
const PAUSE_MS = 250;

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', ''));
  try {
    for (let waited = 0; child.exitCode === null; waited += PAUSE_MS) {
      try {
        await driver.verifyConnectivity({ database: 'neo4j' });
        return;
      } catch (error) {
        if (waited > START_MS) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`it ended with code ${child.exitCode}`);
  } finally {
    await driver.close();
  }
}
