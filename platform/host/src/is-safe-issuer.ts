const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether it may be an OpenID issuer (Discovery 1.0, 3): what travels in the clear is anybody's; a machine talking to itself is not travelling. */
export function isSafeIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  if (search || hash || username) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}
