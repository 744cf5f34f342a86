import { GraphQLError } from 'graphql';
import { instantOf, isoDate } from '../model/time.ts';
import { builder } from './builder.ts';

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD` (ISO 8601).',
  serialize: (day) => day,
  parseValue: (value) => {
    const parsed = isoDate.safeParse(value);
    if (!parsed.success)
      throw new GraphQLError(`${JSON.stringify(value)} is not a day. Write YYYY-MM-DD, such as 2024-12-09.`);
    return parsed.data;
  },
});

builder.scalarType('DateTime', {
  description:
    'An instant, given back in UTC as `YYYY-MM-DDTHH:MM:SS.sssZ` (RFC 3339). A bare day, `YYYY-MM-DD`, stands for its beginning in UTC; as `knownAt` for its end.',
  serialize: (instant) => instant,
  parseValue: (value) => {
    const instant = typeof value === 'string' ? instantOrDay(value) : null;
    if (instant === null)
      throw new GraphQLError(
        `${JSON.stringify(value)} is not an instant. Write YYYY-MM-DDTHH:MM:SS.sssZ, or a day as YYYY-MM-DD.`,
      );
    return instant;
  },
});

/** A day stays as it is: what it stands for depends on what it is given for. */
function instantOrDay(text: string): string | null {
  return isoDate.safeParse(text).success ? text : instantOf(text);
}
