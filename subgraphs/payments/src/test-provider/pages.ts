import { z } from 'zod';
import { answer, toResponse } from './answer.ts';
import type { CardVault } from './card-vault.ts';
import type { Intents } from './intents.ts';
import type { TestProviderOptions } from './options.ts';
import { cardPage, tokenPage } from './pages/card-page.ts';
import { challengePage } from './pages/challenge-page.ts';
import { badReturnPage, donePage, noChallengePage } from './pages/messages.ts';
import { sendBack } from './pages/page.ts';
import { type CardProblems, readCard, type TypedCard } from './read-card.ts';

/** A public address: its path in Fastify's pattern. */
export interface PublicAddress {
  method: 'GET' | 'POST';
  path: string;
  handle(request: Request): Promise<Response>;
}

type PagesDeps = Pick<TestProviderOptions, 'database' | 'isReturnUrl' | 'now'> & { vault: CardVault; intents: Intents };

const typedCard = z.object({ number: z.string().max(30), expiry: z.string().max(30), cvc: z.string().max(30) });

/** What customers and their browsers ask for. */
export function createPages({ database, vault, intents, isReturnUrl, now }: PagesDeps): PublicAddress[] {
  async function put(typed: TypedCard) {
    const card = readCard(typed, now());
    return 'problems' in card ? card : { token: await vault.put(card, now()) };
  }

  return [
    { method: 'GET', path: '/pay/card', handle: async (request) => showCardPage(new URL(request.url)) },
    { method: 'POST', path: '/pay/card', handle: takeCard },
    { method: 'POST', path: '/pay/tokens', handle: tokenize },
    { method: 'GET', path: '/pay/3ds/:challenge', handle: showChallenge },
    { method: 'POST', path: '/pay/3ds/:challenge', handle: decide },
    { method: 'GET', path: '/pay/done', handle: async () => donePage() },
  ];

  function showCardPage({ searchParams }: URL): Response {
    const returnUrl = searchParams.get('return_url') ?? undefined;
    return returnUrl === undefined || isReturnUrl(returnUrl) ? cardPage({ returnUrl }) : badReturnPage();
  }

  /** From the page's form. The token goes back in the fragment: no server's log gets to see it. */
  async function takeCard(request: Request): Promise<Response> {
    const form = await readForm(request);
    const returnUrl = form.get('return_url') ?? undefined;
    if (returnUrl !== undefined && !isReturnUrl(returnUrl)) return badReturnPage();
    const typed = { number: form.get('number') ?? '', expiry: form.get('expiry') ?? '', cvc: form.get('cvc') ?? '' };
    const given = await put(typed);
    if ('problems' in given)
      return cardPage({ returnUrl, problems: given.problems, expiry: typed.expiry.slice(0, 30) });
    if (returnUrl === undefined) return tokenPage(given.token.id);
    const target = new URL(returnUrl);
    target.hash = new URLSearchParams({ paymentToken: given.token.id }).toString();
    return sendBack(target.href);
  }

  /** For scripts: `{ number, expiry: "04/30", cvc }`. */
  async function tokenize(request: Request): Promise<Response> {
    const typed = typedCard.safeParse(await request.json().catch(() => undefined));
    if (!typed.success) return refused({ number: 'Expected a body { number, expiry, cvc } of texts.' });
    const given = await put(typed.data);
    if ('problems' in given) return refused(given.problems);
    const { id: token, brand, last4 } = given.token;
    return noStore(toResponse(answer(201, { token, card: { brand, last4 } })));
  }

  async function showChallenge(request: Request): Promise<Response> {
    const intent = await intents.findChallenged(challengeOf(request));
    if (!intent) return noChallengePage();
    return intent.status === 'requires_action' ? challengePage(intent) : sendBack(intent.returnUrl);
  }

  async function decide(request: Request): Promise<Response> {
    const isApproved = (await readForm(request)).get('outcome') === 'approve';
    const intent = await database.transaction(() => intents.decide(challengeOf(request), isApproved));
    return intent ? sendBack(intent.returnUrl) : noChallengePage();
  }
}

const readForm = async (request: Request) => new URLSearchParams(await request.text());

const refused = (problems: CardProblems) =>
  noStore(toResponse(answer(422, { error: { code: 'card_invalid', problems } })));

function noStore(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** What has another shape is no challenge, and may hold what PostgreSQL takes for an error. */
function challengeOf({ url }: Request): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return /^3ds_[\w-]{32}$/.test(last) ? last : '';
}
