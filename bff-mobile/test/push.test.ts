import { PrismError } from '@prism/platform/errors';
import { expect, test } from 'vitest';
import { ada, createRun, fakeGraph } from './bff-mobile-kit.ts';

const mutation = `mutation ($input: PushRegisterInput!) {
  pushRegister(input: $input) { registered userErrors { __typename code message path } }
}`;
const input = { deviceId: 'device-1', token: 'the-token', platform: 'ANDROID', appVersion: '1.0.0' };

test('a device is told to notifications, as its owner', async () => {
  const graph = fakeGraph({ pushTokenSet: { active: true, userErrors: [] } });
  const { data } = await createRun(graph)(mutation, { input }, { identity: ada });
  expect(data).toEqual({ pushRegister: { registered: true, userErrors: [] } });
  expect(graph.asked[0]?.request.variables).toEqual({ input });
  expect(graph.asked[0]?.caller.identity).toEqual(ada);
});

test('what notifications refuses is passed on, with the place in the input', async () => {
  const refusal = { code: 'TOKEN_INVALID', message: 'This is no token.', path: ['input', 'token'] };
  const graph = fakeGraph({ pushTokenSet: { active: false, userErrors: [refusal] } });
  const { data } = await createRun(graph)(mutation, { input }, { identity: ada });
  expect(data).toEqual({
    pushRegister: { registered: false, userErrors: [{ __typename: 'InputError', ...refusal }] },
  });
});

test.each(['UNAUTHENTICATED', 'SUBGRAPH_TIMEOUT'] as const)('%s is an error, never a success', async (code) => {
  const { data, errors } = await createRun(fakeGraph(new PrismError(code, 'No.')))(mutation, { input });
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions?.code).toBe(code);
});
