import type { Outbox } from '@prism/platform/events';
import {
  CustomerProfileChanged,
  CustomerRegistered,
  MarketingConsentChanged,
  PasswordChanged,
  RefreshTokenReused,
  RolesChanged,
  SessionRevoked,
  SignedInOnNewDevice,
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
    marketingConsentChanged: ({ id, marketingOptIn }, requestId) =>
      outbox.append(MarketingConsentChanged, {
        partitionKey: id,
        payload: { customerId: id, marketingOptIn },
        requestId,
      }),
    passwordChanged: ({ id }, { language, requestId }) =>
      outbox.append(PasswordChanged, { partitionKey: id, payload: { customerId: id, language }, requestId }),
    signedInOnNewDevice: ({ id, customerId, kind, deviceName }, { language, requestId }) =>
      outbox.append(SignedInOnNewDevice, {
        partitionKey: customerId,
        payload: { customerId, sessionId: id, kind, ...(deviceName ? { deviceName } : {}), language },
        requestId,
      }),
    refreshTokenReused: ({ id, customerId }, requestId) =>
      outbox.append(RefreshTokenReused, {
        partitionKey: customerId,
        payload: { customerId, sessionId: id },
        requestId,
      }),
    sessionRevoked: ({ id, customerId }, requestId) =>
      outbox.append(SessionRevoked, { partitionKey: customerId, payload: { sessionId: id, customerId }, requestId }),
    wishlistChanged: ({ id, customerId, version }, { productId, isPresent }, { requestId, market }) =>
      outbox.append(WishlistChanged, {
        partitionKey: customerId,
        payload: { customerId, wishlistId: id, version, productId, present: isPresent, currency: market.currency },
        requestId,
      }),
  };
}

/** The address stays here: nobody who hears needs it. */
function nameOf({ id, firstName, lastName }: Customer) {
  return { customerId: id, ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) };
}
