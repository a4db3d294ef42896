import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '@prism/platform/database';
import type { ZodType } from 'zod';
import { type Answer, answer, notFound, problem, toResponse } from './answer.ts';
import type { CardVault } from './card-vault.ts';
import { cardObject } from './intent-object.ts';
import { capture, type Intents, newIntent, newRefund } from './intents.ts';
import { oncePerKey } from './once-per-key.ts';

export interface ApiDeps {
  database: Database;
  vault: CardVault;
  intents: Intents;
  apiKey: string;
  now: () => Date;
  wait: (ms: number) => Promise<unknown>;
}

/** How late the slow card's answer comes. */
const slowMs = 3_000;

type Handler = (id: string, body: unknown) => Promise<Answer>;

/** The merchant's side, under `/v1`. Every POST carries an idempotency key. */
export function createApi(deps: ApiDeps): (request: Request) => Promise<Response> {
  const { intents, vault, now } = deps;
  const reads: [RegExp, (id: string) => Promise<Answer>][] = [
    [/^\/v1\/payments\/([\w-]+)$/, (id) => intents.retrieve(id)],
    [/^\/v1\/tokens\/([\w-]+)$/, async (id) => describeToken(await vault.find(id, now()))],
  ];
  const writes: [RegExp, Handler][] = [
    [/^\/v1\/payments()$/, (_, body) => checked(newIntent, body, (given) => intents.create(given))],
    [
      /^\/v1\/payments\/([\w-]+)\/capture$/,
      (id, body) => checked(capture, body, (given) => intents.capture(id, given)),
    ],
    [/^\/v1\/payments\/([\w-]+)\/void$/, (id) => intents.void(id)],
    [
      /^\/v1\/payments\/([\w-]+)\/refunds$/,
      (id, body) => checked(newRefund, body, (given) => intents.refund(id, given)),
    ],
  ];

  async function route(request: Request): Promise<Answer> {
    const { pathname: path } = new URL(request.url);
    if (!isAllowed(request, deps.apiKey)) return problem(401, 'unauthorized', 'The API key is wrong.');
    if (request.method === 'GET') return match(reads, path, (read, id) => read(id));
    if (request.method === 'DELETE') return forget(path);
    const body: unknown = await request.json().catch(() => undefined);
    return match(writes, path, (write, id) => writeOnce(request, path, body, () => write(id, body)));
  }

  async function writeOnce(
    request: Request,
    path: string,
    body: unknown,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const key = request.headers.get('idempotency-key');
    if (!key) return problem(400, 'idempotency_key_missing', 'Expected the header idempotency-key.');
    const given = await oncePerKey(deps.database, { key, path, body }, now(), work);
    // Done, and announced, long before the answer: as the slowest of providers are.
    if (!given.isReplay && isSlow(given)) await deps.wait(slowMs);
    return given;
  }

  async function forget(path: string): Promise<Answer> {
    const [, id] = /^\/v1\/cards\/([\w-]+)$/.exec(path) ?? [];
    if (id?.startsWith('card_')) await vault.forget(id);
    return answer(200, {});
  }

  return async (request) => toResponse(await route(request));
}

function match<H>(
  routes: [RegExp, H][],
  path: string,
  run: (handler: H, id: string) => Promise<Answer>,
): Promise<Answer> {
  for (const [pattern, handler] of routes) {
    const [found, id = ''] = pattern.exec(path) ?? [];
    if (found !== undefined) return run(handler, id);
  }
  return Promise.resolve(notFound());
}

async function checked<T>(schema: ZodType<T>, body: unknown, work: (given: T) => Promise<Answer>): Promise<Answer> {
  const parsed = schema.safeParse(body);
  return parsed.success ? work(parsed.data) : problem(400, 'invalid_request', 'The body is not what was expected.');
}

const describeToken = (card: Awaited<ReturnType<CardVault['find']>>): Answer =>
  card ? answer(200, { id: card.id, card: cardObject(card) }) : notFound();

/** `behavior` is no part of the API: its card tells. */
const isSlow = ({ status, body }: Answer) =>
  status === 201 && (body as { card?: { last4?: string } }).card?.last4 === '9001';

function isAllowed(request: Request, apiKey: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${apiKey}`));
}
