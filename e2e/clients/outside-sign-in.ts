import { passThroughProvider, type TestPerson } from '../setup/outside-provider.ts';
import type { Json } from './graph-answer.ts';
import type { Shop } from './shop.ts';
import type { WebClient } from './web-client.ts';

/** Goes to an address of the shop as a browser does by itself: with its cookies, without a header of ours. */
export async function navigate(shop: Shop, { cookies }: WebClient, path: string): Promise<URL> {
  const cookie = cookies.header();
  const answer = await shop.fetch(path, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  cookies.take(answer.headers);
  const location = answer.headers.get('location');
  if (!location) throw new Error(`${path} answered ${answer.status} and led nowhere: ${await answer.text()}`);
  return new URL(location, shop.url);
}

/** From the shop to the provider and to the edge of the shop again: the address of the way back. */
export async function goToProvider(shop: Shop, client: WebClient, person: TestPerson, returnTo = '/'): Promise<string> {
  const there = await navigate(shop, client, `/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  const { pathname, search } = await passThroughProvider(there.href, person);
  return pathname + search;
}

/** All the way; answers where the browser ends up in the shop. */
export async function signInByProvider(
  shop: Shop,
  client: WebClient,
  person: TestPerson,
  returnTo?: string,
): Promise<string> {
  const { pathname, search } = await navigate(shop, client, await goToProvider(shop, client, person, returnTo));
  return pathname + search;
}

/** What a page of the shop asks of the sign-in's addresses. */
export async function askAuth(shop: Shop, { cookies }: WebClient, method: 'GET' | 'POST', path: string): Promise<Json> {
  const headers = { 'apollo-require-preflight': 'true', cookie: cookies.header() ?? '' };
  const answer = await shop.fetch(path, { method, headers });
  cookies.take(answer.headers);
  return { status: answer.status, ...((await answer.json()) as object) };
}
