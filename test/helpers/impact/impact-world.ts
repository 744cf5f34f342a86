import type { Impact, ImpactHit, ImpactParty } from '../../../src/lineage/impact/answer.ts';
import type { ImpactEvent } from '../../../src/lineage/impact/events.ts';
import { type ImpactQuestion, impact } from '../../../src/lineage/impact/impact.ts';
import type { PathStep } from '../../../src/lineage/paths.ts';
import type { EdgeRecord, NodeId } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';

export const DAY = '2026-01-01';

export function impactOf(
  store: Store,
  event: ImpactEvent,
  of: NodeId,
  rest: Partial<ImpactQuestion> = {},
): Promise<Impact> {
  return impact(store, { of, event, asOf: DAY, ...rest });
}

/** A path as the keys of its nodes with the types of the edges between them. */
export function wayOf(path: readonly PathStep[] | null): string | null {
  return path?.map(({ edge, node }) => (edge ? `-${edge.type}-> ${node.key}` : node.key)).join(' ') ?? null;
}

/** Hits as lines of key, categories and path. */
export function hitsOf(hits: readonly ImpactHit[]): string[] {
  return hits.map(({ node, categories, path }) => {
    const keys = categories === 'ALL' ? 'ALL' : categories.map((id) => id.split(':')[1]).join(' ');
    return `${node.key} (${keys}): ${wayOf(path)}`;
  });
}

export const keysOf = (rows: readonly { node: { key: string } }[]) => rows.map(({ node: { key } }) => key);

export const idsOf = (edges: readonly EdgeRecord[]) => edges.map(({ id }) => id);

/** What the GDPR asks of a controller. */
export const BY_LAW =
  'Art. 33(1) SUPERVISORY_AUTHORITY 72 unless a risk to persons is unlikely; Art. 34(1) DATA_SUBJECT if a high risk to persons is likely';

/** Parties as lines of key and duties. */
export function dutiesOf(parties: readonly ImpactParty[]): string[] {
  return parties.map(({ node, duties }) => {
    const told = duties.map(({ article, whom, withinHours, condition, commitment }) =>
      [article ?? commitment?.node.key, whom, withinHours, condition?.en ?? null]
        .filter((part) => part !== null)
        .join(' '),
    );
    return `${node.key}: ${told.join('; ')}`;
  });
}
