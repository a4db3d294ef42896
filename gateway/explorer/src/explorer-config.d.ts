/**
 * What the page needs to know about the graph it explores. The host writes it, the gateway serves it at
 * `/<variant>/explorer.json`, the page reads it. Types only: the gateway and the page share no code.
 */

/** One request that the page sends to the origin it came from; `body` is sent as JSON. */
export interface ExplorerRequest {
  /** Absolute path on this origin, e.g. `/web/graphql`. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A document of the client, ready to open in a tab. */
export interface ExplorerDocument {
  /** The client's version that sends it, e.g. `1.4`. Documents are grouped by it. */
  version: string;
  name: string;
  text: string;
  /** Example variables, as JSON text. */
  variables?: string;
}

/** Someone to sign in as with one click. */
export interface ExplorerPerson {
  label: string;
  request: ExplorerRequest;
  /**
   * Where the JSON answer holds a bearer token, e.g. `['data', 'signIn', 'accessToken']`: it is sent as
   * `authorization`. Absent: the answer sets a cookie.
   */
  tokenAt?: string[];
}

export interface ExplorerSignIn {
  people: ExplorerPerson[];
  /** Ends a session on the server. Absent: the page only forgets its token. */
  signOut?: ExplorerRequest;
}

export interface ExplorerConfig {
  /** The variant's name in addresses, e.g. `web`. */
  variant: string;
  title: string;
  /** Where operations are posted, on this origin. */
  endpoint: string;
  /** Where the variant's SDL can be downloaded, on this origin. */
  sdlUrl: string;
  /** All variants, this one included, in the order of the links. */
  variants: { name: string; path: string }[];
  documents: ExplorerDocument[];
  /** Values for the header `x-market`, the default one first. Empty: no chooser. */
  markets: string[];
  /** Values for the header `accept-language`, the default one first. Empty: no chooser. */
  languages: string[];
  /** Sent with every request; the headers editor wins over them. */
  defaultHeaders: Record<string, string>;
  signIn?: ExplorerSignIn;
}
