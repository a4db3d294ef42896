/** What the header bar has to say about a request. */
export interface Sender {
  defaultHeaders: Record<string, string>;
  /** For `x-market`. */
  market: string | undefined;
  /** For `accept-language`, BCP 47. */
  language: string | undefined;
  /** A bearer token; absent for guests and for cookie sessions. */
  token: string | undefined;
}

/** Names this page to the gateway, and proves to its CSRF check that no plain form sent the request. */
const identification = {
  'apollo-require-preflight': 'true',
  'apollographql-client-name': 'sandbox',
  'apollographql-client-version': '1',
};

/**
 * The headers of one request, weakest first: the page's own, the host's, the choosers', the token, and last the
 * request's (those of the headers editor). Names are compared without case, so the editor really replaces.
 */
export function requestHeaders(sender: Sender, ofRequest: HeadersInit = {}): Headers {
  const headers = new Headers(identification);
  const override = (layer: HeadersInit) => {
    for (const [name, value] of new Headers(layer)) headers.set(name, value);
  };
  override(sender.defaultHeaders);
  if (sender.market) headers.set('x-market', sender.market);
  if (sender.language) headers.set('accept-language', sender.language);
  if (sender.token) headers.set('authorization', `Bearer ${sender.token}`);
  override(ofRequest);
  return headers;
}
