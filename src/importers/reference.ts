import type { Place } from '../model/diagnostic.ts';
import { kindOf, type NodeId, nodeId, splitNodeId } from '../model/graph.ts';
import { isNodeKind, type NodeKind, nodeKinds } from '../model/node-kinds.ts';
import type { Fault } from './fault-log.ts';
import type { Path, Report } from './source-file.ts';
import { didYouMean } from './suggest.ts';

/** A node that a file names. */
export interface Reference {
  id: NodeId;
  place: Place;
}

/** The id that a reference stands for where nodes of some kinds can stand; null where that has been told as a fault. */
export function resolve(text: string, kinds: readonly NodeKind[], path: Path, report: Report): NodeId | null {
  const [only, ...others] = kinds;
  if (!text.includes(':')) {
    if (only && others.length === 0) return nodeId(only, text);
    const ids = kinds.map((k) => `\`${nodeId(k, text)}\``);
    const message = `\`${text}\` can be of several kinds here.`;
    report(path, { code: 'KIND_UNCLEAR', message, hint: `Write ${ids.join(' or ')}.` });
    return null;
  }
  const { kind, key } = splitNodeId(text);
  if (!isNodeKind(kind)) {
    const hint = () => didYouMean(kind, nodeKinds, `The kinds are ${nodeKinds.join(', ')}.`);
    report(path, { code: 'UNKNOWN_KIND', message: `There is no kind of node \`${kind}\`.`, hint });
    return null;
  }
  if (kinds.includes(kind)) return nodeId(kind, key);
  const message = `A node of kind ${kind} cannot stand here.`;
  report(path, { code: 'WRONG_KIND', message, hint: `It can be of kind ${kinds.join(' or ')}.` });
  return null;
}

/** The fault of naming a node that nobody knows. `known` are the ids that could have been meant. */
export function unknownReference({ id, place }: Reference, known: Iterable<NodeId>): Fault {
  const { kind, key } = splitNodeId(id);
  return {
    ...place,
    code: 'UNKNOWN_REFERENCE',
    message: `There is no ${id}.`,
    hint: () => didYouMean(key, keysOf(kind, known), 'Add it to one of the files, or import it first.'),
  };
}

function* keysOf(kind: NodeKind, ids: Iterable<NodeId>): Generator<string> {
  for (const id of ids) if (kindOf(id) === kind) yield splitNodeId(id).key;
}
