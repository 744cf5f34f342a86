import { type Direction, type EdgeType, edgeType, type Flow, flowTypes } from '../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';

/** Which way a walk goes: with the data, or against them. */
export type FlowDirection = 'DOWNSTREAM' | 'UPSTREAM';

/** The only edges over which data leave a node that many controllers share. */
const THROUGH_SHARED: readonly EdgeType[] = ['PROVIDED_BY', 'ENGAGES'];

export function passesShared(type: EdgeType): boolean {
  return THROUGH_SHARED.includes(type);
}

function flowOf(type: EdgeType): Flow {
  const { flow } = edgeType(type);
  if (flow === undefined) throw new Error(`${type} carries no data`);
  return flow;
}

/** The end of a flow edge that the data come from. */
export function source(edge: EdgeRecord): NodeId {
  return flowOf(edge.type).direction === 'FORWARD' ? edge.from : edge.to;
}

/** The end of a flow edge that the data go to. */
export function target(edge: EdgeRecord): NodeId {
  return flowOf(edge.type).direction === 'FORWARD' ? edge.to : edge.from;
}

/** The data categories that a flow edge names; none named: everything travels. */
export function named(edge: EdgeRecord): readonly NodeId[] {
  switch (flowOf(edge.type).carries) {
    case 'ALL':
      return [];
    case 'OWN':
      return [edge.to];
    case 'LISTED':
      return edge.fields.categories as readonly NodeId[];
  }
}

/** Whether the edge carries data between nodes of the kinds that it joins. */
export function isFlow({ type, from, to }: EdgeRecord): boolean {
  const between = flowOf(type).between;
  return between === undefined || (between.includes(kindOf(from)) && between.includes(kindOf(to)));
}

/**
 * Whether many controllers use the node, so that what it receives does not come out where it supplies.
 * Systems need a record.
 */
export function isShared(id: NodeId, records: ReadonlyMap<NodeId, NodeRecord>): boolean {
  switch (kindOf(id)) {
    case 'Organisation':
    case 'RecipientCategory':
      return true;
    case 'System':
      return records.get(id)?.fields.tenancy === 'SHARED';
    default:
      return false;
  }
}

/** Edges of one orientation, and the kinds of node that they can be followed from. */
export interface FlowRead {
  readonly direction: Direction;
  readonly types: readonly EdgeType[];
  readonly kinds: ReadonlySet<NodeKind>;
}

function flowRead(types: readonly EdgeType[], direction: Direction): FlowRead {
  const kinds = types.flatMap((type) => {
    const { from, to, flow } = edgeType(type);
    return flow?.between ?? (direction === 'OUT' ? from : to);
  });
  return { direction, types, kinds: new Set(kinds) };
}

function flowReads(direction: FlowDirection, types: readonly EdgeType[]): FlowRead[] {
  const withData = direction === 'DOWNSTREAM';
  const forward = types.filter((type) => flowOf(type).direction === 'FORWARD');
  const reverse = types.filter((type) => flowOf(type).direction === 'REVERSE');
  return [flowRead(forward, withData ? 'OUT' : 'IN'), flowRead(reverse, withData ? 'IN' : 'OUT')];
}

/** What to read of a node to follow all its flow edges. */
export const READS: Readonly<Record<FlowDirection, readonly FlowRead[]>> = {
  DOWNSTREAM: flowReads('DOWNSTREAM', flowTypes),
  UPSTREAM: flowReads('UPSTREAM', flowTypes),
};

/** What to read of a shared node to follow the data that it received. */
export const SHARED_READS: readonly FlowRead[] = flowReads('DOWNSTREAM', THROUGH_SHARED);

/** The kinds of node that data come from or go to. */
export const FLOW_KINDS: ReadonlySet<NodeKind> = new Set(
  [...READS.DOWNSTREAM, ...READS.UPSTREAM].flatMap(({ kinds }) => [...kinds]),
);
