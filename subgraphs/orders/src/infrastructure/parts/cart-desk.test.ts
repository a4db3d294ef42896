import { describe, expect, test } from 'vitest';
import { orderOf, reserved } from '../../../test/given.ts';
import type { Ask } from './ask.ts';
import { createCartDesk } from './cart-desk.ts';

/** A cart part that refuses everything with this code. */
const deskThat = (code: string) => {
  const payload = { userErrors: [{ __typename: 'InputError', code, message: 'No.' }] };
  const asService = async () => ({ cartCheckoutUnlock: payload, cartConvert: payload });
  return createCartDesk({ asService } as unknown as Ask);
};
const order = orderOf(reserved);

describe.each(['unlock', 'convert'] as const)('to %s a cart', (what) => {
  test('that is not there any more is done: the order would wait for ever', async () => {
    await expect(deskThat('NOT_FOUND')[what](order)).resolves.toBeUndefined();
  });

  test('that is refused for another reason is not, and is asked for again', async () => {
    await expect(deskThat('CART_BEING_ORDERED')[what](order)).rejects.toThrow('CART_BEING_ORDERED');
  });
});
