import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { configTable } from './describe-config.ts';
import { ConfigError, readConfig } from './read-config.ts';
import { variable } from './variables.ts';

const schema = z.object({
  PORT: variable.port().default(4000).meta({ description: 'Where it listens', fallback: '4000' }),
  REDIS_URL: variable.url('redis', 'rediss').optional(),
  SESSION_SECRET: variable.secret(),
  WEB_ORIGINS: variable.list().optional(),
});
const secret = 's'.repeat(32);

test('reads typed values, and an empty variable as absent', () => {
  expect(readConfig(schema, { PORT: '80', REDIS_URL: '', SESSION_SECRET: secret, WEB_ORIGINS: 'a, b' })).toEqual({
    PORT: 80,
    SESSION_SECRET: secret,
    WEB_ORIGINS: ['a', 'b'],
  });
});

test('reports every mistake at once, with the name of each variable, and no secret', () => {
  const read = () => readConfig(schema, { PORT: 'http', REDIS_URL: 'http://user:pw@x', SESSION_SECRET: 'short' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT: expected a port number, got "http"/);
  expect(read).toThrow(/REDIS_URL: expected a URL starting with redis:\/\//);
  expect(read).toThrow(/SESSION_SECRET: expected at least 32/);
  expect(read).not.toThrow(/short|user:pw/);
});

test('a missing variable is told as missing', () => {
  expect(() => readConfig(schema, {})).toThrow('SESSION_SECRET is missing: expected at least 32 characters');
});

test('describes itself as a Markdown table', () => {
  expect(configTable(schema)).toContain('| `PORT` | Where it listens | 4000 |');
});

describe('addresses', () => {
  const addresses = z.object({
    A_URLS: variable.urls('http', 'https').optional(),
    SITE: variable.origin().optional(),
    ORIGINS: variable.origins().optional(),
  });

  test('are read, the site without its slash', () => {
    const given = {
      A_URLS: 'http://a:1/graphql, https://b/',
      SITE: 'https://Shop.example:443/',
      ORIGINS: 'https://a, http://b:81',
    };
    expect(readConfig(addresses, given)).toEqual({
      A_URLS: ['http://a:1/graphql', 'https://b/'],
      SITE: 'https://shop.example',
      ORIGINS: ['https://a', 'http://b:81'],
    });
  });

  test.each([
    ['A_URLS', ','],
    ['A_URLS', 'localhost:4101'],
    ['A_URLS', 'http://a, b'],
    ['SITE', 'https://shop.example/app'],
    ['SITE', 'https://shop.example?a'],
    ['SITE', 'https://shop.example/#a'],
    ['SITE', 'https://me@shop.example'],
    ['SITE', 'shop.example'],
    ['ORIGINS', 'https://shop.example/'],
    ['ORIGINS', 'https://Shop.example'],
    ['ORIGINS', 'https://shop.example:443'],
    ['ORIGINS', '*'],
    ['ORIGINS', 'null'],
  ])('%s refuses "%s" by its name', (name, value) => {
    expect(() => readConfig(addresses, { [name]: value })).toThrow(new RegExp(`  ${name}: expected`));
  });
});
