import type { PaymentsPorts } from './ports.ts';

const dayMs = 24 * 3_600_000;
/** Providers deliver again for some days. */
const webhooksKeptDays = 30;

/** Forgets sessions that nobody can use any more, with their tokens, and webhooks that will not come again. */
export async function tidy({
  sessions,
  webhooks,
  now,
}: Pick<PaymentsPorts, 'sessions' | 'webhooks' | 'now'>): Promise<void> {
  await sessions.sweep(daysBefore(now(), 1));
  await webhooks.sweep(daysBefore(now(), webhooksKeptDays));
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);
