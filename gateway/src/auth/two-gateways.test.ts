import { setTimeout as sleep } from 'node:timers/promises';
import { testRedis } from '@prism/platform/testing';
import { afterAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask } from '../testing/ask-gateway.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import type { ActiveSession, IdentityProvider } from './identity-provider.ts';

const redisUrl = await testRedis();
const started: Gateway[] = [];
afterAll(() => Promise.all(started.map((gateway) => gateway.stop())));

/** Two gateways before one identity provider, which a test may have forget a session, and how often it was asked. */
async function startTwo(url: string | undefined) {
  const sessions = new Map<string, ActiveSession>();
  const world = { sessions, asked: 0 };
  const identityProvider: IdentityProvider = {
    publicKeys: async () => issuer.publicKeys(),
    async findSession(by) {
      world.asked += 1;
      await sleep(5);
      return sessions.get('id' in by ? by.id : by.token) ?? null;
    },
    findSessions: async () => [],
    signInBackOffice: async () => null,
  };
  const start = () => startTestGateway({ identityProvider, redisUrl: url });
  const gateways = [await start(), await start()] as const;
  started.push(...gateways);
  // The one connection of each has to be there before sessions are shared by it.
  if (url) await sleep(200);
  return { world, gateways };
}

const whoami = '{ whoami }';
const asBrowser = (gateway: Gateway, token: string, query = whoami) =>
  ask(gateway, { query, cookies: { 'prism-session': token } });
const asApp = async (gateway: Gateway, sid: string) =>
  ask(gateway, {
    variant: 'mobile',
    query: whoami,
    headers: { authorization: `Bearer ${await issuer.sign({ sid })}` },
  });

async function untilMs(isSo: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await isSo()) && performance.now() - began < 3_000) await sleep(20);
  return performance.now() - began;
}

let turn = 0;
describe.each([
  ['without Redis', undefined],
  ['over Redis', redisUrl],
])('two gateways %s', (name, url) => {
  const isPossible = name === 'without Redis' || url !== undefined;

  test.skipIf(!isPossible)(
    'end a session that was signed out at one of them within a second at the other',
    async () => {
      const { world, gateways } = await startTwo(url);
      const [token, sid] = [`token-${turn}`, `ses_${turn++}`];
      world.sessions.set(token, activeSession(sid, { subject: '1' })).set(sid, activeSession(sid));
      for (const gateway of gateways) {
        expect((await asBrowser(gateway, token)).body.data.whoami).toBe('user 1');
        expect((await asApp(gateway, sid)).status).toBe(200);
      }
      world.sessions.clear();
      await asBrowser(gateways[0], token, 'mutation { leave }');
      expect((await asBrowser(gateways[0], token)).body.data.whoami).toMatch(/^guest/);
      const ended = await Promise.all([
        untilMs(async () => (await asBrowser(gateways[1], token)).body.data.whoami.startsWith('guest')),
        untilMs(async () => (await asApp(gateways[1], sid)).status === 401),
      ]);
      for (const ms of ended) expect(ms).toBeLessThan(1_000);
    },
  );

  test.skipIf(!isPossible)('ask once for all who come with one session at the same time', async () => {
    const { world, gateways } = await startTwo(url);
    const token = `token-${turn++}`;
    world.sessions.set(token, activeSession('ses_many'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => asBrowser(gateways[0], token)));
    expect(answers.every(({ body }) => body.data.whoami === 'user usr_1')).toBe(true);
    expect(world.asked).toBe(1);
    await asBrowser(gateways[1], token);
    expect(world.asked).toBe(url ? 1 : 2);
  });
});
