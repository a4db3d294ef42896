import { PrismError } from '@prism/platform/errors';
import type { EdgeRequest, EdgeStage } from '../http/exchange.ts';
import { isUpgrade } from '../http/upgrades.ts';
import type { VariantSettings } from '../settings.ts';
import type { CookieNames } from './cookies.ts';

/** A header that a page of another site cannot send without asking first (a CORS preflight). */
export const preflightHeader = 'apollo-require-preflight';

/** Refuses requests that a foreign page made with the victim's cookies, or in order to plant some. */
export function blockCrossSite(publicOrigin: string, cookies: CookieNames): EdgeStage {
  return ({ request, variant }) => {
    if (isUpgrade(request.raw)) return refuseForeignUpgrade(request, variant, publicOrigin);
    if (variant.credential.kind !== 'cookie') return;
    const carriesIdentity = Boolean(request.cookies[cookies.session] ?? request.cookies[cookies.guest]);
    const asksFirst = carriesIdentity ? hasPreflightHeader(request) : hasPreflightHeader(request) || isJson(request);
    if (!asksFirst) throw new PrismError('CSRF_BLOCKED', `This request expected the header ${preflightHeader}.`);
    if (request.headers.origin !== undefined) refuseForeign(request, variant, publicOrigin);
  };
}

type Door = Pick<VariantSettings, 'credential' | 'origins'>;

/**
 * No browser asks first before it opens a WebSocket, and none keeps its messages from a foreign page: the origin is all there is to go
 * by. Whoever would be known by cookies has to send one; programs that are no browser send none to the other doors.
 * @throws PrismError CSRF_BLOCKED (403).
 */
export function refuseForeignUpgrade(request: EdgeRequest, door: Door, publicOrigin?: string): void {
  if (request.headers.origin !== undefined) refuseForeign(request, door, publicOrigin);
  else if (door.credential.kind === 'cookie')
    throw new PrismError('CSRF_BLOCKED', 'A WebSocket here expected an origin.');
}

function refuseForeign(request: EdgeRequest, { origins }: Door, publicOrigin: string | undefined): void {
  const { origin = '' } = request.headers;
  const isHome = origin === publicOrigin || origin === ownOrigin(request);
  if (!isHome && !origins.includes(origin))
    throw new PrismError('CSRF_BLOCKED', 'Pages of this origin may not use the session.');
}

const hasPreflightHeader = ({ headers }: EdgeRequest): boolean => Boolean(headers[preflightHeader]);

/** Plain forms cannot send JSON. */
const isJson = ({ headers }: EdgeRequest): boolean => /^application\/json\b/i.test(headers['content-type'] ?? '');

/** The address that the browser itself used; its cookies are bound to that host. */
const ownOrigin = ({ protocol, host }: EdgeRequest): string => `${protocol}://${host}`;
