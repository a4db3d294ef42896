import { uncountedLines } from './amount-limit.ts';
import type { CartLine } from './cart-line.ts';

/** News that are told once: they go with the shopper's next change. */
export type StoredNotice =
  | { code: 'PRICE_CHANGED'; lineId: string; fromMinor: number; toMinor: number }
  | { code: 'QUANTITY_REDUCED'; title: string; lineId?: string; from: number; to: number }
  /** Of an order whose lines were to come into the cart again. */
  | { code: 'NOT_PUT_BACK'; title: string; reason: 'GONE' | 'NOT_SOLD_HERE' | 'OUT_OF_STOCK' | 'NO_ROOM' }
  | { code: 'MERGED_FROM_GUEST' };

/** What stands in the way, for as long as it does. */
export type StandingNotice =
  | { code: 'ITEM_UNAVAILABLE' | 'MARKET_MISMATCH' | 'AMOUNT_TOO_LARGE'; lineId: string; title: string }
  | { code: 'OUT_OF_STOCK'; lineId: string; title: string; remaining: number }
  | { code: 'PROMO_EXPIRED'; promoCode: string };

export type Notice = StoredNotice | StandingNotice;
export type Severity = 'INFO' | 'WARNING' | 'BLOCKING';

/** What follows from the lines as they are. A line that is not sold is not also out of stock. */
export function lineNotices(lines: readonly CartLine[]): StandingNotice[] {
  const uncounted = new Set(uncountedLines(lines));
  return lines.flatMap((line): StandingNotice[] => {
    const { id: lineId, title, orderable } = line;
    if (line.standing === 'GONE') return [{ code: 'ITEM_UNAVAILABLE', lineId, title }];
    if (line.standing === 'NOT_SOLD_HERE') return [{ code: 'MARKET_MISMATCH', lineId, title }];
    if (uncounted.has(line)) return [{ code: 'AMOUNT_TOO_LARGE', lineId, title }];
    return orderable === undefined ? [] : [{ code: 'OUT_OF_STOCK', lineId, title, remaining: orderable }];
  });
}

export function severityOf(notice: Notice): Severity {
  switch (notice.code) {
    case 'ITEM_UNAVAILABLE':
    case 'MARKET_MISMATCH':
    case 'AMOUNT_TOO_LARGE':
    case 'OUT_OF_STOCK':
      return 'BLOCKING';
    case 'PRICE_CHANGED':
      return notice.toMinor > notice.fromMinor ? 'WARNING' : 'INFO';
    case 'QUANTITY_REDUCED':
    case 'NOT_PUT_BACK':
    case 'PROMO_EXPIRED':
      return 'WARNING';
    case 'MERGED_FROM_GUEST':
      return 'INFO';
    default:
      return notice satisfies never;
  }
}
