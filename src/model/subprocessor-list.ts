import { z } from 'zod';
import { TransferMechanism } from './enumerations.ts';
import { isoDate } from './time.ts';

const name = z.string().min(1);
const code = z.enum(Object.keys(TransferMechanism) as [keyof typeof TransferMechanism]);

const mechanism = z
  .strictObject({
    mechanism: code.describe('What the transfers rest on.'),
    instrument: name
      .nullable()
      .describe('The legal instrument behind it; null: there is none, or it is not stated.'),
  })
  .meta({ id: 'Mechanism', description: 'What makes transfers to a third country lawful (Art. 44-49).' });

const place = z
  .strictObject({
    name: name.describe('Name of the country.'),
    isThirdCountry: z
      .boolean()
      .nullable()
      .describe('Whether it lies outside the European Economic Area; null: that is not stated.'),
    mechanisms: z
      .array(mechanism)
      .describe('What all transfers there rest on; empty: not stated, or none is needed inside the area.'),
  })
  .meta({ id: 'Place', description: 'Where data are processed.' });

const subprocessor = z
  .strictObject({
    name: name.describe('What it is called.'),
    legalName: name.nullable().describe('Registered name of the legal entity; null: not stated.'),
    establishedIn: z
      .array(name)
      .describe('The country of its seat, or where no seat is stated those that it is established in.'),
    level: z
      .int()
      .min(1)
      .describe('1: acts for the publisher itself; 2: is engaged by one of those; and so on.'),
    services: z.array(name).describe('What it does; empty: not stated.'),
    dataCategories: z.array(name).describe('The categories of personal data that are named.'),
    areCategoriesComplete: z
      .boolean()
      .describe('Whether these are all; false: it is not stated which others there are.'),
    places: z.array(place).describe('Where it processes the data; empty: not stated.'),
    since: isoDate.nullable().describe('First day on which it stood in this chain; null: not stated.'),
    isNew: z.boolean().describe('Whether that was 90 days before `asOf`, or later.'),
  })
  .meta({
    id: 'Subprocessor',
    description: 'An organisation that processes personal data on behalf of the publisher.',
  });

/** What an organisation tells everybody of those who process data on its behalf (Art. 28(2)); printed as JSON Schema in schema/exports. */
export const subprocessorList = z.strictObject({
  export: z.literal('subprocessor-list'),
  publisher: z.strictObject({ name, legalName: name.nullable() }).describe('Whose processors these are.'),
  asOf: isoDate.describe('The day of the list.'),
  language: z.enum(['en', 'ar']).describe('Of names and words; a name that lacks it is given in the other.'),
  subprocessors: z.array(subprocessor).describe('By level, then by name.'),
});

export type SubprocessorList = z.infer<typeof subprocessorList>;
export type ListedSubprocessor = z.infer<typeof subprocessor>;
export type ListedMechanism = z.infer<typeof mechanism>;
export type ListedPlace = z.infer<typeof place>;

/** The JSON Schema of the list. */
export function subprocessorListJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(subprocessorList);
  return { $schema, title: 'Processors and subprocessors', ...schema };
}
