import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Contacts } from '../application/ports.ts';

/** How long one question may take, in ms. */
const timeoutMs = 5_000;

const query = `query NotificationContacts($ids: [ID!]!) {
  accountContacts(ids: $ids) { customerId email firstName locale }
}`;

interface Answer {
  accountContacts: ({ customerId: string; email: string; firstName: string | null; locale: string | null } | null)[];
}

/** Asks accounts through the internal graph, as the service `svc_notifications`. */
export function createContacts(
  graph: InternalGraph,
  deps: { now: () => Date; newId: (prefix: string) => string },
): Contacts {
  return {
    async of(ids) {
      if (ids.length === 0) return new Map();
      const { accountContacts } = await graph.execute<Answer>({ query, variables: { ids } }, serviceCaller(deps));
      return new Map(
        accountContacts.flatMap((contact) => {
          if (!contact) return [];
          const { customerId, email, firstName, locale } = contact;
          return [[customerId, { customerId, email, ...(firstName && { firstName }), ...(locale && { locale }) }]];
        }),
      );
    },
  };
}

function serviceCaller({ now, newId }: { now: () => Date; newId: (prefix: string) => string }): Caller {
  return {
    identity: { kind: 'service', subject: 'svc_notifications' },
    client: { variant: 'internal', name: 'notifications', version: '1' },
    // What is asked is the same in every market.
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: newId('req'),
    deadline: now().getTime() + timeoutMs,
  };
}
