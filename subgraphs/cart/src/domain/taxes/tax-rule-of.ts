import type { PostalAddress } from '../postal-address.ts';
import type { TaxRule } from './tax-rule.ts';
import { salesTaxOf } from './us-sales-tax.ts';
import { usStateOf } from './us-states.ts';

/**
 * Where a market's prices contain tax, and which: § 12 UStG (DE), the standard rates of GB and JP; Kuwait has none. The demo shop
 * sells nothing that is taxed at the reduced rate: the table is ready for who does.
 */
const included: Readonly<Record<string, { rule: TaxRule; countries: ReadonlySet<string> }>> = {
  DE: {
    rule: { kind: 'INCLUDED', standard: 19_000, reduced: { rate: 7_000, categorySlugs: ['books', 'food', 'plants'] } },
    // The members of the EU: a small shop's distance sales are taxed where it is (Art. 59c of Directive 2006/112/EC).
    countries: new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')),
  },
  GB: { rule: { kind: 'INCLUDED', standard: 20_000 }, countries: new Set(['GB']) },
  JP: { rule: { kind: 'INCLUDED', standard: 10_000 }, countries: new Set(['JP']) },
  KW: { rule: { kind: 'INCLUDED', standard: 0 }, countries: new Set(['KW']) },
};

/**
 * How a cart of a market is taxed that goes to an address. Prices stay what they are wherever it goes: abroad they contain
 * nothing, and only American prices within America have something added.
 */
export function taxRuleOf(marketCountry: string, { country, postalCode }: PostalAddress): TaxRule {
  if (marketCountry === 'US') return country === 'US' ? salesTaxOf(usStateOf(postalCode)) : { kind: 'NONE' };
  const home = included[marketCountry];
  return home?.countries.has(country) ? home.rule : { kind: 'NONE' };
}
