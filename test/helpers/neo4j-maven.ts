import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Missing, type RunningNeo4j, VERSION } from './neo4j-address.ts';
import { startProcess } from './neo4j-process.ts';

const run = promisify(execFile);

/** The server from its published artifacts, where Java 17 or 21 and Maven are there. */
export async function startFromMaven(env: NodeJS.ProcessEnv): Promise<RunningNeo4j | Missing> {
  if (!(await hasJava())) return { missing: 'there is no Java 17 or 21' };
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kharita');
  const jars = join(cache, `neo4j-${VERSION}`);
  if (!existsSync(jars)) {
    if (!(await answers('mvn', ['--version']))) return { missing: 'there is no Maven' };
    await fetchJars(cache, jars);
  }
  return startProcess(jars);
}

async function hasJava(): Promise<boolean> {
  const told = await answers('java', ['-version']);
  return told !== null && /version "(?:17|21)\b/.test(told);
}

/** What a program says; null where there is none. */
async function answers(program: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(program, args);
    return stdout + stderr;
  } catch {
    return null;
  }
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kharita</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>`;

/** Fetches into a folder beside and renames that: another process sees all of them or none. */
async function fetchJars(cache: string, jars: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const fetched = await mkdtemp(`${jars}-`);
  const project = await mkdtemp(join(tmpdir(), 'kharita-maven-'));
  try {
    const pom = join(project, 'pom.xml');
    await writeFile(pom, POM);
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fetched}`];
    await run('mvn', ['--batch-mode', '--quiet', '--file', pom, ...goal], { timeout: 600_000 });
    await rename(fetched, jars);
  } catch (error) {
    if (!existsSync(jars)) throw error;
  } finally {
    await rm(fetched, { recursive: true, force: true });
    await rm(project, { recursive: true, force: true });
  }
}
