import { createHmac, randomBytes } from 'node:crypto';

/** The built-in payment provider makes its secrets from that of the sessions: chosen here, a story can sign as it does. */
export function chooseProviderSecrets(): { environment: { SESSION_SECRET: string }; webhookSecret: string } {
  const secret = randomBytes(32).toString('base64url');
  const webhookSecret = createHmac('sha256', secret).update('test provider webhooks').digest('base64url');
  return { environment: { SESSION_SECRET: secret }, webhookSecret };
}
