import { type AdminClient, createAdminClient } from './admin-client.ts';
import type { ClientContext } from './context-headers.ts';
import { dataOf } from './graph-answer.ts';
import { createMobileClient, type MobileClient } from './mobile-client.ts';
import { type Credentials, newPerson, type Person } from './people.ts';
import { createWebClient, type WebClient } from './web-client.ts';

/** The running installation, as its clients see it. */
export interface Shop {
  /** Of the gateway, without a slash at its end. */
  url: string;
  /** A new browser, without cookies. */
  web(context?: ClientContext): WebClient;
  /** A new phone, without tokens. */
  mobile(context?: ClientContext): MobileClient;
  admin(context?: ClientContext): AdminClient;
  /** A plain request. */
  fetch(path: string, options?: RequestInit): Promise<Response>;
  /** Opens an account for somebody new. */
  register(firstName?: string): Promise<Person>;
  /** A new browser in which somebody has signed in; a new account without credentials. */
  webOf(person?: Credentials, context?: ClientContext): Promise<WebClient>;
  mobileOf(person?: Credentials, context?: ClientContext): Promise<MobileClient>;
  adminOf(person: Credentials): Promise<AdminClient>;
}

export function openShop(url: string): Shop {
  const shop: Shop = {
    url,
    web: (context) => createWebClient(url, context),
    mobile: (context) => createMobileClient(url, context),
    admin: (context) => createAdminClient(url, context),
    fetch: (path, options) => fetch(url + path, options),
    async register(firstName) {
      const person = newPerson(firstName);
      const { accountRegister } = dataOf(await shop.web().run('Register', { input: person }));
      if (accountRegister.userErrors.length > 0) throw new Error(JSON.stringify(accountRegister.userErrors));
      return person;
    },
    async webOf(person, context) {
      const client = shop.web(context);
      const { signIn } = dataOf(await client.signIn(person ?? (await shop.register())));
      if (!signIn.signedIn) throw new Error(JSON.stringify(signIn.userErrors));
      return client;
    },
    async mobileOf(person, context) {
      const client = shop.mobile(context);
      const { mobileSignIn } = dataOf(await client.signIn(person ?? (await shop.register())));
      if (!mobileSignIn.accessToken) throw new Error(JSON.stringify(mobileSignIn.userErrors));
      return client;
    },
    async adminOf(person) {
      const client = shop.admin();
      const { status } = await client.signIn(person);
      if (status !== 200) throw new Error(`The back office answered ${status}.`);
      return client;
    },
  };
  return shop;
}
