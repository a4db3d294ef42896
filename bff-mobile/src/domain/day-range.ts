/** The days of a delivery window (ISO 8601) for a reader: `Nov 24 – 26`, `24.–26. Nov.`, or one day. */
export function dayRange({ earliest, latest }: { earliest: string; latest: string }, language: string): string {
  // Windows are days, told at noon UTC: the days of UTC are the ones that were meant.
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return days.formatRange(new Date(earliest), new Date(latest));
}
