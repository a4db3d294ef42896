import type { TaxRate, TaxRule } from './tax-rule.ts';

/** What a state takes, statewide; counties' and cities' own taxes are left out: who needs them asks a tax service. */
interface SalesTax {
  rate: TaxRate;
  /** Whether it is due on what delivery costs, too. */
  isShippingTaxed: boolean;
}

/** `goods`: on goods only; `all`: on shipping as well. */
const goods = (rate: TaxRate): SalesTax => ({ rate, isShippingTaxed: false });
const all = (rate: TaxRate): SalesTax => ({ rate, isShippingTaxed: true });

/**
 * States' own rates in 2025 (compare https://taxfoundation.org/data/all/state/sales-tax-rates); on shipping by rule of thumb, where
 * states decide case by case. None: AK, DE, MT, NH and OR, the army's and the territories.
 */
const states: Readonly<Record<string, SalesTax>> = {
  AL: goods(4_000),
  AR: all(6_500),
  AZ: goods(5_600),
  CA: goods(7_250),
  CO: goods(2_900),
  CT: all(6_350),
  DC: all(6_000),
  FL: goods(6_000),
  GA: all(4_000),
  HI: all(4_000),
  IA: goods(6_000),
  ID: goods(6_000),
  IL: goods(6_250),
  IN: all(7_000),
  KS: goods(6_500),
  KY: all(6_000),
  LA: goods(5_000),
  MA: goods(6_250),
  MD: goods(6_000),
  ME: goods(5_500),
  MI: goods(6_000),
  MN: all(6_875),
  MO: goods(4_225),
  MS: all(7_000),
  NC: all(4_750),
  ND: all(5_000),
  NE: all(5_500),
  NJ: all(6_625),
  NM: all(4_875),
  NV: goods(6_850),
  NY: all(4_000),
  OH: all(5_750),
  OK: goods(4_500),
  PA: all(6_000),
  RI: all(7_000),
  SC: all(6_000),
  SD: all(4_200),
  TN: all(7_000),
  TX: all(6_250),
  UT: goods(6_100),
  VA: goods(5_300),
  VT: all(6_000),
  WA: all(6_500),
  WI: all(5_000),
  WV: all(6_000),
  WY: goods(4_000),
};

/** Of a state by its two letters; none where there is none. */
export function salesTaxOf(state: string | undefined): TaxRule {
  const tax = state !== undefined && Object.hasOwn(states, state) ? states[state] : undefined;
  return tax ? { kind: 'ADDED', ...tax } : { kind: 'NONE' };
}
