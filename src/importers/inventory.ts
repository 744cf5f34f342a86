import type { Faults, Place } from '../model/diagnostic.ts';
import { isEdge, type NodeId, splitNodeId } from '../model/graph.ts';
import {
  type DocumentText,
  type DraftFact,
  FORMAT_VERSION,
  type InventorySource,
  inventoryFile,
} from '../model/inventory.ts';
import { nodeKind, nodeKinds } from '../model/node-kinds.ts';
import { check } from './check.ts';
import { clausePlaces, tellBeyondText } from './clauses.ts';
import { tellCycles } from './cycles.ts';
import type { Desk } from './desk.ts';
import { type Version, versionTexts } from './document-texts.ts';
import { draftElsewhere, draftNode } from './draft.ts';
import type { ElsewhereEntry, Header, NodeEntry } from './entry.ts';
import { type FaultLog, faultLog } from './fault-log.ts';
import type { LocatedEvidence, LocatedFact } from './located.ts';
import { verifyQuotes } from './quotes.ts';
import { type Reference, resolve } from './reference.ts';
import type { Path, Report, SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

/** What the files of an import say. Its facts are of use only where there are no faults. */
export interface Reading {
  facts: DraftFact[];
  /** Where each fact is written, by id. */
  places: Map<string, Place>;
  /** Where the fields of each fact are written, by its id and their names; those that its entry does not have are left out. */
  fieldPlaces: Map<string, ReadonlyMap<string, Place>>;
  /** Nodes that the files name and do not define: they must be in the register. Empty where a file could not be read. */
  references: Reference[];
  /** The names of the inventories, each with where it is given. */
  inventories: Map<string, Place>;
  faults: Faults;
}

/** Reads inventory files, all together, and checks all that can be known without the register. */
export function readInventories(
  sources: readonly InventorySource[],
  texts: readonly DocumentText[],
): Reading {
  const log = faultLog([...sources, ...texts].map(({ file }) => file));
  const shelf = newShelf(log);
  const files = withinLimit(sources, log).map((source) => readYaml(source, log));
  const isWhole = files.length === sources.length && !files.includes(null);
  for (const file of files) if (file) readFile(file, shelf);
  const located = [...shelf.facts.values()];
  tellCycles(located, log);
  checkQuotes(shelf, located, texts);
  return {
    facts: located.map(({ fact }) => fact),
    places: new Map(located.map(({ fact, file, path }) => [fact.id, file.place(path)])),
    fieldPlaces: new Map(located.map((each) => [each.fact.id, placesOfFields(each)])),
    references: isWhole ? openReferences(shelf) : [],
    inventories: shelf.inventories,
    faults: log.faults(),
  };
}

function placesOfFields({ file, path }: LocatedFact): Map<string, Place> {
  const entry = path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null)?.[step],
    file.value,
  );
  const names = typeof entry === 'object' ? Object.keys(entry ?? {}) : [];
  return new Map(names.map((name) => [name, file.place([...path, name])]));
}

/** How large the files of one import may be together. */
const MAX_BYTES = 20_000_000;

/** The files up to the limit; the first one beyond it is told. */
function withinLimit(sources: readonly InventorySource[], log: FaultLog): InventorySource[] {
  let bytes = 0;
  for (const [index, { file, content }] of sources.entries()) {
    bytes += content.length;
    if (bytes <= MAX_BYTES) continue;
    log.add({
      ...{ file, line: 1, column: 1, path: '' },
      code: 'TOO_LARGE',
      message: `With this one the files are larger than ${MAX_BYTES / 1_000_000} MB together.`,
      hint: 'Import them in parts.',
    });
    return sources.slice(0, index);
  }
  return [...sources];
}

/** What has been read of all files so far. */
interface Shelf {
  readonly log: FaultLog;
  readonly facts: Map<string, LocatedFact>;
  readonly references: { id: NodeId; file: SourceFile; path: Path }[];
  readonly quotes: LocatedEvidence[];
  readonly inlineTexts: Map<NodeId, NonNullable<Version['inline']>>;
  readonly inventories: Map<string, Place>;
}

function newShelf(log: FaultLog): Shelf {
  return {
    log,
    facts: new Map(),
    references: [],
    quotes: [],
    inlineTexts: new Map(),
    inventories: new Map(),
  };
}

function readFile(file: SourceFile, shelf: Shelf): void {
  const report: Report = (path, fault, spot) => shelf.log.add({ ...fault, ...file.place(path, spot) });
  if (isOtherVersion(file.value, report)) return;
  const checked = check(inventoryFile, file.value, [], report) as Record<string, unknown> | undefined;
  if (!checked) return;
  const header = checked as unknown as Header;
  const desk = newDesk(file, header, report, shelf);
  if (header.inventory) shelf.inventories.set(header.inventory, file.place(['inventory']));
  for (const kind of nodeKinds) {
    const section = nodeKind(kind).plural;
    const entries = (checked[section] ?? []) as (NodeEntry | undefined)[];
    for (const [index, entry] of entries.entries()) if (entry) draftNode(kind, entry, [section, index], desk);
  }
  const elsewhere = (checked.relations ?? []) as (ElsewhereEntry | undefined)[];
  for (const [index, entry] of elsewhere.entries())
    if (entry) draftElsewhere(entry, ['relations', index], desk);
}

function isOtherVersion(value: unknown, report: Report): boolean {
  const version = (value as { kharita?: unknown } | null)?.kharita;
  if (typeof version !== 'number' || version === FORMAT_VERSION) return false;
  report(['kharita'], {
    code: 'BAD_VALUE',
    message: `The file is of version ${version} of the format.`,
    hint: `This Kharita reads version ${FORMAT_VERSION}.`,
  });
  return true;
}

function newDesk(file: SourceFile, header: Header, report: Report, shelf: Shelf): Desk {
  const refer: Desk['refer'] = (text, kinds, path) => {
    const id = resolve(text, kinds, path, report);
    if (id !== null) shelf.references.push({ id, file, path });
    return id;
  };
  return {
    header: { ...header, source: header.source ? sourceKey(header.source, refer) : header.source },
    report,
    refer,
    quote: (evidence, path) => shelf.quotes.push({ evidence, file, path }),
    text: (id, text, path) => shelf.inlineTexts.set(id, { text, file, path }),
    add: (fact, path) => addFact({ fact, file, path }, shelf),
  };
}

function sourceKey(source: string, refer: Desk['refer']): string | undefined {
  const id = refer(source, ['PolicyVersion'], ['source']);
  return id === null ? undefined : splitNodeId(id).key;
}

function addFact(located: LocatedFact, { facts, log }: Shelf): void {
  const { fact, file, path } = located;
  const other = facts.get(fact.id);
  if (!other) {
    facts.set(fact.id, located);
    return;
  }
  const { file: otherFile, line } = other.file.place(other.path);
  const where = `It stands already in ${otherFile}, line ${line}`;
  log.add({
    ...file.place(path),
    code: isEdge(fact) ? 'DUPLICATE_EDGE' : 'DUPLICATE_NODE',
    message: `${fact.id} is stated twice.`,
    hint: isEdge(fact) ? `${where}: keep one, or give one of the two a \`key\`.` : `${where}: keep one.`,
  });
}

function checkQuotes(shelf: Shelf, located: readonly LocatedFact[], texts: readonly DocumentText[]): void {
  const { log, quotes, inlineTexts } = shelf;
  const clauses = clausePlaces(located, log);
  const quoted = new Set(quotes.map(({ evidence }) => clauses.get(evidence.clause)?.version));
  const versions = located.flatMap(({ fact: { id, fields, ...fact } }): Version[] => {
    if (!('kind' in fact) || fact.kind !== 'PolicyVersion') return [];
    const sha256 = fields.sha256 as string | null;
    return [{ id, sha256, inline: inlineTexts.get(id) ?? null, isQuoted: quoted.has(id) }];
  });
  const known = versionTexts(versions, texts, log);
  tellBeyondText(located, clauses, known, log);
  verifyQuotes(quotes, clauses, known, log);
}

function openReferences({ facts, references }: Shelf): Reference[] {
  return references
    .filter(({ id }) => !facts.has(id))
    .map(({ id, file, path }) => ({ id, place: file.place(path) }));
}
