import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrismError } from '@prism/platform/errors';
import type { InternalGraph } from '@prism/platform/graph';
import type { Identity } from '@prism/platform/identity';
import type { Mail } from '@prism/platform/mail';

/** A mail server that does what the test wants with the next mails, and keeps those it took. */
export function fakeMailer() {
  const taken: Mail[] = [];
  const plans: ((mail: Mail) => Promise<void> | void)[] = [];
  return {
    taken,
    tries: 0,
    /** What happens to the next mail instead of its being taken; the one after that has the next plan. */
    plan: (...next: ((mail: Mail) => Promise<void> | void)[]) => void plans.push(...next),
    async send(mail: Mail) {
      this.tries++;
      const plan = plans.shift();
      if (plan) await plan(mail);
      else taken.push(mail);
    },
    to: (address: string) => taken.filter(({ to }) => to === address),
  };
}
export type FakeMailer = ReturnType<typeof fakeMailer>;

/** The server was away: nothing has gone out. */
export const away = () => {
  throw new PrismError('INTERNAL_SERVER_ERROR', 'The mail server is away', { retryAfterMs: 30_000 });
};
/** It refused for good, or said nothing after it had everything. */
export const forGood = () => {
  throw new PrismError('INTERNAL_SERVER_ERROR', 'The mail server does not say whether it took the mail');
};

export interface FakeContact {
  email: string;
  firstName?: string;
  locale?: string;
}

/** The internal graph as far as accounts answers in it. */
export function fakeAccounts() {
  const contacts = new Map<string, FakeContact>();
  const askers: Identity[] = [];
  let isAway = false;
  const graph: InternalGraph = {
    async execute<T>(
      { variables }: { variables?: Record<string, unknown> | undefined },
      caller: { identity: Identity },
    ) {
      askers.push(caller.identity);
      if (isAway) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'Accounts is away');
      const ids = variables?.ids as string[];
      const found = ids.map((customerId) => {
        const contact = contacts.get(customerId);
        return contact ? { customerId, firstName: null, locale: null, ...contact } : null;
      });
      return { accountContacts: found } as T;
    },
  };
  const setAway = (value: boolean) => {
    isAway = value;
  };
  return { contacts, askers, graph, setAway };
}

export interface PushedMessage {
  token: string;
  notification: { title: string; body: string };
  data: Record<string, string>;
}

/** A push service on loopback; answers by token, 200 unless told otherwise. */
export async function startPushService() {
  const received: PushedMessage[] = [];
  const credentials: (string | undefined)[] = [];
  const answers = new Map<string, (number | 'hang up')[]>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { message } = JSON.parse(body) as { message: PushedMessage };
    const status = answers.get(message.token)?.shift() ?? 200;
    credentials.push(request.headers.authorization);
    if (status === 200) received.push(message);
    if (status === 'hang up') response.destroy();
    else response.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    received,
    credentials,
    answer: (token: string, ...statuses: (number | 'hang up')[]) => void answers.set(token, statuses),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
