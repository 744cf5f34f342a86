import { z } from 'zod';

/** Version of the form of a baseline. */
export const BASELINE_VERSION = 1;

export const baselineEntry = z
  .strictObject({
    rule: z.string().min(1).max(200).describe('Id of the rule.'),
    subject: z.string().min(1).max(2000).describe('Id of the fact that is found fault with.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'is no fingerprint: 16 hexadecimal digits')
      .describe('Tells the finding from all others; rule and subject are for readers.'),
  })
  .meta({ id: 'BaselineEntry', description: 'A finding that is known.' });

/** A finding that is known. */
export type BaselineEntry = z.output<typeof baselineEntry>;

/** Findings that are known, and no reason for a check to fail. */
export const baseline = z
  .strictObject({
    kharitaBaseline: z.literal(BASELINE_VERSION).describe('Version of the form.'),
    findings: z.array(baselineEntry).max(200_000).describe('In the order of rule, subject and fingerprint.'),
  })
  .describe('Findings that kharita check knows.');
export type Baseline = z.output<typeof baseline>;

/** The JSON Schema of a baseline. */
export function baselineJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(baseline);
  return { $schema, $id: `urn:kharita:baseline:${BASELINE_VERSION}`, title: 'Kharita baseline', ...schema };
}
