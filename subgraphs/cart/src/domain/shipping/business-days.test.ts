import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, dispatchDay, noonOf } from './business-days.ts';

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('an order leaves', () => {
  // 2026-05-07 is a Thursday; Berlin is two hours ahead of UTC in summer, one in winter.
  test.each([
    ['just before the cutoff in summer', '2026-05-07T11:59:59.999Z', '2026-05-07'],
    ['at the cutoff', '2026-05-07T12:00:00Z', '2026-05-08'],
    ['just before the cutoff in winter', '2026-01-08T12:59:59Z', '2026-01-08'],
    ['at the cutoff in winter', '2026-01-08T13:00:00Z', '2026-01-09'],
    ['on a Friday afternoon', '2026-05-08T12:00:00Z', '2026-05-11'],
    ['on a Saturday morning', '2026-05-09T06:00:00Z', '2026-05-11'],
    ['on a Sunday night that is Monday in Berlin', '2026-05-10T22:30:00Z', '2026-05-11'],
    ['at midnight in Berlin', '2026-05-06T22:00:00Z', '2026-05-07'],
    ['on the last day of a year', '2026-12-31T20:00:00Z', '2027-01-01'],
  ])('%s (%s) on %s', (_when, now, day) => {
    expect(dateOf(dispatchDay(new Date(now)))).toBe(day);
  });
});

test('business days skip weekends, however many', () => {
  const thursday = dispatchDay(new Date('2026-05-07T08:00:00Z'));
  const dates = [0, 1, 2, 6, 7, 11].map((count) => dateOf(addBusinessDays(thursday, count)));
  expect(dates).toEqual(['2026-05-07', '2026-05-08', '2026-05-11', '2026-05-15', '2026-05-18', '2026-05-22']);
});

test.each([
  ['winter', '2026-01-08', '2026-01-08T11:00:00.000Z'],
  ['summer', '2026-05-07', '2026-05-07T10:00:00.000Z'],
  ['the day clocks go forward', '2026-03-29', '2026-03-29T10:00:00.000Z'],
  ['the day clocks go back', '2026-10-25', '2026-10-25T11:00:00.000Z'],
])('noon in Berlin in %s (%s) is %s', (_when, date, noon) => {
  expect(noonOf(Date.parse(date) / 86_400_000).toISOString()).toBe(noon);
});

test('nothing leaves on a weekend or before it was ordered, and what is ordered later never leaves earlier', () => {
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.nat(10_000_000_000), (now, laterMs) => {
      const leaves = dispatchDay(now);
      expect([0, 6]).not.toContain(new Date(leaves * 86_400_000).getUTCDay());
      expect(noonOf(leaves + 1).getTime()).toBeGreaterThan(now.getTime());
      expect(dispatchDay(new Date(now.getTime() + laterMs))).toBeGreaterThanOrEqual(leaves);
    }),
    { numRuns: 200 },
  );
});
