/** Where the shop has a warehouse; each is a zone of its own. */
export const homeZones = ['DE', 'US', 'GB', 'JP', 'KW'] as const;

/** What shipping costs and how long it takes depends on it. EUROPE: neighbours of the German warehouse. */
export type Zone = (typeof homeZones)[number] | 'EUROPE' | 'WORLD';

/** The other members of the EU, and those that carriers treat like them: Iceland, Liechtenstein, Norway, Switzerland. */
const europe = new Set(
  'AT BE BG CH CY CZ DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/**
 * Where the shop does not deliver: nobody lives there (AQ BV GS HM IO TF UM), or no carrier takes parcels of its kind
 * (AF BY CU IR KP RU SY).
 */
const undelivered = new Set('AQ BV GS HM IO TF UM AF BY CU IR KP RU SY'.split(' '));

/** The zone of a country (ISO 3166-1 alpha-2): the world where nothing else is known, undefined where the shop does not deliver. */
export function zoneOf(country: string): Zone | undefined {
  if (undelivered.has(country)) return undefined;
  return homeZones.find((home) => home === country) ?? (europe.has(country) ? 'EUROPE' : 'WORLD');
}
