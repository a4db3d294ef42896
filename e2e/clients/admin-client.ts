import { type ClientContext, contextHeaders } from './context-headers.ts';
import { readDocument } from './documents.ts';
import { type GraphAnswer, type Json, postOperation } from './graph-answer.ts';
import type { Credentials } from './people.ts';

/** The back office: signs in with a plain request, then goes by token. */
export interface AdminClient {
  /** Undefined until somebody has signed in. */
  token: string | undefined;
  run(document: string, variables?: object): Promise<GraphAnswer>;
  ask(query: string, variables?: object): Promise<GraphAnswer>;
  signIn(person: Credentials): Promise<{ status: number; headers: Headers; body: Json }>;
}

export function createAdminClient(shopUrl: string, context: ClientContext = {}): AdminClient {
  const ask = (query: string, variables?: object) =>
    postOperation(
      `${shopUrl}/admin/graphql`,
      { query, variables },
      {
        ...contextHeaders('back-office', context),
        ...(client.token && { authorization: `Bearer ${client.token}` }),
      },
    );
  const client: AdminClient = {
    token: undefined,
    ask,
    run: (document, variables) => ask(readDocument('admin', document), variables),
    async signIn({ email, password }) {
      const answer = await fetch(`${shopUrl}/admin/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      const body = (await answer.json()) as Json;
      client.token = body.accessToken;
      return { status: answer.status, headers: answer.headers, body };
    },
  };
  return client;
}
