import type { ExplorerSignIn } from '@prism/gateway';
import { demoSignIns } from '../start-page/doors.ts';

const { password } = demoSignIns;
const people = demoSignIns.people.map((email) => ({ label: email.slice(0, email.indexOf('@')), email }));
const graphqlHeaders = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };

const webQuery = 'mutation ($input: WebSignInInput!) { signIn(input: $input) { signedIn userErrors { message } } }';
const mobileQuery =
  'mutation ($input: MobileSignInInput!) { mobileSignIn(input: $input) { accessToken userErrors { message } } }';
const device = { deviceId: 'sandbox', platform: 'IOS', model: 'Sandbox', appVersion: '1.0.0' };

/** How the demo people sign in to each variant: by cookie, by an app's token, by the back office's token. */
export const demoSignIn: Record<'web' | 'mobile' | 'admin', ExplorerSignIn> = {
  web: {
    people: people.map(({ label, email }) => ({
      label,
      request: request('/web/graphql', { query: webQuery, variables: { input: { email, password } } }),
    })),
    signOut: request('/web/graphql', { query: 'mutation { signOut { signedOut } }' }),
  },
  mobile: {
    people: people.map(({ label, email }) => ({
      label,
      request: request('/mobile/graphql', {
        query: mobileQuery,
        variables: { input: { email, password, device, idempotencyKey: 'sandbox-sign-in' } },
      }),
      tokenAt: ['data', 'mobileSignIn', 'accessToken'],
    })),
    signOut: request('/mobile/graphql', { query: 'mutation { mobileSignOut { signedOut } }' }),
  },
  admin: {
    people: people
      .filter(({ label }) => label !== 'customer')
      .map(({ label, email }) => ({
        label,
        request: request('/admin/session', { email, password }),
        tokenAt: ['accessToken'],
      })),
  },
};

function request(path: string, body: object) {
  return { path, headers: graphqlHeaders, body };
}
