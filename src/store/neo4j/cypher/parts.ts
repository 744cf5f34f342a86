import type { Direction, EdgeType } from '../../../model/edge-types.ts';
import type { NodeKind } from '../../../model/node-kinds.ts';
import { edgePaths, nodePaths } from '../../field-path.ts';

/** `A|B`: labels of nodes. `BAD_INPUT` for what is no kind of the model, so nothing else comes into a text. */
export function labels(kinds: readonly NodeKind[]): string {
  for (const kind of kinds) nodePaths(kind);
  return kinds.join('|');
}

/** `A|B`: types of relationships. `BAD_INPUT` for what is no type of the model. */
export function types(edgeTypes: readonly EdgeType[]): string {
  for (const type of edgeTypes) edgePaths(type);
  return edgeTypes.join('|');
}

/** `-[r:A|B]->`, as seen from the node before it. */
export function relationship(variable: string, edgeTypes: readonly EdgeType[], direction: Direction): string {
  const inside = `[${variable}:${types(edgeTypes)}]`;
  return direction === 'OUT' ? `-${inside}->` : `<-${inside}-`;
}

/** Whether what the variables stand for is valid on `$asOf`, or of any time where that is null. `~` is later than any day. */
export function valid(...variables: readonly string[]): string {
  const each = variables.map(
    (v) => `coalesce(${v}.validFrom, '') <= $asOf AND coalesce(${v}.validTo, '~') > $asOf`,
  );
  return `($asOf IS NULL OR ${each.join(' AND ')})`;
}

/** Whether all conditions hold; true where there are none. */
export function all(conditions: readonly (string | null)[]): string {
  return conditions.filter((condition) => condition !== null).join('\n  AND ') || 'true';
}
