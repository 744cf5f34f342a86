import { edgeType, type Relation, relationsOf } from '../model/edge-types.ts';
import { type EdgeRecord, kindOf } from '../model/graph.ts';
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

/** The kind as the name of a field: `ProcessingActivity` gives processingActivity. */
export const fieldName = (kind: NodeKind) => kind.charAt(0).toLowerCase() + kind.slice(1);

/** A relation as it is seen from nodes that can have it. */
export type RelationEnd = Pick<Relation, 'type' | 'direction' | 'far'>;

/**
 * What the types of a relation are named after: `disclosesTo` gives DisclosesTo. Where the kind at one end decides which is
 * at the other, there are types for each: DataCategoryBroader.
 */
export function relationTypeName({ type, direction, far }: RelationEnd): string {
  const { out, in: into, from, to } = edgeType(type);
  const [name, ends] = direction === 'OUT' ? [out, to] : [into, from];
  return `${far.length < ends.length ? far.join('') : ''}${capitalised(name)}`;
}

const edgeTypeName = (relation: RelationEnd) => `${relationTypeName(relation)}Edge`;

const startTypeNames = new Map(
  nodeKinds.flatMap((kind) =>
    relationsOf(kind)
      .filter(({ direction }) => direction === 'OUT')
      .map((relation) => [`${relation.type}:${kind}`, edgeTypeName(relation)]),
  ),
);

/** Name of the type of an edge as it is seen from its start, such as `DisclosesToEdge`. */
export function startTypeName({ type, from }: EdgeRecord): string | undefined {
  return startTypeNames.get(`${type}:${kindOf(from)}`);
}

const edgeRefs = new Map<string, ReturnType<typeof builder.objectRef<SeenEdge>>>();

/** The type of an edge as it is seen from one of its ends. */
export function edgeRef(relation: RelationEnd) {
  const name = edgeTypeName(relation);
  const ref = edgeRefs.get(name) ?? builder.objectRef<SeenEdge>(name);
  edgeRefs.set(name, ref);
  return ref;
}
