import { afterEach, expect, test } from 'vitest';
import { liftPolicy } from '../authorization/index.ts';
import { createTestGraph } from '../testing/test-graph.ts';
import { PlannerKilled } from './planner-thread.ts';
import { createPlannerThreads, type LoadingThread, type PlannerThreads } from './planner-threads.ts';

const { sdl } = liftPolicy(createTestGraph().supergraphSdl);
let threads: PlannerThreads | undefined;
afterEach(() => threads?.end());

let lastId = 1_000;
const newId = () => ++lastId;
function start(spareAfterMs: number): PlannerThreads {
  threads = createPlannerThreads({ sdls: new Map([[1, sdl]]), newId, spareAfterMs });
  return threads;
}
const plan = ({ thread }: LoadingThread, document: string, timeoutMs: number) =>
  thread.ask({ kind: 'plan', id: newId(), graph: 1, request: question(document) }, timeoutMs);
const question = (document: string) => ({ document, operationName: undefined, overrides: new Map<string, boolean>() });
const large = `{ ${Array.from({ length: 300 }, (_, at) => `a${at}: person(id: "${at}") { letters { text } signature boss { signature } }`).join(' ')} }`;
const tooComplex = { code: 'QUERY_TOO_COMPLEX', status: 400, cause: expect.any(PlannerKilled) };

test('a thread is killed for what takes too long, and its spare has loaded the same', async () => {
  const { current, load } = start(0);
  const first = current();
  await load(first, 1);
  // Long enough for the spare to be told what to load.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(plan(first, large, 1)).rejects.toMatchObject(tooComplex);
  const second = current();
  expect(second).not.toBe(first);
  expect([...second.loads.keys()]).toEqual([1]);
  await load(second, 1);
  expect(await plan(second, '{ whoami }', 5_000)).toMatchObject({ node: { kind: 'Fetch' } });
});

/** Seven threads start in turn, which takes a second each on a machine that has other work. */
test('each that is killed has a successor, spare or none', { timeout: 60_000 }, async () => {
  const { current, load } = start(60_000);
  for (let round = 0; round < 3; round++) {
    await load(current(), 1);
    await expect(plan(current(), large, 1)).rejects.toMatchObject(tooComplex);
  }
  await load(current(), 1);
  expect(await plan(current(), '{ whoami }', 5_000)).toMatchObject({ node: { kind: 'Fetch' } });
});
