import { type EventEnvelope, type EventHandler, handle } from '@prism/platform/events';
import {
  MarketingConsentChanged,
  PasswordChanged,
  RefreshTokenReused,
  RolesChanged,
  SessionRevoked,
  SignedInOnNewDevice,
  WishlistChanged,
} from '@prism/schema/events';
import { notifyOfSecurity, type SecurityNews } from '../../application/notify-of-security.ts';
import type { Ports } from '../../application/ports.ts';
import type { Occasion } from '../../domain/occasion.ts';

/** A name that a device gives itself may be anything. */
const maxNameLength = 60;

export function accountHandlers(ports: Ports): EventHandler[] {
  const warn = (event: EventEnvelope<Person>, occasion: Occasion, endsSessions: boolean) =>
    notifyOfSecurity(ports, { ...causeOf(event), occasion, endsSessions });

  return [
    handle(PasswordChanged, (event) => warn(event, { topic: 'password-changed' }, true)),
    handle(SignedInOnNewDevice, (event) =>
      warn(event, { topic: 'signed-in-on-new-device', ...nameOf(event.payload) }, false),
    ),
    handle(RefreshTokenReused, (event) => warn(event, { topic: 'refresh-token-reused' }, true)),
    handle(RolesChanged, (event) => warn(event, { topic: 'roles-changed', roles: event.payload.roles }, true)),
    // Signed out, or ended from another device: nothing to tell anybody, but that device is not theirs to reach any more.
    handle(SessionRevoked, ({ payload: { sessionId } }) => ports.devices.forgetSession(sessionId)),
    handle(MarketingConsentChanged, ({ occurredAt, payload: { customerId, marketingOptIn } }) =>
      ports.preferences.consent(customerId, marketingOptIn, new Date(occurredAt)),
    ),
    handle(WishlistChanged, ({ payload: { customerId, productId, present, version, currency } }) =>
      ports.wishes.remember({ customerId, productId, isPresent: present, version, currency }),
    ),
  ];
}

interface Person {
  customerId: string;
  language?: string;
}

function causeOf({ id, requestId, payload }: EventEnvelope<Person>): Omit<SecurityNews, 'occasion' | 'endsSessions'> {
  const { customerId, language } = payload;
  return { eventId: id, requestId, customerId, language };
}

function nameOf({ deviceName }: { deviceName?: string | undefined }) {
  const name = deviceName
    ?.replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, maxNameLength);
  return name ? { deviceName: name } : {};
}
