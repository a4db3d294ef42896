import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { GraphResponse } from '@prism/platform/graph';
import { silentLogger } from '@prism/platform/log';
import { mapEvents, oneEvent } from '@prism/platform/streams';
import type { ExecutionResult, OperationDefinitionNode } from 'graphql';
import { getOperationAST } from 'graphql';
import type { ExecutableGraph } from '../../src/execution/graph.ts';
import type { GraphResult } from '../../src/execution/graph-result.ts';
import type { LoadGraphOptions } from '../../src/execution/load-graph.ts';
import { answerFailuresWithNull } from '../../src/subgraph-client/answer-failures-with-null.ts';
import type { SubgraphRequest } from '../../src/subgraph-client/send-to-subgraph.ts';
import { readAnswer } from '../../src/subgraph-client/transports/read-answer.ts';
import { readResult } from '../../src/testing/graph-results.ts';
import { type MergedAnswer, mergeParts } from './merge-parts.ts';
import { createRandom } from './random.ts';
import type { TestSchema } from './schemas/test-schema.ts';
import { trialContext } from './trial-context.ts';
import { askMonolith, type Question } from './world/ask-monolith.ts';
import { eventsOf } from './world/events.ts';
import { composeFederation, type Federation } from './world/federation.ts';
import { type HeardEvent, listenToMonolith } from './world/listen-to-monolith.ts';
import { type Notes, type Run, startRun } from './world/run.ts';
import type { SeenHere } from './world/see-in-subgraph.ts';
import { serveSubgraph } from './world/serve-subgraph.ts';
import { findTruths } from './world/truths.ts';
import { createWorld, type Rates } from './world/world.ts';

export type LoadGraph = (options: LoadGraphOptions) => Promise<ExecutableGraph>;

/** One operation, with the world that it is asked of. */
export interface Trial extends Question {
  text: string;
  seed: number;
  /** Default: as the seed has it. */
  rates?: Rates;
}

export interface Answers {
  expected: ExecutionResult;
  actual: ExecutionResult;
  notes: Notes;
  fetches: readonly Fetch[];
  /** The subgraph that was down. */
  outage: string | undefined;
}

export interface AnswersInParts {
  whole: GraphResult;
  merged: MergedAnswer;
  /** For the parts. */
  fetches: readonly Fetch[];
}

export interface Fetch {
  subgraph: string;
  query: string;
  variables: unknown;
  answer: GraphResponse;
}

/** The same data twice: behind a gateway, and in one schema. */
export interface DifferentialGraph {
  federation: Federation;
  ask(trial: Trial): Promise<Answers>;
  /** Asks us alone: for the answer in one, and in parts. */
  askTwice(trial: Trial): Promise<AnswersInParts>;
  /** Of a subscription, the answers to so many events; none where nobody can be subscribed to. */
  listen(trial: Trial, count: number): Promise<readonly Answers[]>;
  stop(): Promise<void>;
}

export async function createDifferentialGraph(schema: TestSchema, load: LoadGraph): Promise<DifferentialGraph> {
  const federation = composeFederation(schema);
  const truths = findTruths(federation);
  const subgraphs = new Map(
    [...federation.subgraphs.values()].map((subgraph) => [subgraph.name, serveSubgraph(federation, subgraph)] as const),
  );
  // One trial runs at a time.
  let current: { run: Run; fetches: Fetch[]; pause: Pause; events?: number } | undefined;
  const graph = await load({
    supergraphSdl: federation.supergraphSdl,
    log: silentLogger,
    // As in the pipeline: a failure becomes nulls and errors.
    send: (request) => answerFailuresWithNull(request, send),
    async subscribe(request) {
      if (current?.run.world.outage === request.subgraph) throw new Error('It is down.');
      return mapEvents(eventsOf(current?.events ?? 0), (rootValue) => send(request, rootValue));
    },
  });

  async function send({ subgraph, request }: SubgraphRequest, rootValue?: SeenHere): Promise<GraphResponse> {
    const ask = subgraphs.get(subgraph);
    if (!ask || !current) throw new Error(`The subgraph ${subgraph} expected to be asked during a trial.`);
    await current.pause();
    if (current.run.world.outage === subgraph) throw new Error(`The subgraph ${subgraph} is down.`);
    const { query, variables, operationName } = overTheWire(request);
    const asked = { query, variables, operationName, ...(rootValue ? { rootValue } : {}) };
    const answer = readText(JSON.stringify(await ask(asked, current.run)));
    current.fetches.push({ subgraph, query, variables, answer: structuredClone(answer) });
    return answer;
  }

  async function execute({ trial, ...wishes }: { trial: Trial; takesParts: boolean; pause?: Pause }) {
    const { takesParts, pause = noPause } = wishes;
    current = { run: startRun(federation, truths, createWorld(truths, trial.seed, trial.rates)), fetches: [], pause };
    return graph.execute({ ...operationOf(trial), takesParts }, trialContext());
  }

  return {
    federation,
    async askTwice(trial) {
      const whole = await execute({ trial, takesParts: false });
      const merged = await mergeParts(await execute({ trial, takesParts: true, pause: randomPause(trial.seed) }));
      return { whole, merged, fetches: current?.fetches ?? [] };
    },
    async listen(trial, events) {
      const world = createWorld(truths, trial.seed, trial.rates);
      const heard = await listenToMonolith(trial, startRun(federation, truths, world), events);
      const fetches: Fetch[] = [];
      current = { run: startRun(federation, truths, world), fetches, pause: noPause, events };
      const listening = graph.execute(operationOf(trial), trialContext());
      const result = await listening.catch(() => undefined);
      if (!result) return [];
      const answers: Answers[] = [];
      for await (const answer of result.events ?? oneEvent(result)) {
        const { expected, notes } = heard[answers.length] ?? nothingMore;
        answers.push({ expected, actual: readResult(answer), notes, fetches: fetches.splice(0), outage: world.outage });
      }
      return answers;
    },
    stop: () => graph.stop(),
    async ask(trial) {
      const world = createWorld(truths, trial.seed, trial.rates);
      const run = startRun(federation, truths, world);
      const expected = await askMonolith(trial, run);
      current = { run: startRun(federation, truths, world), fetches: [], pause: noPause };
      const actual = await graph.execute(operationOf(trial), trialContext()).then(readResult, toErrorResult);
      return { expected, actual, notes: run.notes, fetches: current.fetches, outage: world.outage };
    },
  };
}

const nothingMore: HeardEvent = {
  expected: { data: 'nothing' as never },
  notes: { brokenEntities: [], hiddenFailures: [] },
};

/** What a subgraph takes its time with. */
type Pause = () => Promise<void>;
const noPause: Pause = async () => {};

/** So that fetches that wait for nothing of each other are done in any order. */
function randomPause(seed: number): Pause {
  const { int } = createRandom(`pauses ${seed}`);
  return async () => {
    for (let turns = int(4); turns > 0; turns -= 1) await setImmediate();
  };
}

function operationOf({ document, variables, operationName, text }: Trial) {
  const { operation, name } = getOperationAST(document, operationName) as OperationDefinitionNode;
  const hash = createHash('sha256').update(text).digest('hex');
  return { document, kind: operation, name: name?.value, variables: overTheWire(variables), hash };
}

/** Nothing but JSON passes between a gateway and its subgraphs. */
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** As by HTTP: from a text, of which it is known whether it is ASCII. */
const readText = (text: string): GraphResponse =>
  readAnswer({ status: 200, contentType: 'application/json', text, isAscii: isAscii(Buffer.from(text)) });

const toErrorResult = (error: Error): ExecutionResult => ({ errors: [error as never] });
