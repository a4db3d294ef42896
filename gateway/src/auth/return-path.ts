const maxLength = 1_000;

/**
 * Where a browser goes after a sign-in: a path of ours with its query, as a URL parser reads it, so that no backslash, tab or
 * second slash makes another host of it. Undefined for anything else: we send nobody elsewhere (open redirects, RFC 9700, 4.11).
 */
export function readReturnPath(given: unknown, publicUrl: string): string | undefined {
  if (typeof given !== 'string' || !given.startsWith('/') || given.length > maxLength) return undefined;
  if (!URL.canParse(given, publicUrl)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, publicUrl);
  if (origin !== new URL(publicUrl).origin || pathname.startsWith('//')) return undefined;
  return pathname + search + hash;
}

/** The same path, with word of what went wrong for the page there. */
export function withSignInError(path: string, code: string): string {
  const url = new URL(path, 'http://ours.invalid');
  url.searchParams.set('signInError', code);
  return url.pathname + url.search + url.hash;
}
