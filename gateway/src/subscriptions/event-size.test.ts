import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listen, multipart, sse } from '../testing/listen.ts';
import { createSocketClient } from '../testing/socket-client.ts';
import { beginSessions, startTicksGateway } from '../testing/ticks-graph.ts';

const limit = 2_000;
const longestName = limit - `{"data":{"ticks":{"":"tick 1"}}}\n`.length;
const subscription = (nameLength: number) => `subscription { ticks { ${'n'.repeat(nameLength)}: name } }`;
const [atLimit, beyond] = [subscription(longestName), subscription(longestName + 1)];
const fits = { data: { ticks: { ['n'.repeat(longestName)]: expect.stringMatching(/^tick \d/) } } };
const tooLong = { data: null, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] };

let ticks: Awaited<ReturnType<typeof startTicksGateway>>;
beforeAll(async () => {
  ticks = await startTicksGateway({ maxAnswerBytes: limit });
});
beforeEach(beginSessions);
afterAll(() => ticks.gateway.stop());

test.each([
  ['server-sent events', sse, (message: [string, unknown]) => message[1]],
  ['parts', multipart, (message: { payload: unknown }) => message.payload],
])('an event that is too large is null and says so, and the next one is told, by %s', async (_, accept, read) => {
  const small = await listen(`${ticks.at}/web/graphql`, atLimit, { accept });
  const large = await listen(`${ticks.at}/web/graphql`, beyond, { accept });
  for (const _ of ['one', 'the next']) {
    expect(read(await small.next())).toEqual(fits);
    expect(read(await large.next())).toMatchObject(tooLong);
  }
  small.leave();
  large.leave();
});

test('the same by a WebSocket', async () => {
  const client = createSocketClient(`${ticks.at}/web/graphql`);
  const takeTwo = async (query: string) => {
    const told: unknown[] = [];
    for await (const event of client.iterate({ query })) if (told.push(event) === 2) break;
    return told;
  };
  expect(await takeTwo(atLimit)).toEqual([fits, fits]);
  expect(await takeTwo(beyond)).toMatchObject([tooLong, tooLong]);
  await client.dispose();
});
