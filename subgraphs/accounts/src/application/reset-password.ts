import type { Caller } from '@prism/platform/identity';
import { checkPassword, preparePassword } from '../domain/password-policy.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { endAllSessions } from './end-sessions.ts';
import type { Ports } from './ports.ts';

export interface ResetPassword {
  token: string;
  newPassword: string;
}

type Needs = Pick<
  Ports,
  | 'unitOfWork'
  | 'now'
  | 'passwordResets'
  | 'credentials'
  | 'sessions'
  | 'passwords'
  | 'opaqueTokens'
  | 'upstreamGrants'
  | 'news'
  | 'audit'
>;

const invalid = refuse('RESET_TOKEN_INVALID', 'token');

/** Sets a new password by a token from a letter, which works once, and ends every session: whoever had the old one is out. */
export async function resetPassword(
  ports: Needs,
  caller: Caller,
  command: ResetPassword,
): Promise<Decision<'accepted'>> {
  const tokenHash = ports.opaqueTokens.hash(command.token);
  const owner = await ports.passwordResets.findOwner(tokenHash, ports.now());
  if (!owner) return invalid;
  const flaw = checkPassword(command.newPassword, owner.email);
  if (flaw) return refuse(flaw, 'newPassword');
  const passwordHash = await ports.passwords.hash(preparePassword(command.newPassword));
  return ports.unitOfWork(async () => {
    if (!(await ports.passwordResets.consume(tokenHash, ports.now()))) return invalid;
    // Before the sessions are read: a sign-in that still holds the account opens its session first, and loses it here.
    await ports.credentials.setPasswordHash(owner.id, passwordHash);
    await ports.passwordResets.discardAll(owner.id);
    await endAllSessions(ports, caller, owner.id);
    await ports.audit.record(caller, 'password-reset', { customerId: owner.id });
    await ports.news.passwordChanged(owner, caller);
    return accept('accepted');
  });
}
