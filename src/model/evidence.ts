import { z } from 'zod';
import { plainText, TEXT_FORMATS } from './field.ts';
import { isoDate } from './time.ts';

export const PROVENANCES = {
  STATED: 'A document states it; the evidence quotes the sentence.',
  DECLARED: 'The organisation declares it of itself, outside the documents held here.',
  REFERENCE: 'Public knowledge, with its citation. Never a statement of one of the documents.',
  INFERRED: 'Concluded by a named rule or a reading, from the evidence shown.',
} as const;
export type Provenance = keyof typeof PROVENANCES;

export const CERTAINTIES = {
  EXPLICIT: 'The source says it in words.',
  IMPLIED: 'It follows from what the source says.',
  AMBIGUOUS: 'The source is corrupted, empty, or can be read in more than one way.',
} as const;
export type Certainty = keyof typeof CERTAINTIES;

export const provenance = z
  .enum(Object.keys(PROVENANCES) as [Provenance, ...Provenance[]])
  .meta({ id: 'Provenance' });
export const certainty = z
  .enum(Object.keys(CERTAINTIES) as [Certainty, ...Certainty[]])
  .meta({ id: 'Certainty' });

/**
 * The words of a document that a fact rests on. `start` and `end` count Unicode code points from the beginning of the
 * document's text, half-open; null where the position was not recorded.
 */
export interface Evidence {
  /** Id of the clause, such as `Clause:lua-crm/privacy/2025-12-26/3.4`. */
  clause: string;
  /** The exact words, never normalised. */
  quote: string;
  start: number | null;
  end: number | null;
  certainty: Certainty;
  /** Which field of the fact the words support; null is the fact as a whole. */
  field: string | null;
  /** Identifier of the statement in the register it was taken over from, such as `LUA-RCN-01`. */
  ref: string | null;
  note: string | null;
}

/** Where public knowledge can be looked up: required for facts of provenance REFERENCE. */
export interface Citation {
  title: string;
  url: string | null;
  /** The day on which the source was last read. */
  checkedOn: string | null;
}

export const citationSchema = z
  .strictObject({
    title: plainText,
    url: TEXT_FORMATS.url.nullable().default(null),
    checkedOn: isoDate.nullable().default(null),
  })
  .meta({ id: 'Citation', description: 'Where public knowledge can be looked up.' });
