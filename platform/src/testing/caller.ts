import type { Caller, Identity } from '../identity/index.ts';

/** A caller for tests: a guest on the web in the German market, reading English, with time to spare. */
export function testCaller(overrides: Partial<Caller> = {}): Caller {
  return {
    identity: { kind: 'guest', subject: 'gst_test' },
    client: { variant: 'web', name: 'test', version: '1' },
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: 'req_test',
    deadline: Number.MAX_SAFE_INTEGER,
    ...overrides,
  };
}

/** A signed-in person for tests. */
export function testUser(subject: string, ...scopes: string[]): Identity {
  return { kind: 'user', subject, sessionId: `ses_${subject}`, scopes };
}
