/** Deep links of the app; the same address opens the web shop where the app is not installed. */
export const productLink = (publicUrl: string, slug: string): string =>
  `${publicUrl}/shop/p/${encodeURIComponent(slug)}`;

/** By its number, as people read it. */
export const orderLink = (publicUrl: string, number: string): string =>
  `${publicUrl}/shop/orders/${encodeURIComponent(number)}`;

/** `prism://shop/p/aurora-kettle` is the app's own way to say `https://…/shop/p/aurora-kettle`. */
export const appScheme = 'prism:';

/** Where a link leads: to a product or category of the shop, to an order, or to some page of the web. */
export type Address =
  | { kind: 'catalog'; path: string; webUrl: string }
  | { kind: 'order'; number: string; webUrl: string }
  | { kind: 'web'; webUrl: string };

/** Reads a link into the shop, in any of its forms. What no browser should open leads to the shop's front page. */
export function readAddress(link: string, publicUrl: string): Address {
  const url = parse(link, publicUrl);
  if (!url) return { kind: 'web', webUrl: `${publicUrl}/shop` };
  if (!isOurs(url, new URL(publicUrl))) return { kind: 'web', webUrl: url.href };
  const webUrl = `${publicUrl}${url.pathname}${url.search}`;
  const isCatalog = /^\/shop\/[pc]\/[^/]+\/?$/.test(url.pathname);
  const number = /^\/shop\/orders\/([\w-]{1,40})\/?$/.exec(url.pathname)?.[1];
  if (number) return { kind: 'order', number, webUrl };
  return isCatalog ? { kind: 'catalog', path: url.pathname.replace(/\/$/, ''), webUrl } : { kind: 'web', webUrl };
}

/** A shop on this machine has two names; in production it is not on this machine. */
const loopback = ['localhost', '127.0.0.1'];

const isOurs = (url: URL, own: URL): boolean =>
  url.host === own.host || (loopback.includes(own.hostname) && loopback.includes(url.hostname));

function parse(link: string, publicUrl: string): URL | undefined {
  const isOfApp = link.toLowerCase().startsWith(`${appScheme}//`);
  const text = isOfApp ? `/${link.slice(appScheme.length + 2)}` : link;
  // Two slashes, of either kind, would name another host.
  const address = text.replace(/^[/\\]+/, '/');
  const url = URL.canParse(address, publicUrl) ? new URL(address, publicUrl) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  // `https://prism.example@evil.example` is read as what it is not.
  [url.username, url.password] = ['', ''];
  return url;
}
