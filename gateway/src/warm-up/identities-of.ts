import type { Identity } from '@prism/platform/identity';
import type { AuthorizationPolicy } from '../authorization/index.ts';

const guest: Identity = { kind: 'guest', subject: '' };

/** Whose plans are made ahead: those of who may have least and of who holds every scope. Between them each is planned when it comes. */
export function identitiesOf(policy: AuthorizationPolicy): readonly Identity[] {
  if (policy.size === 0) return [guest];
  const scopes = [...policy.values()].flatMap((requirement) => requirement.scopes ?? []).flat();
  return [guest, { kind: 'user', subject: '', sessionId: '', scopes: [...new Set(scopes)] }];
}
