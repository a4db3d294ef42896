import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { eq } from 'drizzle-orm';
import { stockLevels } from '../src/infrastructure/tables.ts';
import { type Answer, orders, type RunningInventory } from './start-inventory.ts';

const payload = `{
  reservation { id orderId status expiresAt lines { variant { id } quantity backordered } }
  userErrors { __typename code message path ... on ReservationShortageError { lines { variantId requested available } } }
}`;
export const mutations = {
  create: `mutation ($input: ReservationCreateInput!) { done: reservationCreate(input: $input) ${payload} }`,
  renew: `mutation ($id: ID!, $ttlSeconds: Int! = 900) { done: reservationRenew(id: $id, ttlSeconds: $ttlSeconds) ${payload} }`,
  confirm: `mutation ($id: ID!) { done: reservationConfirm(id: $id) ${payload} }`,
  release: `mutation ($id: ID!) { done: reservationRelease(id: $id) ${payload} }`,
  return: `mutation ($id: ID!) { done: reservationReturn(id: $id) ${payload} }`,
};

export type Wanted = [variantId: string, quantity: number];

/** What `reservationCreate` is given. */
export const wanted = (lines: Wanted[], { orderId = newId('ord'), ...rest }: Partial<Wish> = {}) => ({
  orderId,
  lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
  ...rest,
});

interface Wish {
  orderId: string;
  ttlSeconds: number;
}

/** Asks for a reservation as the orders part does. */
export async function reserve({ ask }: RunningInventory, lines: Wanted[], wish?: Partial<Wish>): Promise<Answer> {
  return (await ask(mutations.create, { input: wanted(lines, wish) }, orders)).done;
}

/** Does something to a reservation as the orders part does. */
export async function settle(
  { ask }: RunningInventory,
  attempt: Exclude<keyof typeof mutations, 'create'>,
  id: string,
  ttlSeconds?: number,
): Promise<Answer> {
  return (await ask(mutations[attempt], { id, ...(ttlSeconds && { ttlSeconds }) }, orders)).done;
}

/** A reservation of these lines that is held; its id. */
export async function held(inventory: RunningInventory, lines: Wanted[], wish?: Partial<Wish>): Promise<string> {
  const { reservation, userErrors } = await reserve(inventory, lines, wish);
  if (!reservation) throw new Error(JSON.stringify(userErrors));
  return reservation.id;
}

/** A reservation by reference, as somebody sees it. */
export async function askReservation({ ask }: RunningInventory, id: string, identity: Identity = orders) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Reservation { id status } } }`;
  return (await ask(query, { r: [{ __typename: 'Reservation', id }] }, identity))._entities[0];
}

/** How many of a variant are on hand and reserved, over all warehouses. */
export async function countsOf({ database }: RunningInventory, variantId: string) {
  const { onHand, reserved } = stockLevels;
  const rows = await database
    .current()
    .select({ onHand, reserved })
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId));
  return rows.reduce((a, b) => ({ onHand: a.onHand + b.onHand, reserved: a.reserved + b.reserved }), {
    onHand: 0,
    reserved: 0,
  });
}

/** Lets time pass. */
export function pass({ clock }: RunningInventory, seconds: number): void {
  clock.now = new Date(clock.now.getTime() + seconds * 1_000);
}
