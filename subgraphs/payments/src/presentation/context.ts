import { byKey, type SubgraphContext } from '@prism/platform/subgraph';
import type { PaymentsReader } from '../application/payments-reader.ts';
import type { PaymentsPorts } from '../application/ports.ts';

/** What resolvers work with, the same for every request. */
export interface PaymentsParts {
  ports: PaymentsPorts;
  reader: PaymentsReader;
}

/** What every resolver is given. */
export interface Context extends SubgraphContext, PaymentsParts {
  /** Of this request; renewed after a write, so that its answer shows what was written. */
  loaders: Loaders;
}

export type Loaders = ReturnType<typeof createLoaders>;

function createLoaders(reader: PaymentsReader) {
  return {
    payment: byKey(reader.payments, ({ id }) => id),
    paymentOfOrder: byKey(reader.paymentsOfOrders, ({ orderId }) => orderId),
  };
}

export function createContext(base: SubgraphContext, parts: PaymentsParts): Context {
  return { ...base, ...parts, loaders: createLoaders(parts.reader) };
}

/** Forgets what was read. */
export function renewLoaders(context: Context): void {
  context.loaders = createLoaders(context.reader);
}
