import { isIPv4, isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';

const known = new LRUCache<string, string>({ max: 20_000 });

/**
 * What an address is limited by: an IPv4 address, or the /64 network of an IPv6 address, as one home or server gets a
 * whole /64. Addresses written in different ways get the same key; anything else shares the key `unknown`.
 */
export function addressKey(address = ''): string {
  const found = known.get(address);
  if (found !== undefined) return found;
  const key = readKey(address);
  // Longer than any address: nobody fills memory with names.
  if (address.length <= 64) known.set(address, key);
  return key;
}

function readKey(address: string): string {
  const bare = withoutPort(address).replace(/%.*$/, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return 'unknown';
  const groups = expand(bare);
  return (
    embeddedIPv4(groups) ??
    `${groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':')}::/64`
  );
}

/** Some proxies write `192.0.2.1:5555` and `[2001:db8::1]:443`. */
function withoutPort(address: string): string {
  const [, ipv4, ipv6] = /^(?:([\d.]+):\d+|\[([^\]]*)\](?::\d+)?)$/.exec(address) ?? [];
  return ipv4 ?? ipv6 ?? address;
}

/** The eight numbers of an IPv6 address; URL brings it to its one canonical spelling, without dotted parts. */
function expand(address: string): number[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = canonical.split('::').map((part) =>
    part
      .split(':')
      .filter((group) => group !== '')
      .map((group) => Number.parseInt(group, 16)),
  );
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** An IPv4 client on a socket that speaks both: `::ffff:192.0.2.1` (RFC 4291, 2.5.5.2). */
function embeddedIPv4(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
}
