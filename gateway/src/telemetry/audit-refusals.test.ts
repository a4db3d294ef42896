import type { AuditEntry } from '@prism/platform/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask } from '../testing/ask-gateway.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import { createAuditRefusals } from './audit-refusals.ts';

let recorded: AuditEntry[] = [];
const audit = { record: (entry: AuditEntry) => void recorded.push(entry), close: async () => {} };

describe('the gateway records', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ audit });
  });
  afterAll(() => gateway.stop());

  test('which schemas it serves, by their hash', () => {
    const details = { schema: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(recorded).toEqual([1, 2].map(() => ({ action: 'schema-served', actor: 'gateway', details })));
    expect(recorded.map((entry) => entry.details?.schema).sort()).toEqual(['mobile', 'web']);
  });

  describe('refusals', () => {
    beforeEach(() => {
      recorded = [];
    });

    test('of a field, to whom and where, and none of the variables', async () => {
      const headers = { authorization: `Bearer ${await issuer.sign()}` };
      const query = 'query Q($text: ID!) { a: report person(id: $text) { name } }';
      await ask(gateway, { variant: 'mobile', query, headers, variables: { text: 'typed' } });
      expect(recorded).toEqual([
        {
          ...{ action: 'refused', actor: 'usr_1', address: '127.0.0.1', requestId: expect.stringMatching(/^req_/) },
          details: {
            codes: ['UNAUTHORIZED_FIELD_OR_TYPE'],
            ...{ client: 'mobile', operation: 'Q', hash: expect.stringMatching(/^[0-9a-f]{12}$/) },
            places: ['a'],
          },
        },
      ]);
      expect(JSON.stringify(recorded)).not.toContain('typed');
    });

    test.each([
      ['of a token', 'UNAUTHENTICATED', { variant: 'mobile', headers: { authorization: 'Bearer x.y.z' } }],
      ['of a foreign page', 'CSRF_BLOCKED', { headers: { origin: 'https://evil.test' } }],
      ['of a whole change', 'UNAUTHORIZED_FIELD_OR_TYPE', { query: 'mutation { rename(name: "a") { id } }' }],
    ])('%s', async (_, code, question) => {
      await ask(gateway, { query: '{ whoami }', ...question });
      expect(recorded).toMatchObject([{ action: 'refused', address: '127.0.0.1', details: { codes: [code] } }]);
    });

    test('and nothing that was answered, mistaken or not there', async () => {
      for (const query of ['{ whoami }', '{ nope }', '{', '{ person(id: "9") { name } }'])
        await ask(gateway, { query });
      await gateway.app.inject('/nowhere');
      expect(recorded).toEqual([]);
    });
  });
});

test('who is refused over and over fills no disk; others are recorded still', () => {
  recorded = [];
  const auditRefusals = createAuditRefusals(audit);
  const refuse = (address: string) =>
    auditRefusals({ ...{ actor: 'gst_1', address, requestId: 'r' }, errors: [{ code: 'FORBIDDEN' }] });
  for (let round = 0; round < 500; round++) refuse('192.0.2.1');
  refuse('192.0.2.2');
  expect(recorded).toHaveLength(61);
  expect(recorded[59]).toMatchObject({ details: { isLastOfMinute: true } });
});
