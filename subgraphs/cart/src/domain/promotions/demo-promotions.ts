import { seededId } from '@prism/platform/ids';
import type { Promotion } from './promotion.ts';

// Stored in demo databases and told in documentation: these ids are a promise.
const id = (index: number): string => seededId('prm', BigInt(index));

/** What the demo shop takes off: codes to try, one of each fate, and a rule that applies by itself. */
export const demoPromotions: readonly Promotion[] = [
  { id: id(1), title: 'Welcome: 10 % off your order', code: 'WELCOME10', kind: 'ORDER_PERCENT', percent: 10 },
  { id: id(2), title: 'Standard shipping on us', code: 'FREESHIP', kind: 'FREE_SHIPPING' },
  {
    id: id(3),
    title: 'A little something off',
    code: 'SAVE5',
    kind: 'ORDER_AMOUNT',
    amounts: { EUR: 500, USD: 500, GBP: 500, JPY: 800, KWD: 1_500 },
    minimumSubtotals: { EUR: 3_000, USD: 3_000, GBP: 3_000, JPY: 5_000, KWD: 10_000 },
  },
  {
    id: id(4),
    title: 'New Year: 15 % off your order',
    code: 'EXPIRED15',
    kind: 'ORDER_PERCENT',
    percent: 15,
    startsAt: new Date('2024-12-27T00:00:00Z'),
    endsAt: new Date('2025-01-07T00:00:00Z'),
  },
  {
    id: id(5),
    title: 'A new century: 20 % off your order',
    code: 'SOON20',
    kind: 'ORDER_PERCENT',
    percent: 20,
    startsAt: new Date('2100-01-01T00:00:00Z'),
  },
  {
    id: id(6),
    title: 'Kitchen week: 15 % off',
    code: 'KITCHEN15',
    kind: 'LINE_PERCENT',
    percent: 15,
    categorySlugs: ['kitchen'],
  },
  {
    id: id(7),
    title: 'Lantern evenings: 10 % off',
    kind: 'LINE_PERCENT',
    percent: 10,
    categorySlugs: ['lanterns'],
    endsAt: new Date('2099-12-31T23:00:00Z'),
  },
];
