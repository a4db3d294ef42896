import { type Identity, isRecentlyProved } from '@prism/platform/identity';
import { accept, refuse } from '../domain/refusal.ts';
import type { PaymentsPorts } from './ports.ts';

/**
 * Forgets a saved method of somebody who has proved lately to be its owner: whoever takes over a session must not leave them
 * without means. Here it is gone at once; the provider is told afterwards, and fails open: what it keeps in vain nobody
 * can charge, since only we had its token.
 */
export async function detachMethod(ports: PaymentsPorts, owner: Identity, id: string) {
  if (owner.kind === 'user' && !isRecentlyProved(owner, ports.now())) return refuse('STEP_UP_REQUIRED');
  const detached = await ports.methods.detach(owner.subject, id, ports.now());
  if (!detached) return refuse('PAYMENT_METHOD_NOT_FOUND', 'id');
  await ports.providers
    .get(detached.provider)
    ?.forget(detached.token)
    .catch((err) => ports.warn('a payment provider did not forget a card', { methodId: id, err }));
  return accept({ detachedId: id });
}
