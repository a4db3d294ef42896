import type { Caller } from '@prism/platform/identity';
import { type Customer, changeProfile, type ProfileChange } from '../domain/customer.ts';
import { lockOwnAccount } from './own-account.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'customers' | 'news'>;

/** Changes what people may change of themselves; answers the account after it. */
export function updateProfile(ports: Needs, caller: Caller, change: ProfileChange): Promise<Customer> {
  return ports.unitOfWork(async () => {
    const customer = await lockOwnAccount(ports, caller);
    const changed = changeProfile(customer, change);
    if (changed === customer) return customer;
    await ports.customers.update(changed);
    await ports.news.profileChanged(changed, caller.requestId);
    if (changed.marketingOptIn !== customer.marketingOptIn)
      await ports.news.marketingConsentChanged(changed, caller.requestId);
    return changed;
  });
}
