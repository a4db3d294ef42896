import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Cart events: the partition key is the cart's id. What is in it, whose address, how much: that never travels. */
const cart = { cartId: z.string(), ownerId: z.string(), version: z.int().positive() };

/** A cart has another version now. `ownerId` is its owner's subject: a customer's, or a guest's. */
export const CartChanged = defineEvent('CartChanged', 1, z.object(cart));

/** A cart is no longer its owner's: a guest's went into the customer's who the guest turned out to be, or it became an order. */
export const CartClosed = defineEvent(
  'CartClosed',
  1,
  z.discriminatedUnion('reason', [
    z.object({ ...cart, reason: z.literal('MERGED'), mergedIntoCartId: z.string() }),
    z.object({ ...cart, reason: z.literal('ORDERED'), orderId: z.string() }),
  ]),
);

/**
 * A customer has left a cart with something in it alone for a day, or however long the shop waits. Told once for what is in it:
 * again only when that was changed, and then left alone as long. Never of a guest's.
 */
export const CartAbandoned = defineEvent('CartAbandoned', 1, z.object({ ...cart, untouchedSince: z.iso.datetime() }));
