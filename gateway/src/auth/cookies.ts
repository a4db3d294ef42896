/** Names of the gateway's cookies. `__Host-` binds them to HTTPS and this very host; plain HTTP in development cannot have it. */
export function cookieNames(production: boolean) {
  const prefix = production ? '__Host-' : '';
  return {
    session: `${prefix}prism-session`,
    guest: `${prefix}prism-guest`,
    /** While a browser is at an outside provider. */
    signIn: `${prefix}prism-sign-in`,
    market: 'prism-market',
    language: 'prism-language',
  };
}

export type CookieNames = ReturnType<typeof cookieNames>;
