import { beforeEach, describe, expect, test } from 'vitest';
import { type CircuitBreaker, type CircuitChange, createCircuitBreaker, type Verdict } from './circuit-breaker.ts';
import { NotAsked } from './not-asked.ts';

let at: number;
let changes: CircuitChange[];
let breaker: CircuitBreaker;
let sent: number;
beforeEach(() => {
  at = 1_000_000;
  changes = [];
  sent = 0;
  breaker = createCircuitBreaker({
    judge: (failure) => failure as Verdict,
    onChange: (change) => changes.push(change),
    now: () => at,
  });
});

/** One call that ends so; what came of it. */
async function end(ending: 'answered' | Verdict): Promise<unknown> {
  const send = async () => {
    sent += 1;
    if (ending !== 'answered') throw ending;
    return ending;
  };
  return breaker(send).catch((error) => error);
}

async function endAll(count: number, ending: 'answered' | Verdict): Promise<void> {
  for (let n = 0; n < count; n++) await end(ending);
}

/** A call that is under way until it is told how to end. */
function begin() {
  let settle = { answer: () => {}, fail: () => {} };
  const ending = new Promise<string>((resolve, reject) => {
    settle = { answer: () => resolve('answered'), fail: () => reject('failed') };
  });
  const outcome = breaker(() => ending).catch((error) => error);
  const endBy = (how: 'answer' | 'fail') => {
    settle[how]();
    return outcome;
  };
  return { answer: () => endBy('answer'), fail: () => endBy('fail') };
}

const openWith = (failures: number, calls: number) => ({ state: 'open', failures, calls });

describe('it opens', () => {
  test('with the tenth failure of twenty, and not with the ninth', async () => {
    await endAll(10, 'answered');
    await endAll(9, 'failed');
    await end('answered');
    expect(changes).toEqual([]);
    await endAll(2, 'failed');
    expect(changes).toEqual([openWith(11, 22)]);
  });

  test('at exactly half', async () => {
    await endAll(10, 'answered');
    await endAll(9, 'failed');
    expect(changes).toEqual([]);
    await end('failed');
    expect(changes).toEqual([openWith(10, 20)]);
  });

  test('with the twentieth call, and not with the nineteenth, when all fail', async () => {
    await endAll(19, 'failed');
    expect(changes).toEqual([]);
    await end('failed');
    expect(changes).toEqual([openWith(20, 20)]);
  });

  test('not for failures that are ten seconds old', async () => {
    await endAll(19, 'failed');
    at += 10_000;
    await endAll(19, 'failed');
    expect(changes).toEqual([]);
    await end('failed');
    expect(changes).toEqual([openWith(20, 20)]);
  });

  test('not for what says nothing, and a refusal of one request counts as an answer', async () => {
    await endAll(100, 'nothing');
    await endAll(11, 'works');
    await endAll(10, 'failed');
    expect(changes).toEqual([]);
    await end('failed');
    expect(changes).toEqual([openWith(11, 22)]);
  });
});

describe('while it is open', () => {
  beforeEach(async () => {
    await endAll(20, 'failed');
    sent = 0;
  });

  test('nothing is sent for five seconds, and who asks hears when to come again', async () => {
    at += 4_999;
    const refusal = (await end('answered')) as NotAsked;
    expect(refusal).toBeInstanceOf(NotAsked);
    expect(refusal).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', extensions: { retryable: true, retryAfterMs: 1 } });
    expect(sent).toBe(0);
  });

  test('after five one call is sent; nobody waits for it, and its answer closes', async () => {
    at += 5_000;
    const trial = begin();
    expect(await end('answered')).toBeInstanceOf(NotAsked);
    expect(await trial.answer()).toBe('answered');
    expect(await end('answered')).toBe('answered');
    expect(changes).toEqual([openWith(20, 20), { state: 'closed' }]);
  });

  test('a trial that fails is followed by another five seconds later, and nobody is told', async () => {
    at += 5_000;
    const trial = begin();
    at += 2_000;
    await trial.fail();
    at += 4_999;
    expect(await end('answered')).toBeInstanceOf(NotAsked);
    at += 1;
    expect(await end('answered')).toBe('answered');
    expect(changes).toHaveLength(2);
  });

  test('a trial that hangs keeps nobody from the next one', async () => {
    at += 5_000;
    begin();
    at += 4_999;
    expect(await end('answered')).toBeInstanceOf(NotAsked);
    at += 1;
    expect(await end('answered')).toBe('answered');
  });

  test('a trial that says nothing is followed by another at once', async () => {
    at += 5_000;
    await end('nothing');
    expect(await end('answered')).toBe('answered');
  });
});

describe('what began before a change', () => {
  test('neither closes what has opened meanwhile, nor opens what has closed', async () => {
    const before = Array.from({ length: 40 }, begin);
    await endAll(20, 'failed');
    await before.pop()?.answer();
    expect(await end('answered')).toBeInstanceOf(NotAsked);
    at += 5_000;
    await end('answered');
    for (const call of before) await call.fail();
    expect(changes).toEqual([openWith(20, 20), { state: 'closed' }]);
  });

  test('after it has closed it counts anew', async () => {
    await endAll(20, 'failed');
    at += 5_000;
    await end('answered');
    await endAll(18, 'failed');
    expect(changes).toHaveLength(2);
    await endAll(2, 'failed');
    expect(changes).toHaveLength(3);
  });
});

test('the judge hears how long it took', async () => {
  const heard: number[] = [];
  const judge = (_: unknown, tookMs: number): Verdict => {
    heard.push(tookMs);
    return 'nothing';
  };
  const timed = createCircuitBreaker({ judge, onChange() {}, now: () => at });
  const late = async () => {
    at += 700;
    throw new Error('late');
  };
  await expect(timed(late)).rejects.toThrow('late');
  expect(heard).toEqual([700]);
});
