import { expect, test } from 'vitest';
import type { ClientStream } from './client-stream.ts';
import { createOpenStreams } from './open-streams.ts';

function streamFrom(address: string): ClientStream {
  const ending = new AbortController();
  return { ended: ending.signal, end: (reason) => ending.abort(reason), address, eventBudgetMs: 1 };
}

const codeOf = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('one caller, one address and all together have so many; what has ended makes room', () => {
  const streams = createOpenStreams({ all: 4, perCaller: 2, perAddress: 3 });
  const add = (address: string, caller: string) => {
    const stream = streamFrom(address);
    return { stream, code: codeOf(() => streams.add(stream, caller)) };
  };
  const first = add('192.0.2.1', 'a');
  expect([first.code, add('192.0.2.1', 'a').code, add('192.0.2.9', 'a').code]).toEqual([
    undefined,
    undefined,
    'RATE_LIMITED',
  ]);
  expect([add('192.0.2.1', 'b').code, add('192.0.2.1', 'c').code]).toEqual([undefined, 'RATE_LIMITED']);
  expect([add('192.0.2.2', 'd').code, add('192.0.2.3', 'e').code]).toEqual([undefined, 'OVERLOADED']);
  first.stream.end();
  expect([streams.size, add('192.0.2.9', 'a').code, streams.size]).toEqual([3, undefined, 4]);
});

test('one that ended before it was counted is not counted', () => {
  const streams = createOpenStreams();
  const stream = streamFrom('192.0.2.1');
  stream.end();
  streams.add(stream, 'a');
  expect(streams.size).toBe(0);
});

test('all end when they are closed, with a reason, and none begins any more', () => {
  const streams = createOpenStreams();
  const stream = streamFrom('192.0.2.1');
  streams.add(stream, 'a');
  streams.close();
  expect(stream.ended.reason).toMatchObject({ code: 'OVERLOADED', status: 503 });
  expect([streams.size, codeOf(() => streams.add(streamFrom('192.0.2.1'), 'a'))]).toEqual([0, 'OVERLOADED']);
});
