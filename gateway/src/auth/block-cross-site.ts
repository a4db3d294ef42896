import { PrismError } from '@prism/platform/errors';
import type { FastifyRequest } from 'fastify';
import type { EdgeStage } from '../http/exchange.ts';
import type { CookieNames } from './cookies.ts';

/** A header that a page of another site cannot send without asking first (a CORS preflight). */
export const preflightHeader = 'apollo-require-preflight';

/** Refuses requests that a foreign page made with the victim's cookies, or in order to plant some. */
export function blockCrossSite(publicOrigin: string, cookies: CookieNames): EdgeStage {
  return ({ request, variant }) => {
    if (variant.credential.kind !== 'cookie') return;
    const carriesIdentity = Boolean(request.cookies[cookies.session] ?? request.cookies[cookies.guest]);
    const asksFirst = carriesIdentity ? hasPreflightHeader(request) : hasPreflightHeader(request) || isJson(request);
    if (!asksFirst) throw new PrismError('CSRF_BLOCKED', `This request expected the header ${preflightHeader}.`);
    const { origin } = request.headers;
    const isHome = origin === undefined || origin === publicOrigin || origin === ownOrigin(request);
    if (!isHome && !variant.origins.includes(origin))
      throw new PrismError('CSRF_BLOCKED', 'Pages of this origin may not use the session.');
  };
}

const hasPreflightHeader = ({ headers }: FastifyRequest): boolean => Boolean(headers[preflightHeader]);

/** Plain forms cannot send JSON. */
const isJson = ({ headers }: FastifyRequest): boolean => /^application\/json\b/i.test(headers['content-type'] ?? '');

/** The address that the browser itself used; its cookies are bound to that host. */
const ownOrigin = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
