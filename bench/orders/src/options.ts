import { parseArgs } from 'node:util';

export interface Options {
  /** Placed while the clock runs. */
  orders: number;
  /** Placed before it does. */
  warmUp: number;
  /** Customers who place one order after another; each waits for its own. */
  concurrency: number;
  /** Orders that are begun per second, whether or not the ones before are done; 0: as `concurrency` says. */
  rate: number;
  /** Different variants in all carts together: 1 is one hot product. */
  variants: number;
  /** Of each cart, each of another variant. */
  lines: number;
  data: string;
  /** Of the program under test, separated by spaces. */
  nodeOptions: string[];
}

/** Reads the command line. Throws with what would have been right. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orders: { type: 'string', default: '1000' },
      'warm-up': { type: 'string', default: '100' },
      concurrency: { type: 'string', default: '16' },
      rate: { type: 'string', default: '0' },
      variants: { type: 'string', default: '400' },
      lines: { type: 'string', default: '2' },
      data: { type: 'string', default: 'S' },
      'node-options': { type: 'string', default: '' },
    },
  });
  const count = (name: 'orders' | 'warm-up' | 'concurrency' | 'rate' | 'variants' | 'lines', least = 1) =>
    readCount(name, values[name], least);
  const variants = count('variants');
  return {
    orders: count('orders'),
    warmUp: count('warm-up', 0),
    concurrency: count('concurrency'),
    rate: count('rate', 0),
    variants,
    lines: Math.min(count('lines'), variants),
    data: values.data,
    nodeOptions: values['node-options'].split(' ').filter(Boolean),
  };
}

function readCount(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name}: expected a whole number of ${least} or more, got "${text}".`);
}
