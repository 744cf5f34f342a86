import type { Certainty, Citation, Provenance } from '../model/evidence.ts';
import type { Localized } from '../model/field.ts';
import type { Modality } from '../model/graph.ts';
import type { IsoDate } from '../model/time.ts';

/** The entries of an inventory once checked against the model: a part that was faulty is undefined, and has been told. */
export interface FactEntry {
  validFrom?: IsoDate | null | undefined;
  validTo?: IsoDate | null | undefined;
  provenance?: Provenance | null | undefined;
  certainty?: Certainty | undefined;
  evidence?: readonly (EvidenceEntry | undefined)[] | undefined;
  citation?: Citation | null | undefined;
  inferredBy?: string | null | undefined;
  note?: string | null | undefined;
  /** The fields of the kind or type, and the relations of a node. */
  [field: string]: unknown;
}

export interface NodeEntry extends FactEntry {
  key?: string | undefined;
  name?: LabelEntry | undefined;
  description?: LabelEntry | undefined;
  aliases?: readonly (string | undefined)[] | undefined;
}

export interface EdgeEntry extends FactEntry {
  node?: string | undefined;
  key?: string | null | undefined;
  modality?: Modality | undefined;
  wording?: LabelEntry | undefined;
  condition?: LabelEntry | undefined;
}

/** The relations of a node that the file does not define. */
export interface ElsewhereEntry {
  node?: string | undefined;
  [relation: string]: unknown;
}

export interface EvidenceEntry {
  clause?: string | undefined;
  quote?: string | undefined;
  start?: number | null | undefined;
  certainty?: Certainty | null | undefined;
  field?: string | null | undefined;
  ref?: string | null | undefined;
  note?: string | null | undefined;
}

/** Plain text is English. */
export type LabelEntry = string | Partial<Localized> | null;

export function localizedOf(entry: LabelEntry | undefined): Localized {
  if (typeof entry === 'string') return { en: entry, ar: null };
  return { en: entry?.en ?? null, ar: entry?.ar ?? null };
}

/** The top level of a file, but for its sections. */
export interface Header {
  inventory: string | null;
  /** Undefined where it was faulty. */
  source: string | null | undefined;
  /** Undefined where it was faulty. */
  provenance: Provenance | undefined;
  citation: Citation | null;
}
