import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const aboutUpgrade = /^(?:upgrade|http2-settings)$/i;

/**
 * Puts a request that Node took off its connection back onto it, without the wish for another protocol: a server to which the
 * connection is handed once more reads it as any other, its body too.
 *
 * @param head What came behind the request's headers.
 */
export function asPlainRequest(request: IncomingMessage, socket: Duplex, head: Buffer): Duplex {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name, value] = [rawHeaders[at] as string, rawHeaders[at + 1] as string];
    if (/^connection$/i.test(name)) lines.push(`${name}: ${withoutUpgrade(value)}`);
    else if (!aboutUpgrade.test(name)) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  return socket;
}

const withoutUpgrade = (connection: string): string =>
  connection
    .split(',')
    .filter((option) => !aboutUpgrade.test(option.trim()))
    .join(',') || 'keep-alive';
