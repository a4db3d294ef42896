import { randomBytes } from 'node:crypto';
import { ConfigError } from '@prism/platform/config';
import { describe, expect, test } from 'vitest';
import { readHostConfig } from './config.ts';

test('an empty environment is enough in development', () => {
  const config = readHostConfig({});
  expect(config).toMatchObject({ isProduction: false, host: '127.0.0.1', publicUrl: 'http://localhost:4000' });
  expect(config.urlsOf('reviews')).toEqual(['http://127.0.0.1:4107/graphql']);
  expect(config.portOf('bff-web')).toBe(4110);
});

test('replicas are a list', () => {
  const environment = { SUBGRAPH_BFF_WEB_URL: 'http://a:1/graphql, http://b:2/graphql' };
  expect(readHostConfig(environment).urlsOf('bff-web')).toEqual(['http://a:1/graphql', 'http://b:2/graphql']);
});

test('half an OpenID provider is a mistake, whichever half', () => {
  const whole = { OPENID_ISSUER: 'https://id.example', OPENID_CLIENT_ID: 'prism', OPENID_CLIENT_SECRET: 'theirs' };
  expect(readHostConfig(whole).variables).toMatchObject({ ...whole, OPENID_SCOPES: 'openid email profile' });
  for (const name of Object.keys(whole))
    expect(() => readHostConfig({ ...whole, [name]: '' })).toThrow(new RegExp(`${name} is missing`));
});

test.each([
  ['OPENID_ISSUER', 'http://id.example'],
  ['OPENID_ISSUER', 'id.example'],
  ['OPENID_ISSUER', 'https://id.example/?tenant=1'],
  ['OPENID_SCOPES', 'email profile'],
])('%s refuses "%s"', (name, value) => {
  expect(() => readHostConfig({ [name]: value })).toThrow(new RegExp(`${name}: expected`));
});

test('every mistake is told at once', () => {
  const read = () =>
    readHostConfig({ PORT: 'x', REDIS_URL: 'http://x', LOG_LEVEL: 'loud', SUBGRAPH_CATALOG_URL: 'nowhere' });
  expect(read).toThrow(ConfigError);
  for (const name of ['PORT', 'REDIS_URL', 'LOG_LEVEL', 'SUBGRAPH_CATALOG_URL']) expect(read).toThrow(new RegExp(name));
});

test.each([
  ['WEB_ORIGINS', 'https://shop.example/'],
  ['PUBLIC_URL', 'https://shop.example/app'],
  ['SUBGRAPH_CATALOG_URL', ','],
  ['SUBGRAPH_CATALOG_URL', 'localhost:4101'],
])('%s refuses "%s" by its name and says what was expected', (name, value) => {
  expect(() => readHostConfig({ [name]: value })).toThrow(new RegExp(`${name}: expected .*http`));
});

const newSecret = () => randomBytes(32).toString('base64url');
const production = () => ({
  NODE_ENV: 'production',
  SESSION_SECRET: newSecret(),
  SUBGRAPH_SECRET: newSecret(),
  PUBLIC_URL: 'https://shop.example/',
});

describe('production does not start', () => {
  const same = newSecret();
  test.each([
    ['with a secret of one letter', { SESSION_SECRET: 's'.repeat(40) }, /SESSION_SECRET: expected random text/],
    [
      'with a placeholder',
      { SUBGRAPH_SECRET: 'change-me-change-me-change-me-now' },
      /SUBGRAPH_SECRET: expected random/,
    ],
    [
      'with one secret for two things',
      { SESSION_SECRET: same, SUBGRAPH_SECRET: same },
      /SUBGRAPH_SECRET: expected anot/,
    ],
    [
      'with authorization that runs dry',
      { AUTHORIZATION_MODE: 'dry-run' },
      /AUTHORIZATION_MODE: expected filter or rej/,
    ],
    ['where cookies would not be bound to HTTPS', { PUBLIC_URL: 'http://shop.example' }, /PUBLIC_URL: expected https/],
  ])('%s', (_, environment, mistake) => {
    const read = () => readHostConfig({ ...production(), ...environment });
    expect(read).toThrow(mistake);
    expect(read).not.toThrow(/sss|change-me|got "[\w-]{43}"/);
  });

  test('and tells of all weak secrets at once; development takes them', () => {
    const weak = { SESSION_SECRET: 's'.repeat(32), SUBGRAPH_SECRET: 't'.repeat(32) };
    expect(() => readHostConfig({ ...production(), ...weak })).toThrow(/SESSION_SECRET: .*\n.*SUBGRAPH_SECRET: /);
    expect(readHostConfig(weak).isProduction).toBe(false);
  });
});

test('production brings its own secrets and address, and listens everywhere', () => {
  const missing = [
    'PUBLIC_URL is missing: expected http:// or https://, a host',
    'SESSION_SECRET is missing: expected at least 32 characters',
    'SUBGRAPH_SECRET is missing: expected at least 32 characters',
  ];
  for (const line of missing) expect(() => readHostConfig({ NODE_ENV: 'production' })).toThrow(line);
  expect(readHostConfig(production())).toMatchObject({
    isProduction: true,
    host: '0.0.0.0',
    publicUrl: 'https://shop.example',
  });
});

const acme = {
  name: 'acme',
  issuer: 'https://id.acme.example/',
  jwksUrl: 'https://id.acme.example/jwks.json',
  audiences: { mobile: 'prism-app' },
  scopes: { shoppers: ['customer'] },
};

test('outside issuers are a list in JSON', () => {
  const read = (issuers: unknown) => readHostConfig({ JWT_ISSUERS: JSON.stringify(issuers) }).variables.JWT_ISSUERS;
  expect(read([acme])).toEqual([acme]);
  expect(readHostConfig({}).variables.JWT_ISSUERS).toEqual([]);
  const { scopes: _, ...unmapped } = acme;
  const mistakes = [
    [{ ...acme, jwksUrl: 'http://id.acme.example/jwks.json' }],
    [acme, { ...acme, name: 'other' }],
    [acme, { ...acme, issuer: 'https://other.example' }],
    [unmapped],
    [{ ...acme, extra: 1 }],
    acme,
  ];
  for (const mistake of mistakes) expect(() => read(mistake)).toThrow(/JWT_ISSUERS/);
  expect(() => readHostConfig({ JWT_ISSUERS: '{' })).toThrow(/JWT_ISSUERS: expected a list in JSON/);
});
