import { relationsOf } from '../model/edge-types.ts';
import { isNodeKind, type NodeKind, nodeKind, nodeKinds } from '../model/node-kinds.ts';
import { brief } from './show.ts';
import type { FaultText } from './source-file.ts';
import { didYouMean } from './suggest.ts';

/** The fault of a name that is none of the fields that can stand there. */
export function unknownField(name: string, fields: readonly string[]): FaultText {
  return {
    code: 'UNKNOWN_FIELD',
    message: `There is no field \`${brief(name)}\` here.`,
    hint: () => (isNodeKind(name) ? unspaced(name) : didYouMean(name, fields, otherwise(name, fields))),
  };
}

function unspaced(kind: NodeKind): string {
  return `A node is named without a blank after the colon: \`${kind}:…\`.`;
}

function otherwise(name: string, fields: readonly string[]): string {
  const owners = nodeKinds.filter((kind) => ownFields(kind).includes(name));
  const sections = owners.map((kind) => nodeKind(kind).plural).join(', ');
  return `${sections && `It belongs to ${sections}. `}The fields here are ${fields.join(', ')}.`;
}

function ownFields(kind: NodeKind): string[] {
  return [...Object.keys(nodeKind(kind).fields), ...relationsOf(kind).map((relation) => relation.name)];
}
