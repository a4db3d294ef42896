import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';

const timeoutMs = 2_000;
const maxBytes = 200_000;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * Fetches an issuer's public keys. Whoever redirects us is not whom we were told to trust, and no one may make us read on
 * for ever: redirects, 2 s and 200 KB are the ends of it.
 *
 * @throws Error for anything but a key set.
 */
export async function fetchKeySet(url: string): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  const keys = keySet.parse(JSON.parse(await readText(response.body))) as JSONWebKeySet;
  // Refuses a set that could verify nothing, before it takes the place of one that can.
  createLocalJWKSet(keys);
  return keys;
}

async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error(`A key set expected at most ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
