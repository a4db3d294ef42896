import { PrismError } from '@prism/platform/errors';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { CartChanged, WishlistChanged } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, answeringGraph, startBffMobile } from './bff-mobile-kit.ts';

interface Asked {
  field: string;
  input: Record<string, unknown>;
  caller: Caller;
}

/** What the domain was asked for, and how it answers: by default everything goes well. */
const domain = {
  asked: [] as Asked[],
  answers: {} as Record<string, (asked: Asked) => unknown>,
  mutations: () => domain.asked.filter(({ field }) => field !== 'viewer').map(({ field }) => field),
};

const graph = answeringGraph(async ({ query, variables }, caller) => {
  const field = /answer: (\w+)/.exec(query)?.[1] ?? 'viewer';
  const input = (variables?.input ?? variables ?? {}) as Record<string, unknown>;
  const asked = { field, input, caller };
  domain.asked.push(asked);
  const answer = domain.answers[field]?.(asked);
  if (answer instanceof Error) throw answer;
  if (field === 'viewer')
    return answer ?? { viewer: { cart: { id: 'crt_open' }, customer: { wishlist: { id: 'wsh_own' } } } };
  return { answer: answer ?? { cart: { id: 'crt_open' }, wishlist: { id: 'wsh_own' }, userErrors: [] } };
});

const bff = await startBffMobile('batch', graph);

beforeEach(() => {
  Object.assign(domain, { asked: [], answers: {} });
});

const mutation = `mutation ($ops: [BatchOpInput!]!) { applyBatch(ops: $ops) {
  results { opId status retryAfterMs userErrors { __typename code message path ... on RetryLaterError { retryAfterMs } } }
  cart { id } wishlist { id } syncCursor
} }`;
const apply = async (identity: Identity, ops: object[], caller: Partial<Caller> = {}): Promise<Answer> =>
  (await bff.ask(mutation, { ops }, { identity, ...caller })).applyBatch;
const statusesOf = ({ results }: Answer) => results.map(({ status }: Answer) => status);

let count = 0;
const op = (act: object, idempotencyKey = `key-${String(++count).padStart(6, '0')}`) => ({
  opId: `op-${++count}`,
  queuedAt: '2026-01-01T10:00:00Z',
  idempotencyKey,
  ...act,
});
const add = { cartAdd: { variantId: 'var_1', quantity: 2 } };
const set = { cartSet: { cartId: 'crt_open', lineId: 'cln_1', quantity: 5 } };
const wish = (productId = 'prd_1') => ({ wishlistSet: { productId, present: true } });
const review = { review: { productId: 'prd_1', rating: 5, body: 'Quick and quiet.' } };
const read = { markRead: ['ntf_1', 'ntf_2'] };
const someGuest = (): Identity => ({ kind: 'guest', subject: newId('gst') });
const someCustomer = () => testUser(newId('cus'), 'customer');
const away = () => new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');

describe('a queue', () => {
  test('of fifty is taken', async () => {
    const ops = Array.from({ length: 50 }, () => op(add));
    expect(new Set(statusesOf(await apply(someGuest(), ops)))).toEqual(new Set(['APPLIED']));
  });

  test('that is empty shows the cart that is open', async () => {
    expect(await apply(someGuest(), [])).toMatchObject({ results: [], cart: { id: 'crt_open' }, wishlist: null });
  });
});

test('what the batch itself refuses is said in German to who reads German', async () => {
  const { results } = await apply(someGuest(), [op(wish())], { language: 'de' });
  expect(results[0].userErrors).toMatchObject([{ message: 'Bitte melden Sie sich zuerst an.' }]);
});

describe('an operation that is sent again', () => {
  test('twice at once is applied once and replayed once', async () => {
    const guest = someGuest();
    const same = op(add);
    const answers = await Promise.all([apply(guest, [same]), apply(guest, [same])]);
    expect(answers.flatMap(statusesOf).sort()).toEqual(['APPLIED', 'REPLAYED']);
    const keys = domain.asked.filter(({ field }) => field === 'cartLinesAdd').map(({ input }) => input.idempotencyKey);
    expect(new Set(keys)).toEqual(new Set([same.idempotencyKey]));
  });

  test('after a crash between effect and record goes to the domain under the same key, which answers the first outcome', async () => {
    const guest = someGuest();
    const same = op(add);
    await bff.database
      .current()
      .execute(sql`alter table applied_ops add constraint crash check (subject = '') not valid`);
    expect(statusesOf(await apply(guest, [same]))).toEqual(['APPLIED']);
    await bff.database.current().execute(sql`alter table applied_ops drop constraint crash`);
    expect(statusesOf(await apply(guest, [same]))).toEqual(['APPLIED']);
    expect(statusesOf(await apply(guest, [same]))).toEqual(['REPLAYED']);
    const sent = domain.asked.filter(({ field }) => field === 'cartLinesAdd');
    expect(sent.map(({ input }) => input)).toEqual([sent[0]?.input, sent[0]?.input]);
  });

  test('while nobody remembers what was applied is not tried at all', async () => {
    await bff.database.current().execute(sql`alter table applied_ops rename to applied_ops_away`);
    const { errors } = await bff.execute(mutation, { ops: [op(add)] }, { identity: someGuest() });
    await bff.database.current().execute(sql`alter table applied_ops_away rename to applied_ops`);
    expect(errors).toHaveLength(1);
    expect(domain.asked).toEqual([]);
  });
});

describe('notifications that were read', () => {
  test('are marked as read, once per key', async () => {
    const customer = someCustomer();
    const same = op(read);
    expect(statusesOf(await apply(customer, [same]))).toEqual(['APPLIED']);
    expect(statusesOf(await apply(customer, [same]))).toEqual(['REPLAYED']);
    expect(domain.asked.filter(({ field }) => field === 'notificationsMarkRead')).toMatchObject([
      { input: { ids: ['ntf_1', 'ntf_2'] }, caller: { identity: customer } },
    ]);
  });

  test('are none of a guest', async () => {
    const { results } = await apply(someGuest(), [op(read), op({ ...add, ...read })]);
    expect(results).toMatchObject([
      { status: 'REJECTED', userErrors: [{ code: 'UNAUTHENTICATED', path: ['ops', '0', 'markRead'] }] },
      { status: 'REJECTED', userErrors: [{ code: 'EXACTLY_ONE_OPERATION' }] },
    ]);
    expect(domain.mutations()).toEqual([]);
  });

  test('wait while notifications are away, and nothing else does', async () => {
    domain.answers.notificationsMarkRead = away;
    expect(statusesOf(await apply(someCustomer(), [op(read), op(add), op(read)]))).toEqual([
      'RETRY_LATER',
      'APPLIED',
      'RETRY_LATER',
    ]);
    expect(domain.mutations()).toEqual(['notificationsMarkRead', 'cartLinesAdd']);
  });
});

describe('what the domain says', () => {
  test.each([
    ['cartLinesAdd', add, ['input', 'lines', '0', 'quantity'], ['cartAdd', 'quantity']],
    ['cartLinesAdd', add, ['input', 'cartId'], ['cartAdd', 'cartId']],
    ['cartLinesAdd', add, ['input', 'idempotencyKey'], ['idempotencyKey']],
    ['cartLinesSet', set, ['input', 'lines', '0', 'lineId'], ['cartSet', 'lineId']],
    ['wishlistItemSet', wish(), ['input', 'productId'], ['wishlistSet', 'productId']],
    ['reviewSubmit', review, ['input', 'body'], ['review', 'body']],
    ['reviewSubmit', review, null, ['review']],
    ['notificationsMarkRead', read, ['ids'], ['markRead']],
    ['notificationsMarkRead', read, ['ids', '1'], ['markRead', '1']],
  ])('of %s with %j about %j is said of this batch', async (field, act, path, expected) => {
    domain.answers[field] = () => ({ userErrors: [{ code: 'SOMETHING', message: 'Is wrong.', path }] });
    const { results } = await apply(someCustomer(), [op(act)]);
    expect(results[0]).toMatchObject({
      status: 'REJECTED',
      retryAfterMs: null,
      userErrors: [
        { __typename: 'InputError', code: 'SOMETHING', message: 'Is wrong.', path: ['ops', '0', ...expected] },
      ],
    });
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'] as const)('%s is final', async (code) => {
    domain.answers.cartLinesAdd = () => new PrismError(code, 'No.');
    const { results } = await apply(someGuest(), [op(add), op(set)]);
    expect(results[0]).toMatchObject({ status: 'REJECTED', userErrors: [{ code }] });
    expect(results[1].status).toBe('APPLIED');
  });

  test('about an equal request that still runs puts it off, and what comes after it', async () => {
    const busy = { code: 'IDEMPOTENCY_IN_FLIGHT', message: 'Wait.', path: null, retryAfterMs: 700 };
    domain.answers.wishlistItemSet = ({ input }) => ({ userErrors: input.productId === 'prd_1' ? [busy] : [] });
    const answer = await apply(someCustomer(), [op(wish()), op(wish()), op(wish('prd_2'))]);
    expect(statusesOf(answer)).toEqual(['RETRY_LATER', 'RETRY_LATER', 'APPLIED']);
    expect(answer.results[0]).toMatchObject({
      retryAfterMs: 700,
      userErrors: [{ __typename: 'RetryLaterError', code: 'IDEMPOTENCY_IN_FLIGHT', retryAfterMs: 700 }],
    });
    expect(answer.results[1].userErrors).toMatchObject([{ code: 'HELD_BACK', retryAfterMs: 700 }]);
  });
});

describe('while a part is away', () => {
  test('nothing more is sent to it, what was applied before is replayed, and the rest goes on', async () => {
    const customer = someCustomer();
    const before = op(add);
    await apply(customer, [before]);
    domain.asked = [];
    domain.answers.cartLinesAdd = away;
    const answer = await apply(customer, [op(add), op(set), before, op(wish())]);
    expect(statusesOf(answer)).toEqual(['RETRY_LATER', 'RETRY_LATER', 'REPLAYED', 'APPLIED']);
    expect(domain.mutations()).toEqual(['cartLinesAdd', 'wishlistItemSet']);
    expect(answer.results[0].userErrors).toMatchObject([{ code: 'SERVICE_UNAVAILABLE' }]);
    expect(answer.results[0].retryAfterMs).toBeGreaterThan(0);
  });

  test('the results stand without cart and wishlist beside them', async () => {
    domain.answers.viewer = away;
    domain.answers.reviewSubmit = () => ({ userErrors: [] });
    const answer = await apply(someCustomer(), [op(review)]);
    expect(answer).toMatchObject({ cart: null, wishlist: null });
    expect(statusesOf(answer)).toEqual(['APPLIED']);
  });
});

describe('the cursor after a batch', () => {
  const query = `query ($since: String) { sync(since: $since, scopes: [CART, WISHLIST]) { cursor hasMore
    upserts { __typename ... on CartUpsert { cart { id } } } } }`;
  const sync = async (identity: Identity, since?: string): Promise<Answer> =>
    (await bff.ask(query, { since }, { identity })).sync;
  const cartChanged = ({ subject }: Identity, cartId = 'crt_open') =>
    bff.tell('cart', CartChanged, { cartId, ownerId: subject, version: 2 });

  test('is past the cart that the batch shows, as far as its change has arrived', async () => {
    const guest = someGuest();
    await sync(guest, (await sync(guest)).cursor);
    domain.answers.cartLinesAdd = () => void cartChanged(guest);
    const { syncCursor } = await apply(guest, [op(add)]);
    // Whether or not the news had arrived by then, they are told at most once more, and never lost.
    await cartChanged(guest);
    expect((await sync(guest, syncCursor)).upserts).toMatchObject([{ cart: { id: 'crt_open' } }]);
    domain.answers = {};
    const { cursor } = await sync(guest, (await sync(guest, syncCursor)).cursor);
    await cartChanged(guest);
    const after = await apply(guest, [op(add)]);
    expect(after.syncCursor).not.toBe(cursor);
    expect((await sync(guest, after.syncCursor)).upserts).toEqual([]);
  });

  test('skips nothing that came from elsewhere', async () => {
    const customer = someCustomer();
    await sync(customer, (await sync(customer)).cursor);
    const wished = {
      customerId: customer.subject,
      wishlistId: 'wsh_own',
      version: 2,
      productId: 'prd_1',
      present: true,
    };
    await bff.tell('accounts', WishlistChanged, wished);
    await cartChanged(customer);
    const { syncCursor } = await apply(customer, [op(add)]);
    const { upserts } = await sync(customer, syncCursor);
    expect(upserts).toEqual([{ __typename: 'WishlistUpsert' }, { __typename: 'CartUpsert', cart: { id: 'crt_open' } }]);
  });
});
