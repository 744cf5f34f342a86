import { type EdgeType, edgeType, type Relation, relationsOf } from '../model/edge-types.ts';
import type { Fields } from '../model/field.ts';
import { edgeId, kindOf, type NodeId, nodeId } from '../model/graph.ts';
import { type NodeKind, nodeKind, nodeKinds } from '../model/node-kinds.ts';
import type { Desk } from './desk.ts';
import { draftEvidence } from './draft-evidence.ts';
import { fieldValues } from './draft-fields.ts';
import {
  type EdgeEntry,
  type ElsewhereEntry,
  type FactEntry,
  type LabelEntry,
  localizedOf,
  type NodeEntry,
} from './entry.ts';
import { checkGrounds } from './grounds.ts';
import { type FaultText, type Path, pathText } from './source-file.ts';
import { didYouMean } from './suggest.ts';

/** The facts of one node entry: the node, and the relations written in it. */
export function draftNode(kind: NodeKind, entry: NodeEntry, path: Path, desk: Desk): void {
  const { fields } = nodeKind(kind);
  const common = commonFacts(entry, fields, NODE_FIELDS, path, desk);
  checkGrounds(entry, GROUNDLESS.includes(kind), path, desk);
  if (isNameless(entry.name)) desk.report([...path, 'name'], NAMELESS);
  // Where the key is faulty, its place stands for it, so that the relations are checked too.
  const key = entry.key ?? pathText(path);
  const id = nodeId(kind, key);
  const name = localizedOf(entry.name);
  const description = localizedOf(entry.description);
  const aliases = (entry.aliases ?? []).filter((alias) => alias !== undefined);
  desk.add({ ...common, id, kind, key, name, description, aliases }, path);
  if (typeof entry.text === 'string') desk.text(id, entry.text, path);
  for (const relation of relationsOf(kind)) draftRelation(id, relation, entry, path, desk);
}

/** Whether neither language is given; a language whose text was faulty counts as given. */
function isNameless(name: LabelEntry | undefined): boolean {
  return typeof name === 'object' && name?.en === null && name.ar === null;
}

const NAMELESS: FaultText = {
  code: 'MISSING',
  message: 'The name is empty.',
  hint: 'Give it in English or Arabic.',
};

const NODE_FIELDS = ['name', 'description', 'aliases', 'validFrom', 'validTo'];
const EDGE_FIELDS = ['wording', 'condition', 'modality', 'validFrom', 'validTo'];

/** The scaffolding that evidence hangs on needs none. */
const GROUNDLESS: readonly (NodeKind | EdgeType)[] = [
  'Policy',
  'PolicyVersion',
  'Clause',
  'PUBLISHES',
  'HAS_VERSION',
  'HAS_CLAUSE',
  'REPLACES',
];

/** The relations of a node that the file does not define. */
export function draftElsewhere(entry: ElsewhereEntry, path: Path, desk: Desk): void {
  const id = entry.node === undefined ? null : desk.refer(entry.node, nodeKinds, [...path, 'node']);
  if (id === null) return;
  const relations = relationsOf(kindOf(id));
  const known = relations.map(({ name }) => name);
  for (const name of Object.keys(entry))
    if (name !== 'node' && !known.includes(name) && itemsOf(entry, name).length > 0)
      desk.report([...path, name], notOfKind(name, known, kindOf(id)), 'NAME');
  for (const relation of relations) draftRelation(id, relation, entry, path, desk);
}

function notOfKind(name: string, known: readonly string[], kind: NodeKind): FaultText {
  return {
    code: 'UNKNOWN_FIELD',
    message: `A node of kind ${kind} has no relation \`${name}\`.`,
    hint: () => didYouMean(name, known, `Its relations are ${known.join(', ')}.`),
  };
}

function itemsOf(entry: NodeEntry | ElsewhereEntry, relation: string) {
  return (entry[relation] ?? []) as readonly (string | EdgeEntry | undefined)[];
}

/** A relation written as nothing but the node at its other end. */
const BARE: EdgeEntry = { provenance: null, evidence: [], citation: null, inferredBy: null };

function draftRelation(
  near: NodeId,
  relation: Relation,
  entry: NodeEntry | ElsewhereEntry,
  path: Path,
  desk: Desk,
): void {
  const items = itemsOf(entry, relation.name);
  for (const [index, item] of items.entries()) {
    const at = [...path, relation.name, index];
    if (typeof item === 'string') draftEdge(near, relation, { ...BARE, node: item }, at, at, desk);
    else if (item) draftEdge(near, relation, item, at, [...at, 'node'], desk);
  }
}

/** The relation of an entry at a node, to the node that the entry names. */
export function draftEdge(
  near: NodeId,
  { type, direction, far: kinds }: Relation,
  entry: EdgeEntry,
  path: Path,
  nodePath: Path,
  desk: Desk,
): void {
  const common = commonFacts(entry, edgeType(type).fields, EDGE_FIELDS, path, desk);
  checkGrounds(entry, GROUNDLESS.includes(type), path, desk);
  const far = entry.node === undefined ? null : desk.refer(entry.node, kinds, nodePath);
  if (far === null) return;
  const [from, to] = direction === 'OUT' ? [near, far] : [far, near];
  const id = edgeId(type, from, to, entry.key);
  const wording = localizedOf(entry.wording);
  const condition = localizedOf(entry.condition);
  desk.add({ ...common, id, type, from, to, modality: entry.modality ?? 'DOES', wording, condition }, path);
}

function commonFacts(entry: FactEntry, specs: Fields, others: readonly string[], path: Path, desk: Desk) {
  const { header, report } = desk;
  const { validFrom = null, validTo = null, certainty = 'EXPLICIT', inferredBy = null, note = null } = entry;
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    report([...path, 'validTo'], {
      code: 'BAD_VALIDITY',
      message: `It ends on ${validTo}, and begins on ${validFrom}.`,
      hint: '`validTo` is the first day on which it no longer holds.',
    });
  const provenance = entry.provenance ?? header.provenance ?? 'DECLARED';
  const ofFile = provenance === 'REFERENCE' ? header.citation : null;
  return {
    validFrom,
    validTo,
    provenance,
    certainty,
    evidence: draftEvidence(entry, certainty, [...Object.keys(specs), ...others], path, desk),
    citation: entry.citation ?? ofFile,
    inferredBy,
    note,
    inventory: header.inventory,
    fields: fieldValues(entry, specs, path, desk),
  };
}
