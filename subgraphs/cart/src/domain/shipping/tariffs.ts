import { homeZones, type Zone } from './zones.ts';

/** What shipping costs, in minor units. */
export interface Tariff {
  standardMinor: number;
  expressMinor: number;
  /** From this subtotal on standard costs nothing; absent where it never does. */
  freeFromMinor?: number;
}

type Tariffs = Readonly<Record<string, Tariff>>;

/** By currency, which is the market's: from the zone's own warehouse. */
const home: Tariffs = {
  EUR: { standardMinor: 490, expressMinor: 1_290, freeFromMinor: 5_000 },
  USD: { standardMinor: 595, expressMinor: 1_495, freeFromMinor: 6_000 },
  GBP: { standardMinor: 395, expressMinor: 995, freeFromMinor: 4_500 },
  JPY: { standardMinor: 600, expressMinor: 1_400, freeFromMinor: 8_000 },
  KWD: { standardMinor: 1_500, expressMinor: 3_500, freeFromMinor: 15_000 },
};

/** From the German warehouse to its neighbours. */
const europe: Tariffs = {
  EUR: { standardMinor: 990, expressMinor: 2_490, freeFromMinor: 10_000 },
  USD: { standardMinor: 1_095, expressMinor: 2_695, freeFromMinor: 11_000 },
  GBP: { standardMinor: 895, expressMinor: 2_195, freeFromMinor: 9_000 },
  JPY: { standardMinor: 1_600, expressMinor: 4_000, freeFromMinor: 16_000 },
  KWD: { standardMinor: 3_250, expressMinor: 8_250, freeFromMinor: 33_000 },
};

/** Far away it is never free. */
const world: Tariffs = {
  EUR: { standardMinor: 1_990, expressMinor: 4_490 },
  USD: { standardMinor: 2_195, expressMinor: 4_895 },
  GBP: { standardMinor: 1_695, expressMinor: 3_895 },
  JPY: { standardMinor: 3_200, expressMinor: 7_300 },
  KWD: { standardMinor: 6_500, expressMinor: 15_000 },
};

/** What shipping to the zone costs in this currency (ISO 4217); undefined in currencies that the shop does not take. */
export function tariffOf(zone: Zone, currency: string): Tariff | undefined {
  const tariffs = tariffsOf(zone);
  return Object.hasOwn(tariffs, currency) ? tariffs[currency] : undefined;
}

function tariffsOf(zone: Zone): Tariffs {
  if (homeZones.some((homeZone) => homeZone === zone)) return home;
  return zone === 'EUROPE' ? europe : world;
}
