import { type Missing, openAddress, type RunningNeo4j, VERSION } from './neo4j-address.ts';

const BOLT = 7687;

/** A Neo4j in a container, where an engine answers and can get the image. */
export async function startContainer(): Promise<RunningNeo4j | Missing> {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return { missing: 'no Docker engine answers' };
  }
  try {
    const container = await new GenericContainer(`neo4j:${VERSION}-community`)
      .withEnvironment(SETTINGS)
      .withExposedPorts(BOLT)
      .withWaitStrategy(Wait.forLogMessage('Started.'))
      .withStartupTimeout(180_000)
      .start();
    const url = `bolt://${container.getHost()}:${container.getMappedPort(BOLT)}`;
    return { address: openAddress(url), stop: async () => void (await container.stop()) };
  } catch (error) {
    return { missing: `the container did not start (${String(error)})` };
  }
}

const SETTINGS = {
  NEO4J_AUTH: 'none',
  NEO4J_server_memory_heap_max__size: '512m',
  NEO4J_server_memory_pagecache_size: '64m',
  NEO4J_dbms_usage__report_enabled: 'false',
};
