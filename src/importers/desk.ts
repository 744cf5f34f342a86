import type { Evidence } from '../model/evidence.ts';
import type { NodeId } from '../model/graph.ts';
import type { DraftFact } from '../model/inventory.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { Header } from './entry.ts';
import type { Path, Report } from './source-file.ts';

/** What the entries of one file are read with, and where their facts go. */
export interface Desk {
  readonly header: Header;
  readonly report: Report;
  /** Notes that the file names a node of one of the kinds; null where the reference has been told as a fault. */
  refer(text: string, kinds: readonly NodeKind[], path: Path): NodeId | null;
  /** Notes a quote, to be looked up in the text when all files are read. */
  quote(evidence: Evidence, path: Path): void;
  /** Notes the text written in the entry of a version. */
  text(version: NodeId, text: string, path: Path): void;
  add(fact: DraftFact, path: Path): void;
}
