import { afterEach, describe, expect, test } from 'vitest';
import { composeHttpSubgraphs } from '../testing/http-subgraph.ts';
import { letter, openNewsroom, query, stampsSdl, told } from '../testing/newsroom.ts';
import {
  askBySocket,
  type ConnectOptions,
  createSocketClient,
  openRawSocket,
  type RawSocket,
} from '../testing/socket-client.ts';

const { news, others, shared, start, heard } = await openNewsroom();

const sockets: RawSocket[] = [];
afterEach(() => {
  for (const { ws } of sockets.splice(0)) ws.terminate();
});

async function open(url: string, options: ConnectOptions = {}): Promise<RawSocket> {
  const socket = await openRawSocket(url, { params: {}, ...options });
  sockets.push(socket);
  return socket;
}

const subscribe = (id: string, text = query) => ({ id, type: 'subscribe', payload: { query: text } });

describe('the gateway alone, by a WebSocket', () => {
  test('answers, and tells of events, with the headers that are forwarded', async () => {
    const authorization = 'Bearer anything';
    const client = createSocketClient(shared.url, { params: { Authorization: authorization } });
    const events = client.iterate({ query: 'subscription { arrived { text stamp mine } }' });
    const first = events.next();
    await heard();
    expect(news.asked.at(-1)).toMatchObject({ authorization });
    await news.tell(letter('1'));
    expect((await first).value).toEqual({ data: { arrived: { ...told('1').data.arrived, mine: authorization } } });
    expect(await askBySocket(client, { query: '{ __typename }' })).toEqual({ data: { __typename: 'Query' } });
    await client.dispose();
  });

  test('hears no page of another origin', async () => {
    await expect(open(shared.url, { headers: { origin: 'https://evil.test' } })).rejects.toMatchObject({ status: 403 });
  });

  test('outlives its supergraph: a subscription lives on with the one that it began with, the next has the new one', {
    timeout: 20_000,
  }, async () => {
    const { url, replace } = await start();
    const socket = await open(url);
    socket.send(subscribe('before'));
    await heard();
    await replace(
      composeHttpSubgraphs([news, { ...others, sdl: `${stampsSdl} extend type Letter { added: String }` }]),
    );
    const fields = async (id: string) => {
      socket.send(subscribe(id, '{ __type(name: "Letter") { fields { name } } }'));
      const answer = JSON.stringify(await socket.next());
      await socket.next();
      return answer;
    };
    let asked = 0;
    await expect.poll(() => fields(`fields ${++asked}`), { timeout: 10_000 }).toContain('added');
    socket.send(subscribe('after', 'subscription { arrived { text added } }'));
    await expect.poll(() => news.listeners).toHaveLength(2);
    await news.tell(letter('1'));
    const heardOf = [await socket.next(), await socket.next()].sort((a, b) => a.id.localeCompare(b.id));
    expect(heardOf).toMatchObject([
      { id: 'after', type: 'next', payload: { data: { arrived: { text: 'letter 1', added: null } } } },
      { id: 'before', type: 'next', payload: told('1') },
    ]);
    for (const { response } of news.listeners) response.end();
    expect((await socket.next()).type).toBe('complete');
  });

  test('has as many operations at a time as it is told', async () => {
    const { url } = await start({ perConnection: 1 });
    const socket = await open(url);
    socket.send(subscribe('1'));
    await heard();
    socket.send(subscribe('2', '{ __typename }'));
    expect(await socket.next()).toMatchObject({ id: '2', type: 'error' });
  });

  test('counts each operation as a request, where requests are counted', async () => {
    const { url } = await start({}, { limits: { requestsPerSecond: 4 } });
    const all = await Promise.all([open(url), open(url)]);
    for (const { send } of all) for (const id of ['1', '2']) send(subscribe(id, '{ __typename }'));
    const answers = await Promise.all(all.flatMap(({ next }) => [next(), next()]));
    expect(JSON.stringify(answers)).toContain('RATE_LIMITED');
  });

  test('ends with the gateway', async () => {
    const { url, gateway } = await start();
    const socket = await open(url);
    socket.send(subscribe('1'));
    await heard();
    const stopped = gateway.stop();
    expect(await socket.closed).toEqual([1001, 'OVERLOADED']);
    expect(await socket.next()).toBeUndefined();
    await stopped;
  });
});
