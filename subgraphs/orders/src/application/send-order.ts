import type { ShipOrder } from '../domain/commands.ts';
import { requireAdmin } from './actor.ts';
import type { OrderOutcome } from './cancel-order.ts';
import { changeOrder } from './change-order.ts';
import { type CommandContext, causeOf } from './command-context.ts';

/** A parcel is on its way. */
export async function shipOrder(
  context: CommandContext,
  { orderId, ...parcel }: Omit<ShipOrder, 'type' | 'shipmentId'> & { orderId: string },
): Promise<OrderOutcome> {
  requireAdmin(context.caller.identity);
  const command = { type: 'ShipOrder', shipmentId: context.ports.newId('shp'), ...parcel } as const;
  const outcome = await changeOrder(context.ports, orderId, { command, cause: causeOf(context) });
  return outcome.ok ? { ok: true, orderId } : outcome;
}

/** All of it has arrived. */
export async function deliverOrder(
  context: CommandContext,
  { orderId, expectedVersion }: { orderId: string; expectedVersion: number },
): Promise<OrderOutcome> {
  requireAdmin(context.caller.identity);
  const command = { type: 'DeliverOrder', expectedVersion } as const;
  const outcome = await changeOrder(context.ports, orderId, { command, cause: causeOf(context) });
  return outcome.ok ? { ok: true, orderId } : outcome;
}
