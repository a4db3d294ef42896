import { mkdir, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openShop, type Shop } from '../../../../e2e/clients/shop.ts';
import { gatewayKinds } from '../gateways/index.ts';
import { operationName, recordings } from '../graphs/shop.ts';
import { serveSubgraphs } from '../subgraphs/serve-subgraphs.ts';
import { openTestBed, type TestBed } from '../test-bed.ts';
import { verifyGateway } from '../verify-gateway.ts';
import { type Workload, workloads } from '../workloads.ts';
import { type ListenedSubgraph, recordSubgraph } from './record-subgraph.ts';
import { readShopSubgraphs } from './shop-subgraphs.ts';
import { type ShopParts, startParts } from './start-parts.ts';

const documents = workloads.filter(({ graph }) => graph.kind === 'shop');

/**
 * Starts the shop, sends the documents through every gateway that can run here, and keeps what the subgraphs answer and what the
 * shop's own gateway does. Through all of them, because each plans in its own way and asks subgraphs for other fields.
 */
async function recordShop(): Promise<void> {
  const shop = await startParts();
  const subgraphs = readShopSubgraphs().map((source) => recordSubgraph(source, shop.urlOf(source.name), shop.secret));
  try {
    const answers = await shopAnswers(shop);
    const bed = await openTestBed(subgraphs, (port) =>
      serveSubgraphs(new Map(subgraphs.map(({ name, answer }) => [name, answer])), port),
    );
    try {
      await askThroughAll(bed, answers);
    } finally {
      await bed.close();
    }
    await writeRecordings(subgraphs, answers);
  } finally {
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    await shop.stop();
  }
}

type Answers = ReadonlyMap<Workload, unknown>;

async function shopAnswers({ url }: ShopParts): Promise<Answers> {
  const web = openShop(url).web();
  const answers = new Map<Workload, unknown>();
  for (const document of documents) answers.set(document, await settledAnswer(web, document));
  return answers;
}

/** What was seeded becomes searchable a moment later: the answer that has not changed for a second. */
async function settledAnswer(web: ReturnType<Shop['web']>, { name, request }: Workload): Promise<unknown> {
  let before: unknown;
  for (let attempt = 0; attempt < 60; attempt++) {
    const { data, errors } = await web.ask(request.query, request.variables);
    if (!errors && data && isDeepStrictEqual(data, before)) return data;
    before = data;
    await wait(1_000);
  }
  throw new Error(`${name} is not answered twice alike, or with errors: ${JSON.stringify(before)}`);
}

async function askThroughAll(bed: TestBed, answers: Answers): Promise<void> {
  for (const kind of gatewayKinds) {
    const missing = kind.missing();
    if (missing) {
      console.warn(`${kind.name} is left out: ${missing}`);
      continue;
    }
    const gateway = await bed.startGateway(kind, undefined).catch((error: Error) => {
      console.warn(error.message);
    });
    if (!gateway) continue;
    for (const [{ name, request }, expected] of answers)
      await verifyGateway(bed, gateway, request, expected).then(
        () => console.log(`${kind.name}: ${name} as the shop answers it`),
        (error) => console.warn(`${kind.name}: ${name} was not recorded: ${error.message}`),
      );
    await gateway.stop();
  }
}

async function writeRecordings(subgraphs: readonly ListenedSubgraph[], answers: Answers): Promise<void> {
  await rm(recordings, { recursive: true, force: true });
  for (const folder of ['subgraphs/', 'answers/']) await mkdir(new URL(folder, recordings), { recursive: true });
  const write = (path: string, text: string) => writeFile(new URL(path, recordings), `${text}\n`);
  const json = (value: unknown) => JSON.stringify(value, null, 1);
  for (const { name, sdl, recorded } of subgraphs) {
    await write(`subgraphs/${name}.graphql`, sdl);
    await write(`subgraphs/${name}.json`, json(recorded));
  }
  for (const [{ request }, answer] of answers)
    await write(`answers/${operationName(request.query)}.json`, json(answer));
}

await recordShop();
