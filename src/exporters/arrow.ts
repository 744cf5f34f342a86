import { type EdgeType, edgeType } from '../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../model/graph.ts';

/** Relations that are read from their far end: who answers for an activity, or sends data, stands before it. */
const ANSWERS: readonly EdgeType[] = ['CONTROLLED_BY', 'PERFORMED_BY', 'EXPORTED_BY'];

/** Whether the arrow of a relation, and the words for it, go from its end to its start. */
export const goesBack = (type: EdgeType) =>
  edgeType(type).flow?.direction === 'REVERSE' || ANSWERS.includes(type);

/** The nodes that the arrow of a relation leads from and to: the way that the data move. */
export const arrowEnds = ({ type, from, to }: EdgeRecord): readonly [NodeId, NodeId] =>
  goesBack(type) ? [to, from] : [from, to];
