/** A day of the calendar, whatever the time zone: days since 1970-01-01. */
export type CalendarDay = number;

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Where the day is counted, and until which hour a parcel leaves on the same day. */
const shop = { timeZone: 'Europe/Berlin', cutoffHour: 14 };

const shopClock = new Intl.DateTimeFormat('en', {
  timeZone: shop.timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

/** When what is ordered now leaves: today until 14:00 in Berlin, else the next business day. */
export function dispatchDay(now: Date): CalendarDay {
  const { day, hour } = shopTime(now);
  const first = hour < shop.cutoffHour ? day : day + 1;
  return isBusinessDay(first) ? first : addBusinessDays(first, 1);
}

/** So many days on, Saturdays and Sundays not counted. Public holidays are: carriers differ on them. */
export function addBusinessDays(day: CalendarDay, count: number): CalendarDay {
  if (count === 0) return day;
  const next = day + 1;
  return addBusinessDays(next, isBusinessDay(next) ? count - 1 : count);
}

/** Noon in Berlin: the same date for readers from ten hours behind UTC to eleven ahead. */
export function noonOf(day: CalendarDay): Date {
  const noonUtc = day * dayMs + 12 * hourMs;
  // Clocks change at 01:00 UTC, so at noon UTC the offset is that of noon in Berlin.
  const hoursAhead = shopTime(new Date(noonUtc)).hour - 12;
  return new Date(noonUtc - hoursAhead * hourMs);
}

function isBusinessDay(day: CalendarDay): boolean {
  const weekday = new Date(day * dayMs).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function shopTime(at: Date): { day: CalendarDay; hour: number } {
  const parts = shopClock.formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { day: Date.UTC(read('year'), read('month') - 1, read('day')) / dayMs, hour: read('hour') };
}
