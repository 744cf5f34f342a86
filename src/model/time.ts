import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD` (ISO 8601). Days compare as strings, alike in JavaScript, SQLite and Cypher. */
export type IsoDate = string;

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ` (ISO 8601, RFC 3339). */
export type IsoInstant = string;

export const isoDate = z.iso.date('is no day of the calendar').meta({ id: 'Date', examples: ['2025-03-01'] });

const instant = z.iso.datetime({ offset: true });

/** The instant that a text stands for, in UTC and to the millisecond; null where it is none (RFC 3339). */
export function instantOf(text: string): IsoInstant | null {
  if (!instant.safeParse(text).success) return null;
  return new Date(text).toISOString();
}

/** The days on which something holds: from `validFrom` on, until the day before `validTo`. Null is unbounded. */
export interface Validity {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** Whether the half-open validity holds on the day. A null day asks for all time: everything holds. */
export function isValidOn({ validFrom, validTo }: Validity, day: IsoDate | null): boolean {
  if (day === null) return true;
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** The day of an instant in UTC. */
export function dayOf(instant: IsoInstant): IsoDate {
  return instant.slice(0, 10);
}

/** The first instant of a day in UTC. */
export function startOfDay(day: IsoDate): IsoInstant {
  return `${day}T00:00:00.000Z`;
}

/** The last instant of a day in UTC. */
export function endOfDay(day: IsoDate): IsoInstant {
  return `${day}T23:59:59.999Z`;
}

/** The clock that is passed to whatever needs the time. */
export type Clock = () => IsoInstant;
