import type { Caller } from '@prism/platform/identity';
import { normalizeEmail } from '../domain/email.ts';
import { after } from '../domain/session.ts';
import type { Ports } from './ports.ts';

export const resetTokenLifetimeMs = 30 * 60_000;

/** Letters to one person that may wait at a time; nobody's mailbox can be flooded from here. */
const openResets = 3;

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'passwordResets' | 'opaqueTokens' | 'letters' | 'audit'>;

/** Posts a token to the owner of the address, if there is one; whoever asked is not told. */
export async function requestPasswordReset(ports: Needs, caller: Caller, email: string): Promise<void> {
  const now = ports.now();
  const { token, tokenHash } = ports.opaqueTokens.create();
  await ports.unitOfWork(async () => {
    const customer = await ports.passwordResets.open({
      email: normalizeEmail(email),
      tokenHash,
      now,
      expiresAt: after(now, resetTokenLifetimeMs),
      atMost: openResets,
    });
    await ports.audit.record(caller, 'password-reset-requested', { ...(customer ? { customerId: customer.id } : {}) });
    if (customer) ports.letters.passwordReset(customer, token, caller.language);
  });
}
