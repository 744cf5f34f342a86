import type { Missing, RunningNeo4j } from './neo4j-address.ts';
import { startContainer } from './neo4j-container.ts';
import { startFromMaven } from './neo4j-maven.ts';

/** The first that is there of: the one that the environment names, a container, the server from its Maven artifacts. */
export async function findNeo4j(env: NodeJS.ProcessEnv): Promise<RunningNeo4j | Missing> {
  if (env.NEO4J_URI) return given(env.NEO4J_URI, env);
  const reasons: string[] = ['NEO4J_URI is not set'];
  for (const start of [startContainer, startFromMaven]) {
    const found = await start(env);
    if ('address' in found) return found;
    reasons.push(found.missing);
  }
  return { missing: reasons.join('; ') };
}

function given(url: string, env: NodeJS.ProcessEnv): RunningNeo4j {
  const { NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = env;
  const address = { url, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
  return { address, stop: async () => undefined };
}
