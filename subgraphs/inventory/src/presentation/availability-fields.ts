import { type Availability, expectedAt } from '../domain/availability.ts';
import type { Availability as AvailabilityFields } from '../generated/resolvers.ts';

/** The GraphQL type `Availability` at a moment; null of what is not known. */
export function availabilityFields(availability: Availability | undefined, now: Date): AvailabilityFields | null {
  if (!availability) return null;
  const { status, maxOrderable } = availability;
  const lowStockCount = status === 'LOW_STOCK' ? availability.lowStockCount : null;
  return { status, maxOrderable, lowStockCount, restockAt: expectedAt(availability, now) ?? null };
}
