import type { UpsertPromotion } from '../application/upsert-promotion.ts';
import { normalizePromoCode } from '../domain/promo-codes.ts';
import { accept, type Decision, type InputRefusal, refuseAll } from '../domain/refusal.ts';
import type { PromotionInput } from '../generated/resolvers.ts';
import { withoutAbsent } from './without-absent.ts';

type Amounts = PromotionInput['amounts'];

/** `PromotionInput` as the shop keeps it; null and absent mean the same. Of two amounts in one currency none can be meant. */
export function parsePromotion(input: PromotionInput): Decision<UpsertPromotion> {
  const repeated = [
    ...findRepeated(input.amounts, 'amounts'),
    ...findRepeated(input.minimumSubtotals, 'minimumSubtotals'),
  ];
  return repeated.length > 0 ? refuseAll(repeated) : accept(toCommand(input));
}

function findRepeated(amounts: Amounts, field: string): InputRefusal[] {
  const currencies = (amounts ?? []).map(({ currency }) => currency);
  return currencies.flatMap((currency, at) =>
    currencies.indexOf(currency) < at
      ? [{ code: 'CURRENCY_REPEATED', path: ['input', field, String(at), 'currency'] }]
      : [],
  );
}

function toCommand(input: PromotionInput): UpsertPromotion {
  const { id, title, kind, percent, categorySlugs, brandSlugs, startsAt, endsAt } = input;
  const code = normalizePromoCode(input.code ?? '');
  return withoutAbsent({
    id: id ?? undefined,
    title: title.trim(),
    code: code || undefined,
    kind,
    percent: percent ?? undefined,
    amounts: byCurrency(input.amounts),
    minimumSubtotals: byCurrency(input.minimumSubtotals),
    categorySlugs: categorySlugs ?? undefined,
    brandSlugs: brandSlugs ?? undefined,
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
  });
}

function byCurrency(amounts: Amounts): Record<string, number> | undefined {
  return amounts ? Object.fromEntries(amounts.map(({ currency, minor }) => [currency, minor])) : undefined;
}
