import { createConsumer, createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import type { Mailer } from '@prism/platform/mail';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { deliverMail } from './application/deliver/deliver-mail.ts';
import { deliverPush } from './application/deliver/deliver-push.ts';
import type { Ports } from './application/ports.ts';
import { createContacts } from './infrastructure/ask-contacts.ts';
import { createDeliveryStore } from './infrastructure/delivery-store.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createDeviceStore } from './infrastructure/device-store.ts';
import { createEventHandlers, heardStreams } from './infrastructure/events/index.ts';
import { createHousekeeping } from './infrastructure/housekeeping.ts';
import { createLetterPost } from './infrastructure/mail/letter-post.ts';
import { createNotificationNews } from './infrastructure/notification-news.ts';
import { createNotificationReader } from './infrastructure/notification-reader.ts';
import { createNotificationStore } from './infrastructure/notification-store.ts';
import { createOrderLanguages } from './infrastructure/order-languages.ts';
import { createPostman, type Postman } from './infrastructure/postman.ts';
import { createPreferenceStore } from './infrastructure/preference-store.ts';
import { createProductStore } from './infrastructure/product-store.ts';
import { createHttpPush, type HttpPushOptions } from './infrastructure/push/http-push.ts';
import { createWishStore } from './infrastructure/wish-store.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

const migrations = new URL('../migrations/', import.meta.url);

export interface NotificationsDeps extends SubgraphDeps {
  mailer: Pick<Mailer, 'send'>;
  /** Asked for addresses when there is something to send; never while starting. */
  internalGraph: InternalGraph;
  /** Where people reach the shop; stands in letters. Without a slash at its end. */
  publicUrl: string;
  /** Absent: nothing is pushed. */
  push?: HttpPushOptions | undefined;
  /** How often to look for what is due when nothing wakes it, in ms. Default 2000. */
  pollMs?: number;
}

/** What customers are told: in the shop, by mail, on their devices. */
export async function createNotifications(deps: NotificationsDeps): Promise<Subgraph> {
  const { database, transport, log, now, demoData } = deps;
  const postmen = new Map<string, Postman>();
  const ports = createPorts(deps, (channel) => postmen.get(channel)?.wake());
  const common = { store: ports.deliveries, log, now, pollMs: deps.pollMs };
  postmen.set('EMAIL', createPostman({ ...common, channel: 'EMAIL', deliver: (taken) => deliverMail(ports, taken) }));
  if (ports.push)
    postmen.set('PUSH', createPostman({ ...common, channel: 'PUSH', deliver: (taken) => deliverPush(ports, taken) }));
  const relay = createRelay({ database, stream: 'notifications', transport, log, now });
  const on = createEventHandlers(ports);
  const consumer = createConsumer({ database, group: 'notifications', streams: heardStreams, transport, on, log, now });
  const housekeeping = createHousekeeping({ database, now, log });

  return defineSubgraph({
    name: 'notifications',
    typeDefs: readSubgraphSdl('notifications'),
    resolvers,
    context: (base) => createContext(base, ports),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      if (demoData) await seedDemoData({ database, log, now: now() }, demoData.size);
      await consumer.start();
      await relay.start();
      for (const postman of postmen.values()) postman.start();
      housekeeping.start();
    },
    async stop() {
      await housekeeping.stop();
      await consumer.stop();
      await Promise.all([...postmen.values()].map((postman) => postman.stop()));
      await relay.stop();
    },
  });
}

function createPorts(deps: NotificationsDeps, onAdded: (channel: string) => void): Ports {
  const { database, internalGraph, mailer, publicUrl, push, log, now, newId } = deps;
  return {
    unitOfWork: database.transaction,
    notifications: createNotificationStore(database),
    reader: createNotificationReader(database),
    deliveries: createDeliveryStore({ database, onAdded }),
    preferences: createPreferenceStore(database),
    wishes: createWishStore(database),
    products: createProductStore(database),
    devices: createDeviceStore(database),
    orderLanguages: createOrderLanguages(database),
    news: createNotificationNews(createOutbox(database, { now, newId })),
    contacts: createContacts(internalGraph, { now, newId }),
    letterPost: createLetterPost(mailer),
    ...(push && { push: createHttpPush(push) }),
    publicUrl,
    warn: (message, about) => log.warn(about, message),
    now,
    newId,
  };
}
