import type { Caller } from '@prism/platform/identity';
import {
  type Address,
  type AddressLines,
  changeAddress,
  createAddress,
  type DefaultWish,
  maxAddresses,
} from '../domain/address.ts';
import type { Customer } from '../domain/customer.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { lockOwnAccount } from './own-account.ts';
import type { Ports } from './ports.ts';

export interface UpsertAddress {
  /** The address to change; without it one is added. */
  id?: string | undefined;
  lines: AddressLines;
  wish: DefaultWish;
  /** Refuses to change an address that is at another version. */
  expectedVersion?: number | undefined;
}

export interface AddressChange {
  customer: Customer;
  address: Address;
}

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'newId' | 'customers' | 'addresses'>;

/** Adds or changes an address of whoever asks. The account is locked, so that two changes cannot both take a default. */
export function upsertAddress(ports: Needs, caller: Caller, command: UpsertAddress): Promise<Decision<AddressChange>> {
  return ports.unitOfWork(async () => {
    const customer = await lockOwnAccount(ports, caller);
    const decision =
      command.id === undefined
        ? await add(ports, customer, command)
        : await change(ports, customer, command.id, command);
    return decision.ok ? accept({ customer, address: decision.value }) : decision;
  });
}

async function add(ports: Needs, customer: Customer, { lines, wish }: UpsertAddress): Promise<Decision<Address>> {
  const count = await ports.addresses.count(customer.id);
  if (count >= maxAddresses) return refuse('ADDRESS_LIMIT_REACHED', 'input');
  const made = { id: ports.newId('adr'), customerId: customer.id, isFirst: count === 0, now: ports.now() };
  const address = createAddress(made, lines, wish);
  await ports.addresses.yieldDefaults(address);
  await ports.addresses.insert(address);
  return accept(address);
}

async function change(
  { addresses }: Needs,
  customer: Customer,
  id: string,
  { lines, wish, expectedVersion }: UpsertAddress,
): Promise<Decision<Address>> {
  const [address] = await addresses.findMany([id]);
  if (address?.customerId !== customer.id) return refuse('ADDRESS_NOT_FOUND', 'id');
  if (expectedVersion !== undefined && expectedVersion !== address.version) {
    return refuse('VERSION_CONFLICT', 'input', 'expectedVersion');
  }
  const changed = changeAddress(address, lines, wish);
  await addresses.yieldDefaults(changed);
  await addresses.update(changed);
  return accept(changed);
}
