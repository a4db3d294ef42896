import type { Caller } from '@prism/platform/identity';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { lockOwnAccount } from './own-account.ts';
import type { Ports } from './ports.ts';
import type { AddressChange } from './upsert-address.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'customers' | 'addresses'>;

/** Removes an address of whoever asks. Where it was the default there is none now: choosing another is theirs. */
export function deleteAddress(ports: Needs, caller: Caller, id: string): Promise<Decision<AddressChange>> {
  return ports.unitOfWork(async () => {
    const customer = await lockOwnAccount(ports, caller);
    const [address] = await ports.addresses.findMany([id]);
    if (address?.customerId !== customer.id) return refuse('ADDRESS_NOT_FOUND', 'id');
    await ports.addresses.delete(id);
    return accept({ customer, address });
  });
}
