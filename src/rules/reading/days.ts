import type { IsoDate } from '../../model/time.ts';

const DAY = 86_400_000;

/** The day so many days later; earlier where the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two; negative where the second is the earlier one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY;

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
/** Days in a year, a month, a week, a day, an hour, a minute and a second; the first two are those of the calendar's mean. */
const UNITS = [365.2425, 365.2425 / 12, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400];

/** How many days an ISO 8601 duration is; null for a text that is none. */
export function daysIn(duration: string): number | null {
  const parts = DURATION.exec(duration)?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return null;
  return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (UNITS[i] ?? 0), 0);
}
