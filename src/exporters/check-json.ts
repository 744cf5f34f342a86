import type { ToldReport } from './check-told.ts';
import type { Exporter } from './exporter.ts';

/** A report as JSON, in both languages; its form is schema/check-report.schema.json. */
export const exportCheckJson: Exporter<ToldReport> = ({ report }) => ({
  mediaType: 'application/json',
  content: `${JSON.stringify(report, null, 2)}\n`,
});
