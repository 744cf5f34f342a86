import type { ChangesQuery } from '../../store.ts';
import { parameter } from '../properties.ts';
import { cypher, type Statement } from './statement.ts';

/** Number of the last change set before the first that was recorded after a moment. */
export const CHANGE_NUMBER_AT = cypher(
  'changeNumberAt',
  `MATCH (g:Register {id: 'register'})
OPTIONAL MATCH (s:ChangeSet)
WHERE s.at > $knownAt
RETURN coalesce(min(s.number) - 1, max(g.changeNumber)) AS number`,
);

/** Number of the change set that has an idempotency key. */
export const NUMBER_UNDER_KEY = cypher(
  'numberUnderKey',
  `MATCH (s:ChangeSet {idempotencyKey: $key})
USING INDEX SEEK s:ChangeSet(idempotencyKey)
RETURN s.number AS number`,
);

/** Counting the relations of one type at a node reads none of them. */
const HEAD =
  's.number AS number, s.actor AS actor, s.at AS at, s.reason AS reason, COUNT { (s)-[:HAS_CHANGE]->() } AS changeCount';

const HEADS = cypher(
  'changeSetHeads',
  `MATCH (s:ChangeSet)
USING INDEX SEEK s:ChangeSet(number)
WHERE s.number > $after
WITH s
ORDER BY s.number
LIMIT $limit
RETURN ${HEAD}
ORDER BY number`,
);

/** Change sets after a number, without their changes. */
export function changeSetHeadsAfter(after: number, limit: number): Statement {
  return { text: HEADS, parameters: { after: parameter(after), limit: parameter(limit) } };
}

const OF_FACT = `MATCH (c:Change {fact: $of})
USING INDEX SEEK c:Change(fact)
MATCH (c)<-[:HAS_CHANGE]-(s:ChangeSet)
WITH c, s, s.number AS place`;

const OF_SET = `MATCH (s:ChangeSet {number: $of})
USING INDEX SEEK s:ChangeSet(number)
MATCH (s)-[:HAS_CHANGE]->(c:Change)
WITH c, s, c.position AS place`;

const pageOf = (selected: string) => `${selected}
WHERE place > $after
WITH c, s, place
ORDER BY place
LIMIT $limit
RETURN place, c.fact AS id, c.before AS before, c.after AS after, ${HEAD}
ORDER BY place`;

const countOf = (selected: string) => `${selected}\nRETURN count(*) AS total`;

const CHANGES_OF_FACT = {
  page: cypher('changesOfFact', pageOf(OF_FACT)),
  count: cypher('countChangesOfFact', countOf(OF_FACT)),
};
const CHANGES_OF_SET = {
  page: cypher('changesOfSet', pageOf(OF_SET)),
  count: cypher('countChangesOfSet', countOf(OF_SET)),
};

/** What was recorded of a fact or in a change set, after a place, and how much in all. */
export function changesOf(of: ChangesQuery['of'], after: number, limit: number) {
  const isFact = 'fact' in of;
  const { page, count } = isFact ? CHANGES_OF_FACT : CHANGES_OF_SET;
  const given = { of: isFact ? of.fact : parameter(of.changeSet) };
  return {
    page: { text: page, parameters: { ...given, after: parameter(after), limit: parameter(limit) } },
    count: { text: count, parameters: given },
  };
}
