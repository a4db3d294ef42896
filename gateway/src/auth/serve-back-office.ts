import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createAnswerPort } from '../http/answer-port.ts';
import type { ChargeSignIn } from '../rate-limit/charge-sign-in.ts';
import type { GatewaySettings } from '../settings.ts';
import type { IdentityProvider } from './identity-provider.ts';

const credentials = z.object({ email: z.string().max(254), password: z.string().max(128) });
const byToken = { kind: 'bearer', audience: 'admin' } as const;
const budgetMs = 5_000;

export interface BackOfficeParts {
  provider: IdentityProvider;
  chargeSignIn: ChargeSignIn;
  settings: Pick<GatewaySettings, 'markets' | 'languages' | 'production'>;
}

/** `POST /admin/session` with `{ email, password }`: an access token of audience `admin`, or 401. JSON alone, so no foreign form can send it. */
export function serveBackOffice(app: FastifyInstance, { provider, chargeSignIn, settings }: BackOfficeParts): void {
  app.post('/admin/session', async (request, reply) => {
    const given = credentials.safeParse(request.body);
    if (!given.success)
      throw new PrismError('BAD_USER_INPUT', 'The body expected { "email": string, "password": string }.');
    await chargeSignIn({
      address: request.ip,
      account: given.data.email,
      answer: createAnswerPort(reply, byToken, settings.production),
    });
    const token = await provider.signInBackOffice(given.data, visitor(request, settings)).catch((cause) => {
      throw new PrismError('AUTH_UNAVAILABLE', 'Sign-in is not possible right now.', { cause, retryAfterMs: 1_000 });
    });
    if (!token) throw new PrismError('UNAUTHENTICATED', 'E-mail and password do not fit a person of the back office.');
    return reply.header('cache-control', 'no-store').send({ ...token, tokenType: 'Bearer' });
  });
}

function visitor(request: FastifyRequest, { markets, languages }: BackOfficeParts['settings']): Caller {
  return {
    identity: { kind: 'guest', subject: newId('gst') },
    client: { variant: 'admin', name: 'back-office', version: 'unknown' },
    market: markets[0] as Caller['market'],
    language: languages[0] as string,
    requestId: request.id,
    deadline: Date.now() + budgetMs,
    address: request.ip,
  };
}
