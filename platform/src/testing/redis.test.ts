import { createConnection } from 'node:net';
import { describe, expect, test } from 'vitest';
import { testRedis } from './redis.ts';

const redisUrl = await testRedis();

describe.skipIf(!redisUrl)('the test Redis (needs Redis)', () => {
  test('answers on the url it gives', async () => {
    const { hostname, port } = new URL(redisUrl ?? '');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(Number(port || 6379), hostname, () => socket.write('PING\r\n'));
      socket.once('data', (data) => resolve(String(data)) ?? socket.destroy()).once('error', reject);
    });
    expect(answer).toMatch(/^(\+PONG|-NOAUTH)/);
  });
});
