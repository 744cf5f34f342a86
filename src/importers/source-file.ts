import type { Place } from '../model/diagnostic.ts';
import type { Fault } from './fault-log.ts';

/** Where in a document: names of fields and positions in lists. */
export type Path = readonly (string | number)[];

/** Whether the name of a field is meant, or what it holds. */
export type Spot = 'NAME' | 'VALUE';

/** A file that has been read: what it says, and where it says it. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  place(path: Path, spot?: Spot): Place;
}

/** What a fault says of itself, but for its place. */
export type FaultText = Pick<Fault, 'code' | 'message' | 'hint'>;

/** Tells a fault at a place in the file at hand. */
export type Report = (path: Path, fault: FaultText, spot?: Spot) => void;

/** As it is written in JavaScript: `processingActivities[3].disclosesTo[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
