import type { Caller } from '@prism/platform/identity';
import type { PostalAddress } from '../domain/postal-address.ts';
import type { Ask } from './ask.ts';

const query = `query CartAddresses { viewer { customer { addresses {
  id fullName line1 line2 city region postalCode country phone
} } } }`;

type Nullable<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

interface Answer {
  viewer: { customer: { addresses: ({ id: string } & Nullable<PostalAddress>)[] } | null } | null;
}

/** The caller's own addresses by id; a guest has none. Fails closed: nothing is sent to an address nobody could look up. */
export async function askAddresses(ask: Ask, caller: Caller): Promise<ReadonlyMap<string, PostalAddress>> {
  const { viewer } = await ask<Answer>({ query }, caller);
  const addresses = viewer?.customer?.addresses ?? [];
  return new Map(addresses.map(({ id, ...lines }) => [id, withoutNulls(lines)]));
}

function withoutNulls({ line2, region, phone, ...rest }: Nullable<PostalAddress>): PostalAddress {
  return {
    ...rest,
    ...(line2 !== null && { line2 }),
    ...(region !== null && { region }),
    ...(phone !== null && { phone }),
  };
}
