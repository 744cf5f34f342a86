import { z } from 'zod';
import { baselineEntry } from './baseline.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import { isoDate } from './time.ts';

/** Version of the form of a report. */
const REPORT_VERSION = 1;

const count = z.int().min(0);
const severity = z.enum(Object.keys(SEVERITIES) as [Severity, ...Severity[]]);

const sentence = z
  .strictObject({ en: z.string(), ar: z.string() })
  .meta({ id: 'Sentence', description: 'A sentence in English and Arabic.' });

const localized = z.strictObject({ en: z.string().nullable(), ar: z.string().nullable() }).meta({
  id: 'Localized',
  description: 'A text in English and Arabic; a language that is not at hand is null.',
});

const place = z
  .strictObject({
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1).describe('In UTF-16 units.'),
    path: z.string().describe('Where in the document, such as `processingActivities[3].disclosesTo[0]`.'),
  })
  .meta({ id: 'Place', description: 'Where something is written in the files that were checked.' });

const input = z
  .strictObject({
    fact: z.string().describe('Id of the node or relation.'),
    field: z.string().nullable().describe('The field of it that was looked at; null is the fact as a whole.'),
    value: z.string().nullable().describe('The value of the field; null: not stated.'),
    what: localized.describe('What it says to the matter.'),
    place: place.nullable().describe('Where it is written; null: in none of the files.'),
  })
  .meta({ id: 'Input', description: 'A fact that decided a finding.' });

const quote = z
  .strictObject({ fact: z.string(), clause: z.string(), quote: z.string() })
  .meta({ id: 'Quote', description: 'Words of a clause that state a fact.' });

const checkedFinding = z
  .strictObject({
    fingerprint: z.string().describe('The same as long as rule, subject and the facts beside it are.'),
    rule: z.string(),
    severity,
    article: z.string().describe('Where the law says so.'),
    message: sentence,
    subject: z.string().describe('Id of the fact that is found fault with.'),
    dueOn: isoDate
      .nullable()
      .describe('The first day on which it is, or will be, so; null: not told, or days do not matter.'),
    place: place
      .nullable()
      .describe(
        'Where the subject is written, else the first input that is; null: none of them is, or a register was checked.',
      ),
    placed: z.string().nullable().describe('Id of the fact that is written at the place.'),
    organisations: z.array(z.string()).describe('Ids of those who have to see to it.'),
    isKnown: z.boolean().describe('Whether the baseline has it.'),
    isFailing: z.boolean().describe('Whether it makes the check fail.'),
    inputs: z.array(input).describe('Why: the facts that decided it.'),
    missing: z.array(localized).describe('What would clear it.'),
    quotes: z.array(quote).describe('The words that the inputs rest on.'),
  })
  .meta({ id: 'Finding', description: 'A finding of a rule, and where it comes from.' });
export type CheckedFinding = z.output<typeof checkedFinding>;

const ruleTold = z
  .strictObject({
    id: z.string(),
    severity,
    article: z.string(),
    summary: sentence,
    description: sentence.describe('How it decides, and what it leaves alone.'),
  })
  .meta({ id: 'Rule', description: 'A rule that was run.' });

const counts = z
  .strictObject({
    findings: count.describe('All, known and not shown ones too.'),
    bySeverity: z.strictObject({ ERROR: count, WARNING: count, INFO: count } satisfies Record<
      Severity,
      unknown
    >),
    known: count.describe('Those that the baseline has.'),
    notShown: count.describe('Those below the severity that is shown.'),
    failing: count.describe('Those that make the check fail.'),
  })
  .meta({ id: 'Counts', description: 'How many findings there are.' });

/** What a check found. */
export const checkReport = z
  .strictObject({
    kharitaCheck: z.literal(REPORT_VERSION).describe('Version of the form.'),
    version: z.string().describe('Version of Kharita.'),
    asOf: isoDate.describe('The day that was asked for.'),
    files: z.array(z.string()).describe('The files that were checked; empty: the register was.'),
    organisation: z
      .string()
      .nullable()
      .describe('Id of the organisation that it was narrowed to; null: all.'),
    failOn: severity.nullable().describe('The least severity that fails; null: none does.'),
    baseline: z.string().nullable().describe('File of the findings that are known.'),
    rules: z.array(ruleTold).describe('The rules whose findings are shown, those that found nothing too.'),
    findings: z.array(checkedFinding).describe('By file and line; those without a place come last.'),
    gone: z.array(baselineEntry).describe('Entries of the baseline that no longer apply.'),
    counts,
  })
  .describe('What kharita check found.');
export type CheckReport = z.output<typeof checkReport>;

/** The JSON Schema of a report. */
export function checkReportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(checkReport);
  return { $schema, $id: `urn:kharita:check:${REPORT_VERSION}`, title: 'Kharita check', ...schema };
}
