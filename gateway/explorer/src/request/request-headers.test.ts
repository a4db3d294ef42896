import { describe, expect, test } from 'vitest';
import { requestHeaders, type Sender } from './request-headers.ts';

const guest: Sender = { defaultHeaders: {}, market: undefined, language: undefined, token: undefined };

describe('requestHeaders', () => {
  test('names the sandbox and passes the CSRF check, and adds nothing else for a guest', () => {
    expect(Object.fromEntries(requestHeaders(guest))).toEqual({
      'apollo-require-preflight': 'true',
      'apollographql-client-name': 'sandbox',
      'apollographql-client-version': '1',
    });
  });

  test('sends market, language and token where they are known', () => {
    const headers = requestHeaders({ ...guest, market: 'DE-EUR', language: 'de', token: 't0ken' });
    expect(headers.get('x-market')).toBe('DE-EUR');
    expect(headers.get('accept-language')).toBe('de');
    expect(headers.get('authorization')).toBe('Bearer t0ken');
  });

  test('lets the request replace every other header, whatever the case of its name', () => {
    const sender = { ...guest, defaultHeaders: { 'X-Sample': 'host' }, market: 'DE-EUR', token: 't0ken' };
    const headers = requestHeaders(sender, {
      Authorization: 'Bearer other',
      'X-Market': 'US-USD',
      'x-sample': 'editor',
    });
    expect(headers.get('authorization')).toBe('Bearer other');
    expect(headers.get('x-market')).toBe('US-USD');
    expect(headers.get('x-sample')).toBe('editor');
  });

  test('lets the host rename the client', () => {
    const headers = requestHeaders({ ...guest, defaultHeaders: { 'Apollographql-Client-Name': 'partner' } });
    expect(headers.get('apollographql-client-name')).toBe('partner');
  });
});
