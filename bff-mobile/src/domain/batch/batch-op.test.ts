import { expect, test } from 'vitest';
import { type BatchAct, laneOf, needsSignIn } from './batch-op.ts';

const add: BatchAct = { kind: 'cartAdd', input: { variantId: 'var_1', quantity: 1 } };
const set: BatchAct = { kind: 'cartSet', input: { cartId: 'crt_1', lineId: 'cln_1', quantity: 2 } };
const wish = (productId: string): BatchAct => ({ kind: 'wishlistSet', input: { productId, present: true } });
const review: BatchAct = { kind: 'review', input: { productId: 'prd_1', rating: 5, body: 'Good.' } };
const read: BatchAct = { kind: 'markRead', input: { ids: ['ntf_1'] } };

test('all that changes a cart keeps its order, whether or not it names the cart', () => {
  expect(laneOf(add)).toBe(laneOf(set));
});

test('wishes and reviews keep their order per product', () => {
  expect(laneOf(wish('prd_1'))).toBe(laneOf(wish('prd_1')));
  expect(new Set([wish('prd_1'), wish('prd_2'), review, add, read].map(laneOf)).size).toBe(5);
});

test('guests may fill carts, and nothing else', () => {
  expect([add, set, wish('prd_1'), review, read].map(needsSignIn)).toEqual([false, false, true, true, true]);
});
