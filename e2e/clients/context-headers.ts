/** What a client says about where and how it is used. */
export interface ClientContext {
  /** `DE-EUR` */
  market?: string;
  /** BCP 47 */
  language?: string;
}

/** Headers that tell the gateway of client, market and language. */
export function contextHeaders(name: string, { market, language }: ClientContext): Record<string, string> {
  return {
    'apollographql-client-name': name,
    'apollographql-client-version': '1.0.0',
    ...(market && { 'x-market': market }),
    'accept-language': language ?? 'en',
  };
}
