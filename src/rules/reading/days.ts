import { durationParts } from '../../model/duration.ts';
import type { IsoDate } from '../../model/time.ts';

const DAY = 86_400_000;

/** The day so many days later; earlier where the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two; negative where the second is the earlier one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** In days. */
const LENGTHS = { week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86_400 };
/** First days of the shortest and the longest months and years. */
const STARTS = ['2022-02-01', '2023-02-01', '2023-07-01', '2024-01-01', '2024-02-01'];

/** When an ISO 8601 duration from a day is over, in milliseconds; null for a text that is none. */
function endOf(start: IsoDate, duration: string): number | null {
  const parts = durationParts(duration);
  if (parts === null) return null;
  const { year = 0, month = 0, ...rest }: Partial<Record<string, number>> = Object.fromEntries(parts);
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + Math.round(year * 12 + month));
  const days = Object.entries(LENGTHS).map(([unit, length]) => (rest[unit] ?? 0) * length);
  return end.getTime() + days.reduce((sum, each) => sum + each, 0) * DAY;
}

/** Whether an ISO 8601 duration is longer than another, from whatever day they run: a month is not longer than 30 days. */
export function isLonger(one: string, other: string): boolean {
  return STARTS.every((start) => {
    const [end, otherEnd] = [endOf(start, one), endOf(start, other)];
    return end !== null && otherEnd !== null && end > otherEnd;
  });
}
