import type { EdgeType } from '../../model/edge-types.ts';
import { kindOf, type NodeId } from '../../model/graph.ts';
import type { Subgraph } from '../../model/subgraph.ts';
import type { Arrow } from './layout.ts';

const ANSWERING: readonly EdgeType[] = ['CONTROLLED_BY', 'PERFORMED_BY'];
const GIVING: readonly EdgeType[] = ['DISCLOSES_TO', 'RUNS_ON', 'PROVIDED_BY', 'ENGAGES'];

const farEnds = ({ edges }: Subgraph, types: readonly EdgeType[]): ReadonlySet<NodeId> =>
  new Set(edges.filter(({ edge }) => types.includes(edge.type)).map(({ edge }) => edge.to));

/** How an arrow goes through the columns of a picture. */
export type Course = Pick<Arrow, 'isBack' | 'span'>;

export interface Columns {
  between(from: NodeId, to: NodeId): Course;
  toPlace(by: NodeId): Course;
}

/**
 * The columns of a picture as a whole: who answers for activities, these, who is given data, places. What supplies data and is given some
 * stands with those who are given.
 */
export function columnsOf(graph: Subgraph): Columns {
  const [answering, given] = [farEnds(graph, ANSWERING), farEnds(graph, GIVING)];
  const column = (id: NodeId): number | null => {
    if (kindOf(id) === 'ProcessingActivity') return 1;
    if (answering.has(id)) return 0;
    return given.has(id) ? 2 : null;
  };
  return {
    between(from, to) {
      const [start, end] = [column(from), column(to)];
      return { isBack: start !== null && end !== null && start > end, span: 1 };
    },
    toPlace: (by) => ({ isBack: false, span: 3 - (column(by) ?? 2) }),
  };
}
