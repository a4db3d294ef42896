const maxBytes = 200_000;

/**
 * Fetches for openid-client: it refuses redirects and waits 2 s at most, this keeps anybody from making us read on for ever.
 * @throws TypeError past 200 KB.
 */
export async function limitedFetch(url: string, options: object): Promise<Response> {
  const response = await fetch(url, options as RequestInit);
  if (!response.body) return response;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new TypeError(`${url} expected to answer at most ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  return new Response(hasNoBody.includes(status) ? null : Buffer.concat(chunks), { status, statusText, headers });
}

const hasNoBody = [204, 205, 304];
