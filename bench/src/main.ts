import { parseArgs } from 'node:util';
import { dataOf } from '../../e2e/clients/graph-answer.ts';
import { openShop } from '../../e2e/clients/shop.ts';
import { type Measured, measure } from './measure.ts';
import { memoryOf } from './memory.ts';
import { type Ids, pagesOf } from './pages.ts';
import { describeMachine, memoryLine, pagesTable } from './report.ts';
import { startShop } from './start-shop.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: 'M' },
    requests: { type: 'string', default: '200' },
    keep: { type: 'string' },
  },
});

/** `npm run bench`: seeds a shop, measures its pages, tells what it needed. */
async function bench(): Promise<void> {
  const shop = await startShop({ data: options.data, keep: options.keep });
  try {
    console.log(`${describeMachine()}; size ${options.data}, ready in ${(shop.readyMs / 1_000).toFixed(1)} s`);
    console.log(memoryLine('when ready', memoryOf(shop.host.pid)));
    const measured: Measured[] = [];
    for (const page of pagesOf(await findIds(shop.url)))
      measured.push(await measure(shop.url, page, Number(options.requests)));
    console.log(`\n${pagesTable(measured)}\n`);
    console.log(memoryLine('after all of it', memoryOf(shop.host.pid)));
  } finally {
    await shop.stop();
  }
}

async function findIds(url: string): Promise<Ids> {
  const question = '{ productPage(slug: "aurora-kettle") { product { id variants { id } } } }';
  const { product } = dataOf(await openShop(url).web().ask(question)).productPage;
  return { productId: product.id, variantId: product.variants[0].id };
}

await bench();
