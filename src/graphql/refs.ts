import type { Direction, EdgeType, Relation } from '../model/edge-types.ts';
import { edgeType } from '../model/edge-types.ts';
import { type NodeKind, nodeKinds } from '../model/node-kinds.ts';
import { builder } from './builder.ts';
import type { SeenEdge, SeenNode } from './fact.ts';

/** References to types that other types name before they are described. */

const nodeRefs = new Map(nodeKinds.map((kind) => [kind, builder.objectRef<SeenNode>(kind)]));

/** The object type of a kind of node. */
export function nodeRef(kind: NodeKind) {
  const ref = nodeRefs.get(kind);
  if (!ref) throw new Error(`No kind of node ${kind}`);
  return ref;
}

export const NodeInterface = builder.interfaceRef<SeenNode>('Node');

/** The type of a node at the end of a relation: of its kind where only one is possible. */
export function typeOfFar(far: readonly NodeKind[]) {
  const [only] = far;
  return far.length === 1 && only ? nodeRef(only) : NodeInterface;
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Name of the type of an edge as it is seen from one of its ends, such as `DisclosesToEdge`. */
export function edgeTypeName(type: EdgeType, direction: Direction): string {
  return `${relationTypeName(type, direction)}Edge`;
}

/** What the types of a relation are named after: `disclosesTo` gives DisclosesTo. */
export function relationTypeName(type: EdgeType, direction: Direction): string {
  const spec = edgeType(type);
  return capitalised(direction === 'OUT' ? spec.out : spec.in);
}

const edgeRefs = new Map<string, ReturnType<typeof builder.objectRef<SeenEdge>>>();

/** The type of an edge as it is seen from one of its ends. */
export function edgeRef({ type, direction }: Pick<Relation, 'type' | 'direction'>) {
  const name = edgeTypeName(type, direction);
  const ref = edgeRefs.get(name) ?? builder.objectRef<SeenEdge>(name);
  edgeRefs.set(name, ref);
  return ref;
}
