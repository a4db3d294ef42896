import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Accounts events: the partition key is the customer's id. Addresses, mail and phone numbers never travel. */
const person = { customerId: z.string() };
const name = { firstName: z.string().optional(), lastName: z.string().optional() };

/** Somebody opened an account. */
export const CustomerRegistered = defineEvent('CustomerRegistered', 1, z.object({ ...person, ...name }));

/** Somebody changed their profile; their whole name after it, a part left out where they have none. */
export const CustomerProfileChanged = defineEvent('CustomerProfileChanged', 1, z.object({ ...person, ...name }));

/** Somebody has these roles now, and no others. Their sessions ended with the change. */
export const RolesChanged = defineEvent(
  'RolesChanged',
  1,
  z.object({ ...person, roles: z.array(z.enum(['CUSTOMER', 'SUPPORT', 'ADMIN'])) }),
);

/** A session ended before its time: signed out, or ended by a new password, other rights or a stolen token. */
export const SessionRevoked = defineEvent('SessionRevoked', 1, z.object({ ...person, sessionId: z.string() }));

/** A product was put on a customer's wishlist, or taken off it. `version` is the list's after the change. */
export const WishlistChanged = defineEvent(
  'WishlistChanged',
  1,
  z.object({
    ...person,
    wishlistId: z.string(),
    version: z.int().positive(),
    productId: z.string(),
    present: z.boolean(),
  }),
);
