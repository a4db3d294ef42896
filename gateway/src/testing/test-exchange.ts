import { silentLogger } from '@prism/platform/log';
import { testCaller } from '@prism/platform/testing';
import type { Exchange } from '../http/exchange.ts';
import type { AnswerPort, RequestContext } from '../request-context.ts';
import type { VariantSettings } from '../settings.ts';

/** What was said to the client beside the GraphQL answer. */
export interface RecordedAnswer extends AnswerPort {
  headers: Record<string, string>;
  /** Value and lifetime of each cookie that was set; null for one that was cleared. */
  cookies: Record<string, { value: string; maxAgeSeconds?: number | undefined } | null>;
}

export function recordAnswer(): RecordedAnswer {
  const headers: RecordedAnswer['headers'] = {};
  const cookies: RecordedAnswer['cookies'] = {};
  return {
    headers,
    cookies,
    header(name, value) {
      headers[name] = value;
    },
    setCookie(name, value, settings = {}) {
      cookies[name] = { value, ...settings };
    },
    clearCookie(name) {
      cookies[name] = null;
    },
  };
}

/** A request's context, a guest's on the web unless told otherwise. */
export function testContext(overrides: Partial<RequestContext> = {}): RequestContext & { answer: RecordedAnswer } {
  return { caller: testCaller(), log: silentLogger, ...overrides, answer: recordAnswer() };
}

export const webVariant: VariantSettings = {
  name: 'web',
  supergraphSdl: '',
  credential: { kind: 'cookie' },
  origins: ['https://shop.test'],
  sensitiveFields: [],
};

export const mobileVariant: VariantSettings = {
  ...webVariant,
  name: 'mobile',
  credential: { kind: 'bearer', audience: 'mobile' },
  origins: [],
};

export interface FakeRequest {
  variant?: VariantSettings;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
}

/** An exchange as the edge stages see it, with no server behind it. */
export function testExchange({ variant = webVariant, method = 'POST', headers = {}, cookies = {} }: FakeRequest) {
  const context = testContext();
  const request = {
    method,
    headers,
    cookies,
    protocol: 'http',
    host: 'localhost:4000',
    ip: '192.0.2.1',
    raw: { rawHeaders: [] },
  };
  return { variant, context, request, reply: {} } as unknown as Exchange & { context: typeof context };
}
