/** How we are known to an outside OpenID provider. */
export interface OpenIdSettings {
  /** Its issuer identifier, to the letter; discovery starts there. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Asked for, with spaces between; `openid` is one of them. */
  scopes: string;
}
