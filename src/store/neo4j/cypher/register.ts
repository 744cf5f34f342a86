import { parameter } from '../properties.ts';
import { cypher, type Statement } from './statement.ts';

/** Number of the last change set. */
export const CHANGE_NUMBER = cypher(
  'changeNumber',
  `MATCH (g:Register {id: 'register'})
RETURN g.changeNumber AS number`,
);

/** Waits until no other transaction writes, and keeps others from it: a write takes the lock before the number is read. */
export const LOCK_REGISTER = cypher(
  'lockRegister',
  `MATCH (g:Register {id: 'register'})
SET g.locked = true
RETURN g.changeNumber AS number`,
);

export const RECORD_CHANGE_SET = cypher(
  'recordChangeSet',
  `MATCH (g:Register {id: 'register'})
SET g.changeNumber = $properties.number
CREATE (s:ChangeSet)
SET s = $properties`,
);

export const RECORD_CHANGES = cypher(
  'recordChanges',
  `MATCH (s:ChangeSet {number: $number})
UNWIND $rows AS row
CREATE (s)-[:HAS_CHANGE]->(c:Change)
SET c = row`,
);

const CHANGE_SETS = cypher(
  'changeSets',
  `MATCH (s:ChangeSet)
USING INDEX SEEK s:ChangeSet(number)
WHERE s.number > $after
WITH s
ORDER BY s.number
LIMIT $limit
MATCH (s)-[:HAS_CHANGE]->(c:Change)
RETURN s.number AS number, s.actor AS actor, s.at AS at, s.reason AS reason,
  s.idempotencyKey AS idempotencyKey, s.idempotencyDigest AS idempotencyDigest, c.fact AS id, c.before AS before, c.after AS after
ORDER BY s.number, c.position`,
);

/** Change sets after a number with their changes, a row for each change. */
export function changeSetsAfter(after: number, limit: number): Statement {
  return { text: CHANGE_SETS, parameters: { after: parameter(after), limit: parameter(limit) } };
}

export const PING = cypher('ping', 'RETURN 1 AS one');
