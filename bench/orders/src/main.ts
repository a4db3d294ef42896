import { openDatabase, visitEmbeddedPostgres } from '@prism/platform/database';
import { demoPeople } from '../../../e2e/clients/people.ts';
import { openShop } from '../../../e2e/clients/shop.ts';
import { memoryOf } from '../../src/memory.ts';
import { describeMachine, memoryLine } from '../../src/report.ts';
import { type BenchShop, startShop } from '../../src/start-shop.ts';
import { checkOrders, checkStock } from './check.ts';
import { bringCustomers } from './customers.ts';
import { syncMsOf } from './disk.ts';
import { measureRun } from './measure-run.ts';
import { readOptions } from './options.ts';
import { type Placed, placeAll } from './place.ts';
import { boundBy, runTable, statementsTable } from './report.ts';
import { clusterFolder, countStatements } from './statements.ts';
import { countStock, fillUp, findWares } from './stock.ts';
import { untilQuiet } from './until-quiet.ts';

const options = readOptions(process.argv.slice(2));
/** Placed one after another while every statement is told. */
const counted = 30;

/** `npm run bench:orders`: guests with carts at the till, who all say yes. */
async function bench(): Promise<void> {
  const running = await startShop({ data: options.data, keep: undefined, nodeOptions: options.nodeOptions });
  const server = await openServer(running);
  try {
    await benchShop(running, server);
  } finally {
    await server.close();
    await running.stop();
  }
}

type Server = Awaited<ReturnType<typeof openServer>>;

async function openServer({ dataDir }: BenchShop) {
  const postgres = await visitEmbeddedPostgres({ dataDir });
  if (!postgres) throw new Error('The shop has no PostgreSQL of its own.');
  return openDatabase({ url: postgres.url, name: 'postgres', poolSize: 1 });
}

async function benchShop({ url, host }: BenchShop, server: Server): Promise<void> {
  const { orders, warmUp, variants, lines } = options;
  const shop = openShop(url);
  const admin = await shop.adminOf(demoPeople.admin);
  const wares = await findWares(admin, variants);
  const all = warmUp + orders + counted;
  await fillUp(admin, wares, Math.ceil((all * lines) / variants));
  const before = await countStock(admin, wares);
  const customers = await bringCustomers(shop, wares, { count: all, lines });
  console.log(`${describeMachine()}; ${JSON.stringify(options)}; ${all} customers at the till`);

  const placed: Placed[] = await placeAll(customers.slice(0, warmUp), { ...options, rate: 0 });
  const run = await measureRun(customers.slice(warmUp, warmUp + orders), { hostPid: host.pid, server, options });
  placed.push(...run.placed);
  const syncMs = await syncMsOf(await clusterFolder(server));
  const conversation = await countStatements(server, async () => {
    placed.push(...(await placeAll(customers.slice(warmUp + orders), { rate: 0, concurrency: 1 })));
    await untilQuiet(host.pid);
  });

  await checkOrders(admin, placed);
  checkStock(placed, { before, after: await countStock(admin, wares) });
  console.log(`\n${runTable(run, syncMs)}\n\n${statementsTable(conversation, counted)}\n\n${boundBy(run, options)}`);
  console.log(memoryLine('after all of it', memoryOf(host.pid)));
}

await bench();
