import { expect, test } from 'vitest';
import { startTestGateway, testTransports } from '../testing/test-gateway.ts';

const query = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ whoami }"}' };

test('while it drains it says that it is not ready, and still answers', async () => {
  const { app, stop } = await startTestGateway({ drainMs: 100 });
  await app.ready();
  const stopped = stop();
  const readiness = await app.inject('/health/ready');
  expect([readiness.statusCode, readiness.json()]).toEqual([503, { status: 'unready', checks: { running: false } }]);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  const answer = await app.inject({ method: 'POST', url: '/web/graphql', payload: { query: '{ whoami }' } });
  expect(answer.statusCode).toBe(200);
  await stopped;
});

test('a request under way is answered before it closes', async () => {
  const isAsked = createSignal();
  const mayAnswer = createSignal();
  const people: (typeof testTransports)[string] = async () => {
    isAsked.give();
    await mayAnswer.given;
    return { data: { whoami: 'in time' } };
  };
  const { app, stop } = await startTestGateway({ transports: { ...testTransports, people } });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${address}/web/graphql`, query);
  await isAsked.given;
  const stopped = stop();
  await expect
    .poll(() =>
      fetch(`${address}/health/live`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  mayAnswer.give();
  expect(await (await answer).json()).toEqual({ data: { whoami: 'in time' } });
  await stopped;
});

function createSignal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
