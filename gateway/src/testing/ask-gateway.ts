import type { Gateway } from '../create-gateway.ts';

export interface Question {
  variant?: string;
  query: string;
  variables?: object;
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
}

/** Sends one operation as a good client would, and reads the answer. */
export async function ask({ app }: Gateway, question: Question) {
  const { variant = 'web', query, variables, headers = {}, cookies = {} } = question;
  const response = await app.inject({
    method: 'POST',
    url: `/${variant}/graphql`,
    headers: { 'apollo-require-preflight': '1', ...headers },
    cookies,
    payload: { query, variables },
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers, cookies: response.cookies };
}
