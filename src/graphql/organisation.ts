import { type NodeId, nodeId } from '../model/graph.ts';

/** The organisation that an argument names by key or id; null where it names none. */
export function organisationNamed(given: string | null | undefined): NodeId | null {
  if (given === null || given === undefined) return null;
  return given.includes(':') ? given : nodeId('Organisation', given);
}
