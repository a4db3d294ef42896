import { demoMarketingOptIn, demoWishes, maxDemoBelongings } from '@prism/demo';
import { between, chance, demoEpoch, demoHash, fraction, pick } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { type Address, createAddress } from '../../domain/address.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Role } from '../../domain/role.ts';
import type { Wishlist, WishlistItem } from '../../domain/wishlist.ts';
import { firstNames, lastNames } from './demo-names.ts';
import { demoLines } from './demo-places.ts';

/** Everything that belongs to one person. */
export interface DemoPerson {
  customer: Customer;
  addresses: Address[];
  wishlist: Wishlist;
  items: WishlistItem[];
}

/** The people whose addresses stand in the README, in this order. */
const known: readonly { email: string; firstName: string; lastName: string; roles: Role[] }[] = [
  { email: 'customer@example.com', firstName: 'Clara', lastName: 'Sommer', roles: ['CUSTOMER'] },
  { email: 'support@example.com', firstName: 'Sam', lastName: 'Keller', roles: ['CUSTOMER', 'SUPPORT'] },
  { email: 'admin@example.com', firstName: 'Ada', lastName: 'Winter', roles: ['CUSTOMER', 'ADMIN'] },
];

const twoYearsMs = 2 * 365 * 24 * 3_600_000;

/** Person `index`, from 0; the first three are the known ones. The same in every process, whatever the size. */
export function demoPerson(index: number): DemoPerson {
  const customer = demoCustomer(index);
  const wishlist = { id: seededId('wsh', demoHash('wishlist', index)), customerId: customer.id };
  const items = demoItems(index, customer);
  return {
    customer,
    addresses: demoAddresses(index, customer),
    wishlist: { ...wishlist, version: 1 + items.length },
    items,
  };
}

function demoCustomer(index: number): Customer {
  const bits = (salt: string) => demoHash('customer', index, salt);
  const person = known[index] ?? {
    email: `shopper-${index}@example.com`,
    firstName: pick(firstNames, bits('first name')),
    lastName: pick(lastNames, bits('last name')),
    roles: ['CUSTOMER' as const],
  };
  return {
    ...person,
    id: seededId('cus', demoHash('customer', index)),
    marketingOptIn: demoMarketingOptIn(index),
    ...(chance(0.02, bits('risk')) ? { riskNote: 'Two parcels reported as not delivered.' } : {}),
    createdAt: new Date(Math.floor(demoEpoch - fraction(bits('created')) * twoYearsMs)),
  };
}

function demoAddresses(index: number, customer: Customer): Address[] {
  const count = index === 0 ? 2 : between(1, 2, demoHash('customer', index, 'addresses'));
  const fullName = `${customer.firstName} ${customer.lastName}`;
  return Array.from({ length: count }, (_, place) => {
    const at = index * maxDemoBelongings + place;
    const made = { id: seededId('adr', demoHash('address', at)), customerId: customer.id, now: customer.createdAt };
    return createAddress({ ...made, isFirst: place === 0 }, demoLines(at, fullName), {});
  });
}

function demoItems(index: number, { createdAt }: Customer): WishlistItem[] {
  return demoWishes(index).map(({ index: at, place, productId }) => ({
    id: seededId('wli', demoHash('wish', at)),
    productId,
    addedAt: new Date(createdAt.getTime() + place * 60_000),
  }));
}
