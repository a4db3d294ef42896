import { type Caller, isRecentlyProved } from '@prism/platform/identity';
import type { Customer } from '../domain/customer.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { decideRoles, type Role } from '../domain/role.ts';
import { isOwner, requireAdmin } from './access.ts';
import { endAllSessions } from './end-sessions.ts';
import type { Ports } from './ports.ts';

export interface SetRoles {
  customerId: string;
  roles: readonly Role[];
}

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'customers' | 'sessions' | 'upstreamGrants' | 'news' | 'audit'>;

/** Gives a person these roles and no others. A real change signs them out everywhere: no token keeps rights that are gone. Who gives them has proved lately to be who they are. */
export async function setRoles(ports: Needs, caller: Caller, command: SetRoles): Promise<Decision<Customer>> {
  requireAdmin(caller.identity);
  if (!isRecentlyProved(caller.identity, ports.now())) return refuse('STEP_UP_REQUIRED');
  return ports.unitOfWork(async () => {
    const customer = await ports.customers.lock(command.customerId);
    if (!customer) return refuse('CUSTOMER_NOT_FOUND', 'customerId');
    const decision = decideRoles({ asked: command.roles, isOwn: isOwner(caller.identity, customer.id) });
    if (!decision.ok) return decision;
    const changed = { ...customer, roles: decision.value };
    if (`${changed.roles}` !== `${customer.roles}`) await change(ports, caller, changed, customer.roles);
    return accept(changed);
  });
}

async function change(ports: Needs, caller: Caller, changed: Customer, previous: readonly Role[]): Promise<void> {
  await ports.customers.update(changed);
  await ports.news.rolesChanged(changed, caller.requestId);
  const details = { from: previous, to: changed.roles };
  await ports.audit.record(caller, 'roles-set', { customerId: changed.id, details });
  await endAllSessions(ports, caller, changed.id);
}
