import { kindOf, type NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { isValidOn } from '../../model/time.ts';
import { verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, type TransferRule, unknown } from './verdict.ts';

/** Who is to be on which list, and what the register lacks where it does not say. */
interface Listing {
  rule: TransferRule;
  citation: string;
  importer: NodeId | null;
  instrument: NodeId;
  lacking: MissingFactCode;
}

/** Whether the register says that an importer is certified under an instrument, or within its scope, on the day. */
export function isListed(graph: TransferGraph, listing: Listing): Check {
  const { rule, citation, importer, instrument, lacking } = listing;
  if (importer === null || kindOf(importer) !== 'Organisation') return importerUnnamed(graph, listing);
  const { day } = graph;
  const [name, list, on] = [graph.name(importer), graph.name(instrument), verbatim(day)];
  const entries = graph.certifications(importer, instrument);
  const inputs = [importer, instrument, ...entries.map(({ id }) => id)];
  const told = (message: Sentence) => ({ rule, message, inputs, citation });
  const current = entries.filter((entry) => isValidOn(entry, day));
  if (current.some(({ fields }) => fields.listed === false)) return notMet(told(notFound(name, list)));
  if (current.length > 0) return met(told(found(name, list, on)));
  if (entries.some(({ fields }) => fields.listed !== false)) {
    return notMet(told(foundOtherwise(name, list, on)));
  }
  return unknown(told(notKnown(name, list)), [lacking, importer]);
}

function importerUnnamed(graph: TransferGraph, { rule, citation, importer, instrument }: Listing): Check {
  const list = graph.name(instrument);
  const message = say(
    `Only importers listed under ${list.en} are covered, and the importer is not named.`,
    `لا يُشمل إلا المستوردون المدرجون بموجب ${list.ar}، والمستورد غير مسمى.`,
  );
  const inputs = [instrument, ...(importer === null ? [] : [importer])];
  return unknown({ rule, message, inputs, citation }, ['IMPORTER', importer ?? instrument]);
}

const notFound = (importer: Sentence, list: Sentence) =>
  say(
    `${importer.en} was looked up under ${list.en} and is not listed.`,
    `${importer.ar}: جرى البحث عن الاسم بموجب ${list.ar}، وهو غير مدرج.`,
  );

const found = (importer: Sentence, list: Sentence, on: Sentence) =>
  say(
    `${importer.en} is listed under ${list.en} on ${on.en}.`,
    `${importer.ar}: الاسم مدرج بموجب ${list.ar} في ${on.ar}.`,
  );

const foundOtherwise = (importer: Sentence, list: Sentence, on: Sentence) =>
  say(
    `${importer.en} is not listed under ${list.en} on ${on.en}, but on other days.`,
    `${importer.ar}: الاسم غير مدرج بموجب ${list.ar} في ${on.ar}، وهو مدرج في أيام أخرى.`,
  );

const notKnown = (importer: Sentence, list: Sentence) =>
  say(
    `Whether ${importer.en} is listed under ${list.en} is not known.`,
    `${importer.ar}: لا يُعرف هل الاسم مدرج بموجب ${list.ar}.`,
  );
