import type { CheckReport } from '../model/check-report.ts';
import type { Localized } from '../model/field.ts';
import { say } from '../model/sentence.ts';
import { inEither, type Language } from '../model/table.ts';

/** A report in the language that it is read in. */
export interface ToldReport {
  report: CheckReport;
  language: Language;
}

/** A text in the language, or else the other, as one line without control characters: a terminal would obey them. */
export function lineOf(text: Localized | null, language: Language): string {
  return oneLine(inEither(text, language) ?? '');
}

export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Label of what would clear a finding. */
export const CLEARS = say('Clears it', 'يزيلها');
