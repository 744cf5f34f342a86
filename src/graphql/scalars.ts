import { GraphQLError } from 'graphql';
import { isoDate, isoInstant } from '../model/time.ts';
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
  description: 'An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ` (ISO 8601).',
  serialize: (instant) => instant,
  parseValue: (value) => {
    const parsed = isoInstant.safeParse(value);
    if (!parsed.success)
      throw new GraphQLError(`${JSON.stringify(value)} is not an instant. Write YYYY-MM-DDTHH:MM:SS.sssZ.`);
    return parsed.data;
  },
});
