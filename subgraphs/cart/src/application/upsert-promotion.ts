import { checkPromotion } from '../domain/promotions/check-promotion.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';
import { accept, type Decision, refuse, refuseAll } from '../domain/refusal.ts';
import { requireAdmin } from './actor.ts';
import type { CommandContext } from './command.ts';

export type UpsertPromotion = Omit<Promotion, 'id'> & { id?: string };

/** Creates a promotion, or replaces the one with this id. */
export async function upsertPromotion(
  { ports, caller }: CommandContext,
  { id, ...told }: UpsertPromotion,
): Promise<Decision<Promotion>> {
  requireAdmin(caller.identity);
  const problems = checkPromotion(told);
  if (problems.length > 0) return refuseAll(problems);
  if (id !== undefined && (await ports.promotions.byId([id])).length === 0)
    return refuse('PROMOTION_NOT_FOUND', 'input', 'id');
  const promotion = { ...told, id: id ?? ports.newId('prm') };
  return (await ports.promotions.save(promotion)) ? accept(promotion) : refuse('PROMOTION_CODE_TAKEN', 'input', 'code');
}
