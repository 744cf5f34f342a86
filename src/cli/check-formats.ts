import { exportCheckJson } from '../exporters/check-json.ts';
import { exportCheckJunit } from '../exporters/check-junit.ts';
import { exportCheckSarif } from '../exporters/check-sarif.ts';
import { exportCheckText } from '../exporters/check-text.ts';

/** The forms that a report can have, by the names that they are asked for by. */
export const CHECK_FORMATS = {
  text: exportCheckText,
  json: exportCheckJson,
  sarif: exportCheckSarif,
  junit: exportCheckJunit,
} as const;
export type CheckFormat = keyof typeof CHECK_FORMATS;
