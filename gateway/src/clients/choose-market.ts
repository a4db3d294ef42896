import { PrismError } from '@prism/platform/errors';
import type { Market } from '@prism/platform/identity';

/**
 * The market of a request: header `x-market` (`DE-EUR`), else the cookie, else the first of the list.
 * @throws PrismError BAD_REQUEST when the header names none; a stale cookie is passed over.
 */
export function chooseMarket(
  markets: readonly Market[],
  header: string | undefined,
  cookie: string | undefined,
): Market {
  const named = (text: string | undefined) => markets.find((market) => marketName(market) === text);
  if (header === undefined) return named(cookie) ?? (markets[0] as Market);
  const market = named(header);
  if (market) return market;
  throw new PrismError('BAD_REQUEST', `x-market expected one of ${markets.map(marketName).join(', ')}.`);
}

/** `DE-EUR` */
export function marketName({ country, currency }: Market): string {
  return `${country}-${currency}`;
}
