/** A browser's cookies of one site. */
export interface CookieJar {
  /** The `cookie` header, or undefined when there is none to send. */
  header(): string | undefined;
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  /** Keeps and removes what an answer says. */
  take(headers: Headers): void;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => (cookies.size === 0 ? undefined : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')),
    get: (name) => cookies.get(name),
    set: (name, value) => void cookies.set(name, value),
    take(headers) {
      for (const cookie of headers.getSetCookie()) {
        const { name, value, isGone } = readSetCookie(cookie);
        if (isGone) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}

function readSetCookie(cookie: string): { name: string; value: string; isGone: boolean } {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const at = pair.indexOf('=');
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice('expires='.length);
  const isGone =
    attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || Date.parse(expires ?? '') < Date.now();
  return { name: pair.slice(0, at), value: pair.slice(at + 1), isGone };
}
