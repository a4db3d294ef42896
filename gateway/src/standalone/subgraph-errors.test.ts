import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PeopleAndLetters, refusal, servePeopleAndLetters } from '../testing/people-and-letters.ts';

let served: PeopleAndLetters;
let people: PeopleAndLetters['people'];
let letters: PeopleAndLetters['letters'];
let start: PeopleAndLetters['start'];
let ask: PeopleAndLetters['ask'];
beforeAll(async () => {
  served = await servePeopleAndLetters();
  ({ people, letters, start, ask } = served);
});
beforeEach(() => served.reset());
afterAll(() => served.stop());

describe('errors', () => {
  test('of a subgraph pass with message, path and code, and nothing else', async () => {
    expect(await ask('{ mine: failing person(id: "1") { boss { letters } } }')).toEqual({
      status: 200,
      data: { mine: null, person: { boss: { letters: null } } },
      errors: expect.arrayContaining([
        { message: refusal.message, path: ['mine'], extensions: { code: 'NOT_FOUND' } },
        { message: 'Burnt.', path: ['person', 'boss', 'letters'], extensions: { code: expect.any(String) } },
      ]),
    });
  });

  test('null bubbles to where the schema allows it', async () => {
    const { data, errors } = await ask('{ people { name stamp } }');
    expect(data).toEqual({ people: null });
    expect(errors).toHaveLength(1);
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['HTML', (response) => response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>'), 'SUBGRAPH_ERROR'],
    ['half of it', (response) => sendJson(response, '{"data":'), 'SUBGRAPH_ERROR'],
    ['a list', (response) => sendJson(response, '[]'), 'SUBGRAPH_ERROR'],
    ['too much', (response) => sendJson(response, `{"data":{"a":"${'x'.repeat(20_000)}"}}`), 'SUBGRAPH_ERROR'],
    [
      'a failure',
      (response) => sendJson(Object.assign(response, { statusCode: 500 }), '{"data":{}}'),
      'SUBGRAPH_ERROR',
    ],
    ['no more', (response) => response.destroy(), 'SUBGRAPH_UNAVAILABLE'],
  ])('a subgraph that answers %s leaves null, and the rest is there', async (_, instead, code) => {
    letters.instead = instead;
    expect(await ask('{ person(id: "1") { name letters } }')).toEqual({
      status: 200,
      data: { person: { name: 'Ada', letters: null } },
      errors: [
        { message: expect.stringMatching(/^A part of the graph/), path: ['person', 'letters'], extensions: { code } },
      ],
    });
  });

  test('a refusal that is no success passes with its reason', async () => {
    const reason = '{"errors":[{"message":"Come back.","extensions":{"code":"CLOSED"}}]}';
    people.instead = (response) => sendJson(Object.assign(response, { statusCode: 503 }), reason);
    expect(await ask('{ person(id: "1") { name } }')).toMatchObject({
      status: 200,
      data: { person: null },
      errors: [{ message: 'Come back.', extensions: { code: 'CLOSED' } }],
    });
  });

  test('of a subgraph that is slow a timeout is told; a change has the time of its request', async () => {
    const { started, at } = await start({ timeouts: { subgraphMs: 300 } });
    letters.instead = () => {};
    const [question, change] = await Promise.all([
      ask('{ person(id: "1") { name letters } }', { at }),
      ask('mutation { rename(id: "1", name: "Eve") { name } }', { at }),
    ]);
    expect(question).toMatchObject({
      data: { person: { name: 'Ada', letters: null } },
      errors: [{ path: ['person', 'letters'], extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
    });
    expect(change.data).toEqual({ rename: { name: 'Eve' } });
    await started.stop();
  });

  test('what asks for a signed-in person is not for the anonymous', async () => {
    expect(await ask('{ secret person(id: "1") { name } }')).toMatchObject({
      data: { secret: null, person: { name: 'Ada' } },
      errors: [{ path: ['secret'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
  });
});

function sendJson(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/json').end(text);
}
