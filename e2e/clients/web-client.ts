import { type ClientContext, contextHeaders } from './context-headers.ts';
import { type CookieJar, createCookieJar } from './cookie-jar.ts';
import { readDocument } from './documents.ts';
import { type GraphAnswer, postOperation } from './graph-answer.ts';
import type { Credentials } from './people.ts';

/** A browser at the storefront: cookies, and the header that no foreign page can send. */
export interface WebClient {
  cookies: CookieJar;
  /** Runs one of the web's own documents. */
  run(document: string, variables?: object): Promise<GraphAnswer>;
  /** Runs any operation. */
  ask(query: string, variables?: object): Promise<GraphAnswer>;
  signIn(person: Credentials): Promise<GraphAnswer>;
}

export function createWebClient(shopUrl: string, context: ClientContext = {}): WebClient {
  const cookies = createCookieJar();
  async function ask(query: string, variables?: object): Promise<GraphAnswer> {
    const cookie = cookies.header();
    const answer = await postOperation(
      `${shopUrl}/web/graphql`,
      { query, variables },
      {
        ...contextHeaders('web-storefront', context),
        'apollo-require-preflight': 'true',
        ...(cookie && { cookie }),
      },
    );
    cookies.take(answer.headers);
    return answer;
  }
  const run = (document: string, variables?: object) => ask(readDocument('web', document), variables);
  return {
    cookies,
    run,
    ask,
    signIn: ({ email, password }) => run('SignIn', { input: { email, password } }),
  };
}
