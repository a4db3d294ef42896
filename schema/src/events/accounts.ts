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

/** Somebody set a new password, and every session of theirs ended. `language` (BCP 47) is of the request, like below. */
export const PasswordChanged = defineEvent('PasswordChanged', 1, z.object({ ...person, language: z.string() }));

/** Somebody who had signed in before did so on a device that was not seen until then. */
export const SignedInOnNewDevice = defineEvent(
  'SignedInOnNewDevice',
  1,
  z.object({
    ...person,
    sessionId: z.string(),
    kind: z.enum(['WEB', 'DEVICE', 'BACK_OFFICE']),
    /** What it calls itself. */
    deviceName: z.string().optional(),
    language: z.string(),
  }),
);

/** A refresh token that was used up came again: somebody may have stolen it. Its session ended. */
export const RefreshTokenReused = defineEvent('RefreshTokenReused', 1, z.object({ ...person, sessionId: z.string() }));

/** Somebody wants offers from now on, or does not any more. Until it is told, they do not. */
export const MarketingConsentChanged = defineEvent(
  'MarketingConsentChanged',
  1,
  z.object({ ...person, marketingOptIn: z.boolean() }),
);

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
    /** Of the market in which they did so. */
    currency: z.string().optional(),
  }),
);
