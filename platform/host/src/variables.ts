import { variable } from '@prism/platform/config';
import { logLevels } from '@prism/platform/log';
import { workerCountText } from '@prism/platform/workers';
import { subgraphs } from '@prism/schema';
import { z } from 'zod';
import { isSafeIssuer } from './is-safe-issuer.ts';
import { variableName } from './part-names.ts';
import { issuersVariable } from './read-issuers.ts';

/** Variables of the whole program, with meaning and default: the README's table is made from these. */
export const programVariables = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'expected development, test or production')
    .default('development')
    .meta({
      description:
        '`production`: no sandbox, no demo people, no introspection, secrets and `PUBLIC_URL` required, secure cookies',
      fallback: '`development`',
    }),
  PORT: variable.port().default(4000).meta({ description: 'Port of the gateway', fallback: '4000' }),
  HOST: z
    .string()
    .optional()
    .meta({ description: 'Address to listen on', fallback: '`127.0.0.1`, in production `0.0.0.0`' }),
  PUBLIC_URL: variable.origin().optional().meta({
    description: 'Where browsers reach the gateway: scheme, host and port',
    fallback: '`http://localhost:PORT`; required in production',
  }),
  DATA_DIR: z
    .string()
    .default('.data')
    .meta({ description: 'Embedded PostgreSQL, development secrets, mailbox', fallback: '`.data`' }),
  DATABASE_URL: variable.url('postgres', 'postgresql').optional().meta({
    description: 'Your PostgreSQL server (tested with 15 and 18); every subgraph makes a database of its own there',
    fallback: 'embedded PostgreSQL',
  }),
  DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/, 'expected lower-case letters, digits and _')
    .default('prism')
    .meta({ description: 'Databases are named `PREFIX_accounts` and so on', fallback: '`prism`' }),
  REDIS_URL: variable.url('redis', 'rediss').optional().meta({
    description: 'Events, limits and session cache shared by processes; needed as soon as parts run apart',
    fallback: 'in memory',
  }),
  SESSION_SECRET: variable.secret().optional().meta({
    description: 'Signs cookies, encrypts signing keys; 32 random characters or more',
    fallback: 'made and kept in `DATA_DIR`; required in production',
  }),
  SUBGRAPH_SECRET: variable.secret().optional().meta({
    description: 'Parts prove themselves to each other with it; 32 random characters or more',
    fallback: 'made and kept in `DATA_DIR`; required in production',
  }),
  JWT_ISSUERS: issuersVariable.default([]).meta({
    description:
      'Others whose access tokens count: `[{"name","issuer","jwksUrl","audiences":{"mobile":"their aud"},"scopesClaim","scopes":{"theirs":["ours"]}}]`',
    fallback: 'none',
  }),
  OPENID_ISSUER: z
    .string('expected the provider that gave us OPENID_CLIENT_ID')
    .refine(isSafeIssuer, 'expected https://, or http:// of this machine, without a query')
    .optional()
    .meta({
      description:
        'OpenID provider by which browsers may sign in (`/auth/login`), to the letter as it names itself; accounts asks it. Register `PUBLIC_URL/auth/callback` there',
      fallback: 'none: sign-in is by password',
    }),
  OPENID_CLIENT_ID: z
    .string('expected the name that OPENID_ISSUER gave us')
    .optional()
    .meta({ description: 'What we are called there', fallback: 'required with `OPENID_ISSUER`' }),
  OPENID_CLIENT_SECRET: z
    .string('expected the secret that OPENID_ISSUER gave us')
    .optional()
    .meta({ description: 'What proves it', fallback: 'required with `OPENID_ISSUER`' }),
  OPENID_SCOPES: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), 'expected scopes with spaces between, openid among them')
    .default('openid email profile')
    .meta({
      description: 'What is asked of it; some give refresh tokens for `offline_access` only',
      fallback: '`openid email profile`',
    }),
  SMTP_URL: variable
    .url('smtp', 'smtps')
    .optional()
    .meta({ description: 'Mail server', fallback: 'a mailbox in `DATA_DIR`, shown at `/mailbox`' }),
  MAIL_FROM: z
    .string()
    .default('Prism <shop@localhost>')
    .meta({ description: 'Sender of mail', fallback: '`Prism <shop@localhost>`' }),
  CART_ABANDONED_AFTER_HOURS: variable.number({ min: 1, max: 8_760 }).default(24).meta({
    description: 'A customer’s cart that nobody touched for so long is told of as abandoned',
    fallback: '24',
  }),
  PAYMENT_TEST_PROVIDER: variable.flag().optional().meta({
    description: 'The built-in payment provider, which takes test cards and moves no money',
    fallback: 'on; in production off',
  }),
  STRIPE_SECRET_KEY: variable.secret().optional().meta({
    description: 'Stripe takes payments too, with this key; needs `STRIPE_WEBHOOK_SECRET`',
    fallback: 'Stripe is off',
  }),
  STRIPE_WEBHOOK_SECRET: variable.secret().optional().meta({
    description: 'Signs what Stripe delivers to `/pay/webhooks/stripe`',
    fallback: 'required with `STRIPE_SECRET_KEY`',
  }),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .optional()
    .meta({ description: 'For Stripe’s library in the clients, which find it in a payment session', fallback: 'none' }),
  STRIPE_API_URL: variable.origin().default('https://api.stripe.com').meta({
    description: 'Where Stripe is reached',
    fallback: '`https://api.stripe.com`',
  }),
  PUSH_URL: variable.url('http', 'https').optional().meta({
    description: 'Where push messages are posted to, in the shape of FCM’s HTTP v1 interface',
    fallback: 'nothing is pushed',
  }),
  PUSH_SECRET: z.string().optional().meta({
    description: 'Sent there as a bearer token',
    fallback: 'none',
  }),
  WEB_ORIGINS: variable.origins().default([]).meta({
    description:
      'Origins (`https://shop.example`) whose pages may call `/web/graphql` with cookies, separated by commas',
    fallback: 'none but its own',
  }),
  AUTHORIZATION_MODE: z
    .enum(['filter', 'reject', 'dry-run'], 'expected filter, reject or dry-run')
    .default('filter')
    .meta({
      description:
        'A query for fields that its caller may not have is answered without them (`filter`), refused whole (`reject`), or answered ' +
        'with them and logged (`dry-run`, not in production)',
      fallback: '`filter`',
    }),
  AUDIT_LOG: z.string().optional().meta({
    description: 'File to which the gateway appends who was refused what, and which schemas it serves',
    fallback: '`audit.jsonl` in `DATA_DIR`',
  }),
  AD_HOC_OPERATIONS: variable.flag().optional().meta({
    description: 'Clients may ask anything, not only what they are registered to send in their `documents` folders',
    fallback: 'on; in production off',
  }),
  TRUST_PROXY: variable
    .flag()
    .default(false)
    .meta({ description: 'Believe `x-forwarded-for`', fallback: 'off: the address of the socket counts' }),
  RATE_LIMIT_SCALE: variable
    .number({ min: 0.01, max: 1_000_000 })
    .default(1)
    .meta({ description: 'Multiplies every rate limit', fallback: '1' }),
  OVERLOAD_SHEDDING: variable.flag().optional().meta({
    description:
      'Operations are refused with 503 when there are more than the gateway can answer in time, checkout last',
    fallback: 'on; in tests off',
  }),
  SHARE_QUERIES: variable
    .flag()
    .default(true)
    .meta({ description: 'Those who ask the same at the same time have one answer', fallback: 'on' }),
  LOG_LEVEL: z
    .enum(logLevels, `expected one of ${logLevels.join(', ')}`)
    .default('warn')
    .meta({ description: logLevels.join(', '), fallback: '`warn`' }),
  GATEWAY_WORKERS: workerCountText.default(1).meta({
    description: 'Processes of a gateway on its own (`--only gateway`) that share its port; `auto`: one for each core',
    fallback: '1',
  }),
  INTERNAL_PORT: variable.port().default(4100).meta({
    description: 'Loopback port where a gateway on its own serves the internal graph to the other parts, signed',
    fallback: '4100',
  }),
  INTERNAL_GRAPH_URL: variable.url('http', 'https').default('http://127.0.0.1:4100/graphql').meta({
    description: 'Where parts on their own find the internal graph',
    fallback: '`http://127.0.0.1:4100/graphql`',
  }),
});

/** Two more for every part that can run on its own. */
export const partVariables = z.object(
  Object.fromEntries(subgraphs.flatMap(({ name, port }) => addressesOf(name, port))),
);

function addressesOf(name: string, port: number): [string, z.ZodType][] {
  const url = `http://127.0.0.1:${port}/graphql`;
  return [
    [
      `SUBGRAPH_${variableName(name)}_URL`,
      variable
        .urls('http', 'https')
        .default([url])
        .meta({
          description: `Where ${name} is when it runs elsewhere; replicas separated by commas`,
          fallback: `\`${url}\``,
        }),
    ],
    [
      `${variableName(name)}_PORT`,
      variable
        .port()
        .default(port)
        .meta({ description: `Port of ${name} on its own`, fallback: String(port) }),
    ],
  ];
}
