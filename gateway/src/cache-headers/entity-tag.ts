import { createHash } from 'node:crypto';

/** A weak tag (RFC 9110, 8.8.3): the same for a body in every content coding. */
export function entityTagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether `if-none-match` names the tag, compared weakly (RFC 9110, 13.1.2). */
export function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  const names = (ifNoneMatch ?? '').split(',').map((name) => name.trim());
  return names.some((name) => name === '*' || withoutWeakness(name) === withoutWeakness(tag));
}

const withoutWeakness = (tag: string): string => tag.replace(/^W\//, '');
