import type { HostConfig } from '../config.ts';
import { paymentSettings } from '../payment-settings.ts';

/** An address that a person may open, or a program ask. */
export interface Door {
  name: string;
  /** With its slash. */
  path: string;
  /** What is behind it, in a few words. */
  says: string;
}

/** The graph of each kind of client. In development a sandbox stands at the same path without `/graphql`. */
export const graphDoors: readonly (Door & { sandbox: string })[] = [
  { name: 'Web', path: '/web/graphql', sandbox: '/web', says: 'Pages for browsers; sessions by cookie' },
  {
    name: 'Mobile',
    path: '/mobile/graphql',
    sandbox: '/mobile',
    says: 'Screens for apps; tokens, sync, small answers',
  },
  {
    name: 'Back office',
    path: '/admin/graphql',
    sandbox: '/admin',
    says: 'For those who work here; tokens of their own',
  },
];

/** What else there is to look at in development. */
export function otherDoors(config: HostConfig): Door[] {
  const { SMTP_URL } = config.variables;
  return [
    ...(SMTP_URL ? [] : [{ name: 'Mailbox', path: '/mailbox', says: 'Mail that would have been sent' }]),
    ...(paymentSettings(config).testProvider
      ? [{ name: 'Card page', path: '/pay/card', says: 'The test provider: a card for a token, and its test cards' }]
      : []),
    { name: 'Readiness', path: '/health/ready', says: 'Whether everything stands, and what fails' },
    { name: 'Public keys', path: '/.well-known/jwks.json', says: 'To verify our tokens with' },
  ];
}

/** Who there is in the demo data; all have the same password. */
export const demoSignIns = {
  people: ['customer@example.com', 'support@example.com', 'admin@example.com'],
  password: 'prism-demo-password',
} as const;
