import { notKept } from '@prism/platform/subgraph';
import { testCaller } from '@prism/platform/testing';
import { OperationTypeNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { GraphResult } from '../execution/graph-result.ts';
import { readResult, writeResult } from '../testing/graph-results.ts';
import { testContext, webVariant } from '../testing/test-exchange.ts';
import type { ClientOperation, OperationStage } from './operation-stage.ts';
import { shareInFlight } from './share-in-flight.ts';

const document = parse('{ a }');
const operation = (changes: Partial<ClientOperation> = {}): ClientOperation => ({
  document,
  kind: OperationTypeNode.QUERY,
  name: undefined,
  variables: { id: '1' },
  hash: 'h',
  variant: webVariant,
  schema: undefined as never,
  context: testContext(),
  ...changes,
});

/** Executions that wait until they are told to go on. */
function startExecution() {
  const asked: ClientOperation[] = [];
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function execute(given: ClientOperation): Promise<GraphResult> {
    asked.push(given);
    await gate;
    return writeResult({ data: { number: asked.length } });
  }
  return { asked, execute, goOn: () => goOn() };
}

async function askTwice(stage: OperationStage, first: ClientOperation, second: ClientOperation): Promise<number> {
  const { asked, execute, goOn } = startExecution();
  const answers = [stage(first, execute), stage(second, execute)];
  goOn();
  await Promise.all(answers);
  return asked.length;
}

const signedIn = { kind: 'user' as const, subject: 'cus_1', sessionId: 'ses_1', scopes: ['customer'] };
const by = (caller: Parameters<typeof testCaller>[0]) => ({ context: testContext({ caller: testCaller(caller) }) });

describe('two who ask at the same time', () => {
  test('the same have one answer, whatever their request ids and deadlines', async () => {
    const other = by({ requestId: 'req_2', deadline: Date.now() + 77 });
    expect(await askTwice(shareInFlight(), operation(), operation(other))).toBe(1);
  });

  test.each<[string, Partial<ClientOperation>]>([
    ['another operation', { hash: 'other' }],
    ['another operation of the document', { name: 'B' }],
    ['other variables', { variables: { id: '2' } }],
    ['as somebody else', by({ identity: signedIn })],
    ['with another client', by({ client: { variant: 'web', name: 'other', version: '1' } })],
    ['in another market', by({ market: { country: 'US', currency: 'USD' } })],
    ['in another language', by({ language: 'de' })],
    ['from elsewhere', by({ address: '198.51.100.7' })],
    ['with other headers for subgraphs', { context: testContext({ forwardedHeaders: ['authorization', 'x'] }) }],
  ])('%s have one each', async (_, changes) => {
    expect(await askTwice(shareInFlight(), operation(), operation(changes))).toBe(2);
  });

  test('for a change have one each', async () => {
    const change = operation({ kind: OperationTypeNode.MUTATION });
    expect(await askTwice(shareInFlight(), change, change)).toBe(2);
  });

  test('in parts have one each', async () => {
    const inParts = operation({ takesParts: true });
    expect(await askTwice(shareInFlight(), inParts, inParts)).toBe(2);
    expect(await askTwice(shareInFlight(), operation(), inParts)).toBe(2);
  });

  test('have one each when the first is somebody else by then', async () => {
    const first = operation();
    const second = operation();
    const answers = shareInFlight();
    const change: OperationStage = async (given, next) => {
      const result = next(given);
      given.context.caller = testCaller({ identity: signedIn });
      return result;
    };
    let executions = 0;
    const execute = async () => writeResult({ data: { number: ++executions } });
    await Promise.all([first, second].map((each) => answers(each, (given) => change(given, execute))));
    expect(executions).toBe(2);
  });
});

test('variables nested too deeply to be compared are nobody else’s', async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
  expect(await askTwice(shareInFlight(), operation({ variables: deep }), operation({ variables: deep }))).toBe(2);
});

test('a failure is shared like an answer, and forgotten with it', async () => {
  const stage = shareInFlight();
  const failing = async () => {
    throw new Error('down');
  };
  const outcomes = await Promise.allSettled([stage(operation(), failing), stage(operation(), failing)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const answer = await stage(operation(), async () => writeResult({ data: { up: true } }));
  expect(readResult(answer)).toEqual({ data: { up: true } });
});

test('how long an answer may be kept holds for all who share it', async () => {
  const stage = shareInFlight();
  const [first, second] = [operation(), operation()];
  const execute = async ({ context }: ClientOperation) => {
    context.cachePolicy = notKept;
    return writeResult({ data: {} });
  };
  await Promise.all([stage(first, execute), stage(second, execute)]);
  expect(second.context.cachePolicy).toEqual(notKept);
});
