import type { EventFormat } from '@prism/platform/streams';

const type = 'application/json; charset=utf-8';

/** With the line that ends it: a client reads a part as soon as it sees that. */
const part = (json: string): string => `\r\ncontent-type: ${type}\r\n\r\n${json}\r\n---`;
const end = '--\r\n';

/** Apollo's protocol (https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol). */
export const multipartEvents: EventFormat = {
  contentType: 'multipart/mixed; boundary="-";subscriptionSpec=1.0',
  open: `\r\n---${part('{}')}`,
  heartbeat: part('{}'),
  event: (answer) => part(`{"payload":${answer}}`),
  end,
  failure: (errors) => part(`{"payload":null,"errors":${errors}}`) + end,
};
