import { createLogger } from '@prism/platform/log';
import { expect, test } from 'vitest';
import { ask } from '../testing/ask-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

test('an operation is one line: who, what and how it ended, and none of its variables', async () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => lines.push(line) });
  const gateway = await startTestGateway({ log });
  await ask(gateway, {
    query: 'query Who($id: ID!) { person(id: $id) { name } report }',
    variables: { id: 'secret-variable' },
    headers: { 'apollographql-client-name': 'shop', 'apollographql-client-version': '2' },
  });
  await gateway.stop();
  const operations = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'operation');
  expect(operations).toEqual([
    expect.objectContaining({
      client: { variant: 'web', name: 'shop', version: '2' },
      identity: 'guest',
      operation: 'Who',
      hash: expect.stringMatching(/^[0-9a-f]{12}$/),
      durationMs: expect.any(Number),
      errors: ['UNAUTHORIZED_FIELD_OR_TYPE'],
    }),
  ]);
  expect(lines.join('')).not.toContain('secret-variable');
});
