import type { JSONWebKeySet } from 'jose';
import { describe, expect, test } from 'vitest';
import { createKeyDirectory } from './key-directory.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const keySet = (...kids: string[]): JSONWebKeySet => ({ keys: kids.map((kid) => ({ kty: 'EC', kid })) });

/** A directory over a provider that can be made to answer otherwise, or fail, and a clock that the test moves. */
function build() {
  const world = { at: 0, fetches: 0, hang: false, answer: (): JSONWebKeySet => keySet('a') };
  const publicKeys = async () => {
    world.fetches++;
    if (world.hang) await new Promise(() => {});
    return world.answer();
  };
  const directory = createKeyDirectory({ publicKeys }, () => world.at);
  const kids = async (keys: Promise<JSONWebKeySet>) => (await keys).keys.map(({ kid }) => kid);
  return {
    world,
    directory,
    current: () => kids(directory.current()),
    refresh: (kid: string) => kids(directory.refresh(kid)),
  };
}

const fail = () => {
  throw new Error('no route to host');
};

describe('the current keys', () => {
  test('are good for ten minutes, and renewed from the fifth on without anybody waiting', async () => {
    const { world, current } = build();
    await current();
    world.at = 5 * minute - 1;
    await current();
    expect(world.fetches).toBe(1);
    world.at = 5 * minute;
    world.answer = () => keySet('b');
    expect(await current()).toEqual(['a']);
    expect([await current(), world.fetches]).toEqual([['b'], 2]);
  });

  test('of more than ten minutes ago are fetched before anybody goes by them', async () => {
    const { world, current } = build();
    await current();
    world.at = 10 * minute;
    world.answer = () => keySet('b');
    expect(await current()).toEqual(['b']);
  });

  test('that hang are waited for by one, and only while there are no fresh ones', async () => {
    const { world, current } = build();
    await current();
    world.at = 11 * minute;
    world.hang = true;
    void current();
    expect(await current()).toEqual(['a']);
  });

  test('stay the very same object while they say the same', async () => {
    const { world, directory } = build();
    const before = await directory.current();
    world.at = 10 * minute;
    expect(await directory.current()).toBe(before);
    expect(world.fetches).toBe(2);
  });

  test('are fetched once for all who ask at the same time', async () => {
    const { world, current } = build();
    await Promise.all([current(), current(), current()]);
    expect(world.fetches).toBe(1);
  });

  test('stay the last good ones for a day when the provider is away', async () => {
    const { world, current } = build();
    await current();
    world.answer = fail;
    world.at = day - 1;
    expect(await current()).toEqual(['a']);
  });

  test('are asked for every ten seconds while the provider is away', async () => {
    const { world, current } = build();
    await current();
    world.answer = fail;
    world.at = 20 * minute;
    await current();
    world.at += 9_999;
    await current();
    expect(world.fetches).toBe(2);
    world.at += 1;
    await current();
    expect(world.fetches).toBe(3);
  });

  test('of more than a day ago are not good any more, even right after a failed attempt', async () => {
    const { world, current } = build();
    await current();
    world.answer = fail;
    world.at = day - 1_000;
    await current();
    world.at = day;
    await expect(current()).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE', status: 503 });
  });

  test('are AUTH_UNAVAILABLE when there never were any, and there as soon as the provider is', async () => {
    const { world, current } = build();
    world.answer = fail;
    await expect(current()).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE', retryAfterMs: 1_000 });
    world.answer = () => keySet('a');
    expect(await current()).toEqual(['a']);
  });
});

describe('an unknown key id', () => {
  test('makes the keys be fetched anew, at most every ten seconds', async () => {
    const { world, current, refresh } = build();
    await current();
    world.at = 10_000;
    world.answer = () => keySet('a', 'b');
    expect(await refresh('b')).toEqual(['a', 'b']);
    world.at = 19_999;
    await refresh('c');
    expect(world.fetches).toBe(2);
    world.at = 20_000;
    await refresh('c');
    expect(world.fetches).toBe(3);
  });

  test('that another request has fetched meanwhile costs nothing', async () => {
    const { world, current, refresh } = build();
    await current();
    world.at = 5 * minute;
    expect(await refresh('a')).toEqual(['a']);
    expect(world.fetches).toBe(1);
  });

  test('leaves the last good keys in place when the provider is away', async () => {
    const { world, current, refresh } = build();
    await current();
    world.answer = fail;
    world.at = minute;
    expect(await refresh('b')).toEqual(['a']);
  });
});
