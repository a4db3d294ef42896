import { once } from 'node:events';
import { refuseForeignUpgrade } from '../auth/block-cross-site.ts';
import { clientHeaders } from '../clients/identify-client.ts';
import type { ToldMessage } from '../http/answer-message.ts';
import { createAdmit } from '../shedding/admit-messages.ts';
import type { Shedding } from '../shedding/create-shedding.ts';
import type { ClientStream } from '../subscriptions/client-stream.ts';
import type { Generations } from '../supergraph/generations.ts';
import type { SocketDoor } from '../websocket/socket-door.ts';
import type { StandaloneConfig } from './config.ts';
import type { IdentifyByToken } from './identify-by-token.ts';
import { standaloneVariant } from './standalone-variant.ts';
import type { StartContext } from './start-context.ts';
import type { ServedGraph } from './start-served-graph.ts';

export interface StandaloneDoorParts {
  generations: Generations<ServedGraph>;
  admission: Shedding;
  startContext: StartContext;
  identify: IdentifyByToken | undefined;
  config: StandaloneConfig;
}

/** Connections outlive supergraphs: each operation is answered from beginning to end by the one that it met. */
export function createStandaloneDoor(parts: StandaloneDoorParts): SocketDoor {
  const { generations, admission, startContext, identify, config } = parts;
  return {
    admit: createAdmit(admission, () => generations.present.isCritical),
    initHeaders: ['authorization', ...config.headers.forward, ...clientHeaders],
    async enter(request, answer) {
      refuseForeignUpgrade(request, standaloneVariant);
      const context = startContext(request, answer);
      await identify?.(request, context);
      return context;
    },
    answer: (request, context, stream) =>
      new Promise((resolve, reject) => {
        generations
          .use(async ({ answerMessage }) => {
            const told = await answerMessage(request, context, stream);
            resolve(told);
            await ended(told, stream);
          })
          .catch(reject);
      }),
  };
}

async function ended(told: ToldMessage, { ended }: ClientStream): Promise<void> {
  if (typeof told === 'object' && 'events' in told && !ended.aborted) await once(ended, 'abort');
}
