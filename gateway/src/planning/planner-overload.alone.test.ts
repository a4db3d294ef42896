import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask } from '../testing/ask-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

// What is hard to plan: ../attacks.long.test.ts.
test('more distinct operations than can wait are refused with 503, and others are answered', async () => {
  const queries = Array.from({ length: 900 }, (_, at) => `{ v${at}: whoami }`);
  const answers = await Promise.all(queries.map((query) => ask(gateway, { query })));
  const refused = answers.filter(({ body }) => body.errors?.[0].extensions.code === 'OVERLOADED');
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map(({ status, headers }) => `${status} ${headers['retry-after']}`))).toEqual(
    new Set(['503 1']),
  );
  expect(answers.some(({ status }) => status === 200)).toBe(true);
});
