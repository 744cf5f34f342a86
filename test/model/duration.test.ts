import { expect, test } from 'vitest';
import { durationInWords, durationParts } from '../../src/model/duration.ts';
import { say } from '../../src/model/sentence.ts';

test.each([
  ['P1Y', '1 year', 'سنة'],
  ['P2Y', '2 years', 'سنتان'],
  ['P3Y', '3 years', '3 سنوات'],
  ['P10Y', '10 years', '10 سنوات'],
  ['P11Y', '11 years', '11 سنة'],
  ['P1M', '1 month', 'شهر'],
  ['P2M', '2 months', 'شهران'],
  ['P6M', '6 months', '6 أشهر'],
  ['P12M', '12 months', '12 شهرًا'],
  ['P2W', '2 weeks', 'أسبوعان'],
  ['P30D', '30 days', '30 يومًا'],
  ['P100D', '100 days', '100 يوم'],
  ['P103D', '103 days', '103 أيام'],
  ['P1000D', '1,000 days', '1,000 يوم'],
  ['PT72H', '72 hours', '72 ساعة'],
  ['P1Y6M', '1 year and 6 months', 'سنة و6 أشهر'],
  ['P1Y2M3DT4H5M6S', '1 year, 2 months, 3 days, 4 hours, 5 minutes, and 6 seconds', null],
  ['P0D', '0 days', '0 يوم'],
])('%s is %s, in Arabic %s', (duration, en, ar) => {
  const told = durationInWords(duration);
  expect(told.en).toBe(en);
  if (ar !== null) expect(told.ar).toBe(ar);
});

test('what is no duration stays as it is', () => {
  for (const text of ['three years', 'P', 'PT', '3Y']) {
    expect(durationParts(text)).toBeNull();
    expect(durationInWords(text)).toEqual(say(text, text));
  }
});
