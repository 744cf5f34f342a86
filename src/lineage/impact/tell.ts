import type { NodeId, NodeRecord } from '../../model/graph.ts';
import { isValidOn } from '../../model/time.ts';
import { nodesById } from '../named-nodes.ts';
import type { PathStep } from '../paths.ts';
import type { Asked } from '../question.ts';
import type { Impact } from './answer.ts';
import type { Findings } from './findings.ts';
import type { Way } from './ways.ts';

/** The ids of all nodes that the findings show. */
function idsIn(findings: Findings): NodeId[] {
  const { activities, stores, dataCategories, subjectCategories, controllers, processors } = findings;
  const ways = [...activities, ...stores, ...dataCategories].flatMap(({ way }) => way ?? []);
  const rows = [
    ...[activities, stores, dataCategories, subjectCategories],
    ...[controllers, processors, findings.behind],
  ].flat();
  return [...new Set([...rows.map(({ id }) => id), ...ways.map(({ to }) => to)])].sort();
}

/** The findings with the nodes themselves in the place of their ids. */
export async function tell(asked: Asked, findings: Findings): Promise<Omit<Impact, 'movements'>> {
  const { store, terms, asOf } = asked;
  const records = await nodesById(store, idsIn(findings));

  const standing = (id: NodeId): NodeRecord[] => {
    const node = records.get(id);
    return node !== undefined && isValidOn(node, asOf) ? [node] : [];
  };
  const withNode = <T extends { id: NodeId }, Row>(
    rows: readonly T[],
    row: (item: T, node: NodeRecord) => Row,
  ) => rows.flatMap((item) => standing(item.id).map((node) => row(item, node)));
  const pathOf = (way: Way | null): PathStep[] | null =>
    way?.flatMap(({ edge, to, terms: set }) =>
      standing(to).map((node) => ({ edge, node, categories: terms.broadest(set) })),
    ) ?? null;

  const hits = (rows: Findings['activities']) =>
    withNode(rows, ({ terms: set, way }, node) => ({
      node,
      categories: terms.broadest(set),
      path: pathOf(way),
    }));
  const parties = (rows: Findings['controllers']) =>
    withNode(rows, ({ statedBy, duties }, node) => ({ node, statedBy, duties }));

  return {
    activities: hits(findings.activities),
    stores: hits(findings.stores),
    dataCategories: withNode(findings.dataCategories, ({ isSpecial, way }, node) => ({
      node,
      isSpecial,
      path: pathOf(way),
    })),
    hasUnstatedData: findings.hasUnstatedData,
    subjectCategories: withNode(findings.subjectCategories, ({ statedBy }, node) => ({ node, statedBy })),
    controllers: parties(findings.controllers),
    processors: parties(findings.processors),
    behind: withNode(findings.behind, ({ depth, via }, node) => ({ node, depth, via })),
    commitments: findings.commitments,
    isPartial: findings.isPartial,
  };
}
