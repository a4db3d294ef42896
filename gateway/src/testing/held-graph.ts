import type { GraphExecutor } from '@prism/platform/graph';
import { fixedDocuments } from '../documents/index.ts';
import type { GatewaySettings } from '../settings.ts';
import { startTestGateway } from './test-gateway.ts';
import { createTestGraph } from './test-graph.ts';

const { supergraphSdl, transports } = createTestGraph();

/** Registered, and named as critical. */
export const checkout = 'query Checkout { desk { lamp } }';

/**
 * Listens with two places for operations and one more for critical ones, over the test graph, of which `people` answers nothing
 * until it is let go. Letters answer at once.
 */
export async function startHeldGateway(settings: Partial<GatewaySettings> = {}) {
  let letGo = () => {};
  let held = Promise.resolve();
  let asked = 0;
  const people: GraphExecutor = async (...given) => {
    asked += 1;
    await held;
    return (transports.people as GraphExecutor)(...given);
  };
  const given = {
    supergraphSdl,
    sensitiveFields: [],
    documents: fixedDocuments([{ id: 'checkout', name: 'Checkout', text: checkout }]),
    criticalOperations: ['Checkout'],
  };
  const gateway = await startTestGateway({
    variants: [
      { ...given, name: 'web', credential: { kind: 'cookie' }, origins: ['https://shop.test'] },
      { ...given, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' }, origins: [] },
    ],
    transports: { ...transports, people },
    // However late the machine is.
    shedding: { atFirst: 2, atLeast: 1, atMost: 2, lateMs: Number.POSITIVE_INFINITY },
    ...settings,
  });
  const at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    gateway,
    at,
    hold() {
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
    /** Fetches that people were asked for. */
    asked: () => asked,
  };
}

export type HeldGateway = Awaited<ReturnType<typeof startHeldGateway>>;
