import { describe, expect, test } from 'vitest';
import { activeSession } from '../testing/fake-sessions.ts';
import type { ActiveSession } from './identity-provider.ts';
import { createMemorySessionCache, type SessionCache } from './session-cache.ts';
import { createSessionDirectory } from './session-directory.ts';

/** A directory over a source that the test can change, and a clock that it moves. */
function build() {
  const world = { at: 0, lookups: 0, find: async (): Promise<ActiveSession | null> => activeSession('ses_1') };
  const now = () => world.at;
  const findSession = () => {
    world.lookups++;
    return world.find();
  };
  return { world, sessions: createSessionDirectory({ findSession }, createMemorySessionCache(now), now) };
}

describe('a session', () => {
  test('is kept for less than a second', async () => {
    const { world, sessions } = build();
    await sessions.find({ token: 't' });
    world.at = 799;
    expect(await sessions.find({ token: 't' })).toEqual(activeSession('ses_1'));
    expect(world.lookups).toBe(1);
  });

  test('that was revoked is gone after a second', async () => {
    const { world, sessions } = build();
    await sessions.find({ token: 't' });
    world.find = async () => null;
    world.at = 1_000;
    expect(await sessions.find({ token: 't' })).toBeNull();
  });

  test('is gone a second after the question, however long the answer took', async () => {
    const { world, sessions } = build();
    world.find = async () => {
      world.at += 900;
      return activeSession('ses_1');
    };
    await sessions.find({ token: 't' });
    world.find = async () => null;
    world.at = 1_000;
    expect(await sessions.find({ token: 't' })).toBeNull();
  });

  test('is not kept past its own end', async () => {
    const { world, sessions } = build();
    world.find = async () => ({ ...activeSession('ses_1'), expiresAt: new Date(300) });
    await sessions.find({ token: 't' });
    world.at = 300;
    await sessions.find({ token: 't' });
    expect(world.lookups).toBe(2);
  });

  test('that does not exist is remembered as such', async () => {
    const { world, sessions } = build();
    world.find = async () => null;
    expect([await sessions.find({ token: 't' }), await sessions.find({ token: 't' })]).toEqual([null, null]);
    expect(world.lookups).toBe(1);
  });

  test('is forgotten at once when asked to', async () => {
    const { world, sessions } = build();
    await sessions.find({ token: 't' });
    await sessions.forget({ token: 't' });
    await sessions.find({ token: 't' });
    expect(world.lookups).toBe(2);
  });

  test('is looked up once for all who ask at the same time', async () => {
    const { world, sessions } = build();
    const found = await Promise.all([1, 2, 3].map(() => sessions.find({ token: 't' })));
    expect([found.length, world.lookups]).toEqual([3, 1]);
  });

  test('that is being looked up while it is forgotten is looked up again for who asks after that', async () => {
    const { world, sessions } = build();
    let found = (_: ActiveSession | null) => {};
    const slow = new Promise<ActiveSession | null>((resolve) => {
      found = resolve;
    });
    world.find = () => slow;
    const before = sessions.find({ token: 't' });
    await Promise.resolve();
    await sessions.forget({ token: 't' });
    world.find = async () => null;
    expect(await sessions.find({ token: 't' })).toBeNull();
    found(activeSession('ses_1'));
    await before;
    expect(world.lookups).toBe(2);
  });

  test('by token is never found by an id that reads the same', async () => {
    const { world, sessions } = build();
    await sessions.find({ token: 'x' });
    await sessions.find({ id: 'x' });
    expect(world.lookups).toBe(2);
  });
});

test('a source that cannot be asked makes AUTH_UNAVAILABLE, never a guest', async () => {
  const { world, sessions } = build();
  world.find = () => Promise.reject(new Error('connection refused'));
  await expect(sessions.find({ token: 't' })).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE', status: 503 });
});

test('tokens reach the cache only as hashes', async () => {
  const keys: string[] = [];
  const spy: SessionCache = {
    get: async (key) => void keys.push(key),
    set: async (key) => void keys.push(key),
    delete: async () => {},
  };
  await createSessionDirectory({ findSession: async () => null }, spy).find({ token: 'a secret token' });
  expect(keys).toHaveLength(2);
  expect(keys.join()).not.toContain('a secret token');
});
