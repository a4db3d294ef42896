import type { GraphResponse } from '@prism/platform/graph';
import { type IdentityChange, signIdentityChange } from '@prism/platform/identity';
import { describe, expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { adoptIdentityChange } from './adopt-identity-change.ts';

const secret = 'shared by all parts, 32 characters!';
const change: IdentityChange = { kind: 'signed-out' };

/** What the rest of the pipeline sees of an answer with these extensions, and which changes were applied. */
async function adopt(answer: GraphResponse) {
  const applied: IdentityChange[] = [];
  const stage = adoptIdentityChange(secret, async (each) => void applied.push(each));
  const request = { subgraph: 'people', request: { query: '{ a }' }, context: testContext() };
  const seen = await stage(request, async () => answer).catch((error: Error) => error);
  return { seen, applied };
}

describe('an identity change in an answer', () => {
  test('is applied and taken out', async () => {
    const identityChange = await signIdentityChange(change, secret);
    const { seen, applied } = await adopt({ data: { a: 1 }, extensions: { identityChange, trace: 'x' } });
    expect(applied).toEqual([change]);
    expect(seen).toEqual({ data: { a: 1 } });
  });

  test.each([
    ['signed by somebody else', () => signIdentityChange(change, 'another secret of thirty-two characters!')],
    ['that is no token', async () => 'signed-out'],
  ])('%s fails the fetch', async (_, forge) => {
    const { seen, applied } = await adopt({ data: { a: 1 }, extensions: { identityChange: await forge() } });
    expect(seen).toBeInstanceOf(Error);
    expect(applied).toEqual([]);
  });

  test('that is not even text is taken out and not applied', async () => {
    const { seen, applied } = await adopt({ data: { a: 1 }, extensions: { identityChange: change } });
    expect(seen).toEqual({ data: { a: 1 } });
    expect(applied).toEqual([]);
  });
});

test('an answer without extensions passes', async () => {
  const { seen } = await adopt({ data: null, errors: [{ message: 'no' }] });
  expect(seen).toEqual({ data: null, errors: [{ message: 'no' }] });
});
