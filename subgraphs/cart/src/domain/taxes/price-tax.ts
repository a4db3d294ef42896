import { portionOf, sumMinor } from '../pricing/exact-minor.ts';
import { shareOut } from '../pricing/share-out.ts';
import type { TaxRate, TaxRule } from './tax-rule.ts';

/** What is taxed, in minor units. */
export interface Taxable {
  /** After all discounts. */
  goods: readonly TaxedGoods[];
  /** 0 where it costs nothing, or is not chosen yet. */
  shippingMinor: number;
}

export interface TaxedGoods {
  amountMinor: number;
  categorySlugs: readonly string[];
}

export interface Tax {
  /** Comes on top. */
  addedMinor: number;
  /** Is a part of the amounts. */
  includedMinor: number;
}

/** All of a rate's. */
const whole = 100_000;

/** The tax of a cart: of each rate one sum, rounded once, half to even. */
export function priceTax(rule: TaxRule, taxable: Taxable): Tax {
  switch (rule.kind) {
    case 'NONE':
      return { addedMinor: 0, includedMinor: 0 };
    case 'ADDED': {
      const base = sumMinor([...amounts(taxable.goods), rule.isShippingTaxed ? taxable.shippingMinor : 0]);
      return { addedMinor: portionOf(base, rule.rate, whole), includedMinor: 0 };
    }
    case 'INCLUDED': {
      const parts = basesOf(rule, taxable).map(({ baseMinor, rate }) => portionOf(baseMinor, rate, whole + rate));
      return { addedMinor: 0, includedMinor: sumMinor(parts) };
    }
    default:
      return rule satisfies never;
  }
}

/** Shipping is taxed as what is shipped: shared out to the rates as the goods are. What costs nothing is shipped at the standard rate. */
function basesOf(
  { standard, reduced }: Extract<TaxRule, { kind: 'INCLUDED' }>,
  { goods, shippingMinor }: Taxable,
): { rate: TaxRate; baseMinor: number }[] {
  const isReduced = ({ categorySlugs }: TaxedGoods) =>
    reduced?.categorySlugs.some((slug) => categorySlugs.includes(slug));
  const reducedMinor = sumMinor(amounts(goods.filter(isReduced)));
  const standardMinor = sumMinor(amounts(goods)) - reducedMinor;
  if (!reduced || reducedMinor === 0) return [{ rate: standard, baseMinor: sumMinor([standardMinor, shippingMinor]) }];
  const weights = [standardMinor, reducedMinor].map((weightMinor, at) => ({ id: String(at), weightMinor }));
  const [ofStandard = 0, ofReduced = 0] = shareOut(shippingMinor, weights);
  return [
    { rate: standard, baseMinor: sumMinor([standardMinor, ofStandard]) },
    { rate: reduced.rate, baseMinor: sumMinor([reducedMinor, ofReduced]) },
  ];
}

const amounts = (goods: readonly TaxedGoods[]): number[] => goods.map(({ amountMinor }) => amountMinor);
