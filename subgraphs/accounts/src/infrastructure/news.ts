import type { Outbox } from '@prism/platform/events';
import {
  CustomerProfileChanged,
  CustomerRegistered,
  RolesChanged,
  SessionRevoked,
  WishlistChanged,
} from '@prism/schema/events';
import type { News } from '../application/ports.ts';
import type { Customer } from '../domain/customer.ts';

/** Tells through the outbox; all events of a person in order. */
export function createNews(outbox: Outbox): News {
  return {
    registered: (customer, requestId) =>
      outbox.append(CustomerRegistered, { partitionKey: customer.id, payload: nameOf(customer), requestId }),
    profileChanged: (customer, requestId) =>
      outbox.append(CustomerProfileChanged, { partitionKey: customer.id, payload: nameOf(customer), requestId }),
    rolesChanged: ({ id, roles }, requestId) =>
      outbox.append(RolesChanged, { partitionKey: id, payload: { customerId: id, roles }, requestId }),
    sessionRevoked: ({ id, customerId }, requestId) =>
      outbox.append(SessionRevoked, { partitionKey: customerId, payload: { sessionId: id, customerId }, requestId }),
    wishlistChanged: ({ id, customerId, version }, { productId, isPresent }, requestId) =>
      outbox.append(WishlistChanged, {
        partitionKey: customerId,
        payload: { customerId, wishlistId: id, version, productId, present: isPresent },
        requestId,
      }),
  };
}

/** The address stays here: nobody who hears needs it. */
function nameOf({ id, firstName, lastName }: Customer) {
  return { customerId: id, ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) };
}
