import { addBusinessDays, dispatchDay, noonOf } from './business-days.ts';
import { type ShippingMethod, shippingMethods, titleOf, transitDays } from './shipping-methods.ts';
import { type Tariff, tariffOf } from './tariffs.ts';
import { type Zone, zoneOf } from './zones.ts';

export interface ShippingOption {
  /** Of the way and the zone: another address may need another choice. */
  id: string;
  /** In the language asked for. */
  title: string;
  priceMinor: number;
  /** Noon in Berlin of the first and the last day. */
  earliest: Date;
  latest: Date;
}

export interface ShippingQuestion {
  /** Of the address; ISO 3166-1 alpha-2. */
  country: string;
  /** Of the cart; ISO 4217. */
  currency: string;
  /** After the discounts of the lines. */
  subtotalMinor: number;
  /** A promotion makes it so: `PricedCart.hasFreeShipping`. */
  isStandardFree: boolean;
  now: Date;
  /** BCP 47. */
  language: string;
}

/** What can be chosen: standard, express, pickup; none where, and in a currency in which, the shop does not deliver. */
export function shippingOptions(question: ShippingQuestion): ShippingOption[] {
  const zone = zoneOf(question.country);
  const tariff = zone && tariffOf(zone, question.currency);
  if (!zone || !tariff) return [];
  return shippingMethods.flatMap((method) => optionOf(method, zone, tariff, question));
}

/** From this subtotal on standard shipping is free; undefined where it never is. */
export function freeShippingFrom(country: string, currency: string): number | undefined {
  const zone = zoneOf(country);
  return zone && tariffOf(zone, currency)?.freeFromMinor;
}

function optionOf(method: ShippingMethod, zone: Zone, tariff: Tariff, question: ShippingQuestion): ShippingOption[] {
  const transit = transitDays(method, zone);
  if (!transit) return [];
  const dispatched = dispatchDay(question.now);
  return [
    {
      id: `${method}-${zone}`.toLowerCase(),
      title: titleOf(method, question.language),
      priceMinor: priceOf(method, tariff, question),
      earliest: noonOf(addBusinessDays(dispatched, transit.fewest)),
      latest: noonOf(addBusinessDays(dispatched, transit.most)),
    },
  ];
}

function priceOf(method: ShippingMethod, tariff: Tariff, { subtotalMinor, isStandardFree }: ShippingQuestion): number {
  const { standardMinor, expressMinor, freeFromMinor = Number.POSITIVE_INFINITY } = tariff;
  switch (method) {
    case 'STANDARD':
      return isStandardFree || subtotalMinor >= freeFromMinor ? 0 : standardMinor;
    case 'EXPRESS':
      return expressMinor;
    case 'PICKUP':
      return 0;
    default:
      return method satisfies never;
  }
}
