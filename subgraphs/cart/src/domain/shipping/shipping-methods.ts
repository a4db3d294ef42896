import { say, type Text } from '../language.ts';
import type { Zone } from './zones.ts';

/** How something gets to the shopper. */
export type ShippingMethod = 'STANDARD' | 'EXPRESS' | 'PICKUP';

/** Business days after dispatch. */
export interface TransitDays {
  fewest: number;
  most: number;
}

/** In the order in which they are shown. In a zone without a duration there is no such way. */
export const shippingMethods: readonly ShippingMethod[] = ['STANDARD', 'EXPRESS', 'PICKUP'];

const transit: Record<Zone, Partial<Record<ShippingMethod, TransitDays>>> = {
  DE: { STANDARD: days(2, 3), EXPRESS: days(1, 1), PICKUP: days(1, 2) },
  US: { STANDARD: days(3, 6), EXPRESS: days(1, 2) },
  GB: { STANDARD: days(2, 4), EXPRESS: days(1, 1) },
  JP: { STANDARD: days(2, 4), EXPRESS: days(1, 2) },
  KW: { STANDARD: days(2, 5), EXPRESS: days(1, 2) },
  EUROPE: { STANDARD: days(3, 6), EXPRESS: days(2, 3) },
  WORLD: { STANDARD: days(7, 15), EXPRESS: days(3, 5) },
};

const titles: Record<ShippingMethod, Text> = {
  STANDARD: { en: 'Standard shipping', de: 'Standardversand' },
  EXPRESS: { en: 'Express shipping', de: 'Expressversand' },
  PICKUP: { en: 'Pick up in Berlin', de: 'Abholung in Berlin' },
};

export function transitDays(method: ShippingMethod, zone: Zone): TransitDays | undefined {
  return transit[zone][method];
}

/** In the language of the request (BCP 47); English unless we speak it. */
export function titleOf(method: ShippingMethod, language: string): string {
  return say(titles[method], language);
}

function days(fewest: number, most: number): TransitDays {
  return { fewest, most };
}
