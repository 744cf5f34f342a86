import { cypher } from './statement.ts';

/** Number of the last change set before the first that was recorded after a moment. */
export const CHANGE_NUMBER_AT = cypher(
  'changeNumberAt',
  `MATCH (g:Register {id: 'register'})
OPTIONAL MATCH (s:ChangeSet)
WHERE s.at > $knownAt
RETURN coalesce(min(s.number) - 1, max(g.changeNumber)) AS number`,
);
