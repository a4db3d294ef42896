import type { ErrorCode } from '@prism/platform/errors';
import type { AuditEntry, AuditLog } from '@prism/platform/log';
import { LRUCache } from 'lru-cache';

/** Refusals of rights and of credentials; what is merely wrong or too much is told in the log alone. */
const audited: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CSRF_BLOCKED',
]);

/** Entries of one address in a minute. Who is refused over and over fills no disk: the last entry says so, the log goes on. */
const perMinute = 60;
const windowMs = 60_000;
const maxPlaces = 20;

export interface Refusal {
  actor: string;
  address: string | undefined;
  requestId: string;
  /** Codes and places of its errors. */
  errors: readonly { code: unknown; path?: readonly (string | number)[] | undefined }[];
  details?: Record<string, unknown>;
}

export type AuditRefusals = (refusal: Refusal) => void;

/** Records who was refused what. Errors of other kinds are none of its business. */
export function createAuditRefusals(audit: AuditLog): AuditRefusals {
  const recent = new LRUCache<string, { left: number }>({ max: 10_000, ttl: windowMs });
  return ({ errors, ...who }) => {
    const refused = errors.filter(({ code }) => audited.has(code));
    if (refused.length === 0) return;
    const key = who.address ?? who.actor;
    const window = recent.get(key) ?? { left: perMinute };
    if (window.left === 0) return;
    if (window.left === perMinute) recent.set(key, window);
    window.left -= 1;
    audit.record(toEntry(who, refused, window.left === 0));
  };
}

function toEntry(
  { actor, address, requestId, details }: Omit<Refusal, 'errors'>,
  refused: Refusal['errors'],
  isLast: boolean,
): AuditEntry {
  const codes = [...new Set(refused.map(({ code }) => code))];
  const places = [...new Set(refused.flatMap(({ path }) => (path ? [withoutIndices(path)] : [])))].slice(0, maxPlaces);
  const more = { ...(places.length > 0 && { places }), ...(isLast && { isLastOfMinute: true }) };
  return { action: 'refused', actor, address, requestId, details: { codes, ...details, ...more } };
}

const withoutIndices = (path: readonly (string | number)[]): string =>
  path.filter((step) => typeof step === 'string').join('.');
