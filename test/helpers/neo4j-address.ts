export interface Neo4jAddress {
  url: string;
  user: string;
  password: string;
  database: string;
}

export interface RunningNeo4j {
  address: Neo4jAddress;
  stop(): Promise<void>;
}

/** Why there is none this way. */
export interface Missing {
  missing: string;
}

/** The version that is started where none is given: the newest of the line that the project supports. */
export const VERSION = '5.26.12';

/** The address of a server that asks for no password. */
export function openAddress(url: string): Neo4jAddress {
  return { url, user: 'neo4j', password: '', database: 'neo4j' };
}
