import { describe, expect, test } from 'vitest';
import { appPolicy } from '../domain/app-policy.ts';
import { type AppConfigRequest, readAppConfig } from './read-app-config.ts';

const request: AppConfigRequest = {
  platform: 'IOS',
  appVersion: '1.0.0',
  known: null,
  language: 'en',
  publicUrl: 'https://prism.test',
};
const read = (overrides: Partial<AppConfigRequest> = {}, policy = appPolicy) =>
  readAppConfig(policy, { ...request, ...overrides });

describe('the configuration', () => {
  test('has the same version for the same content, another for another', () => {
    expect(read().version).toBe(read().version);
    expect(read({ appVersion: '1.0.1' }).version).toBe(read().version);
    expect(read({}, { ...appPolicy, flags: [] }).version).not.toBe(read().version);
    expect(read({ appVersion: '0.9.0' }).version).not.toBe(read().version);
  });

  test('says when the app has it already', () => {
    const { version } = read();
    expect(read({ known: version }).notModified).toBe(true);
    expect(read({ known: 'older' }).notModified).toBe(false);
    expect(read({ known: undefined }).notModified).toBe(false);
  });

  test('tells where everything is', () => {
    expect(read().endpoints).toEqual({
      graphql: 'https://prism.test/mobile/graphql',
      subscriptions: 'wss://prism.test/mobile/graphql',
      images: 'https://prism.test/img',
    });
  });

  test('announces what will go', () => {
    const sunset = { documentId: 'abc', feature: 'Reviews', removedAfter: '2026-01-31T00:00:00Z', message: 'Update.' };
    expect(read({}, { ...appPolicy, sunsets: [sunset] }).sunsets).toEqual([
      { ...sunset, removedAfter: new Date(sunset.removedAfter) },
    ]);
  });

  test.each(['', 'newest', '1.2.3.4'])('is refused for the version "%s"', (appVersion) => {
    expect(() => read({ appVersion })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
