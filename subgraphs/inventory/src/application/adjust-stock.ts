import { accept, type Decision, refusalOf, refuse } from '../domain/refusal.ts';
import { type Actor, requireAdmin } from './actor.ts';
import type { CommandPorts, StockPlace } from './ports.ts';
import { tellAvailability } from './tell-availability.ts';

export interface AdjustStock extends StockPlace {
  /** Within its limits, not 0. */
  delta: number;
  /** Cleaned and within its limit. */
  reason: string;
  idempotencyKey: string;
}

type Adjusted = Decision<{ stockLevelId: string }>;

/** What is on hand, corrected: after a delivery, a loss, a count. The ledger keeps who did it and why. */
export async function adjustStock(ports: CommandPorts, actor: Actor, command: AdjustStock) {
  requireAdmin(actor.identity);
  const { idempotencyKey: key, ...input } = command;
  const attempt = { subject: actor.identity.subject, mutation: 'stockAdjust', key, input };
  return ports.oncePerKey(attempt, async (): Promise<Adjusted> => {
    const found = await findPlace(ports, command);
    if (!found.ok) return found;
    const adjusted = await adjust(ports, actor, command);
    if (adjusted.ok) await tellAvailability(ports, found.value.productId, actor.requestId);
    return adjusted;
  });
}

async function findPlace(
  { products, reader }: CommandPorts,
  place: StockPlace,
): Promise<Decision<{ productId: string }>> {
  const productId = await products.findProductOf(place.variantId);
  const [warehouse] = await reader.warehouses([place.warehouseId]);
  if (productId !== undefined && warehouse) return accept({ productId });
  return refuse(
    ...(productId === undefined ? [refusalOf('VARIANT_NOT_FOUND', 'variantId')] : []),
    ...(warehouse ? [] : [refusalOf('WAREHOUSE_NOT_FOUND', 'warehouseId')]),
  );
}

async function adjust(ports: CommandPorts, actor: Actor, { variantId, warehouseId, delta, reason }: AdjustStock) {
  const { levels, ledger, now, newId } = ports;
  const place = { variantId, warehouseId };
  // Opened in vain, it goes with the rest of a refused attempt.
  await levels.open(newId('stk'), place);
  const level = await levels.add(place, delta);
  if (!level) return refuse(refusalOf(delta < 0 ? 'STOCK_TOO_LOW' : 'STOCK_TOO_HIGH', 'delta'));
  const { id: stockLevelId, onHand } = level;
  const { identity, requestId } = actor;
  const adjustedBy = identity.subject;
  await ledger.append({
    id: newId('adj'),
    stockLevelId,
    delta,
    onHand,
    reason,
    adjustedBy,
    adjustedAt: now(),
    requestId,
  });
  return accept({ stockLevelId });
}
