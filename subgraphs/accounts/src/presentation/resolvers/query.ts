import { PrismError } from '@prism/platform/errors';
import { isId } from '@prism/platform/ids';
import { requireBackOffice, requireService } from '../../application/access.ts';
import { findSession, findSessions } from '../../application/find-session.ts';
import { listCustomers } from '../../application/list-customers.ts';
import type { Customer } from '../../domain/customer.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { customerById } from '../find.ts';
import { type CursorRule, pageInfo, readPage } from '../paging.ts';
import { identityFields } from '../session-fields.ts';

const maxContacts = 100;
const maxSessions = 1_000;

const customersRule: CursorRule<Customer> = { prefix: 'cus', position: ({ createdAt, id }) => ({ at: createdAt, id }) };

export const Query: QueryResolvers = {
  viewer: (_, _args, { caller }) => ({ identity: caller.identity }),
  customer(_, { id }, context) {
    requireBackOffice(context.caller.identity);
    return customerById(context, id);
  },
  async customers(_, { first, after, query }, { ports, caller }) {
    const request = readPage({ first, after }, customersRule);
    const page = await listCustomers(ports, caller, request, query?.replaceAll('\0', ''));
    return { nodes: page.nodes, pageInfo: pageInfo(page, request, customersRule) };
  },
  // The internal operations ask nobody who they are: only the internal supergraph has them, and only the platform's own
  // parts reach it. Whoever holds a token or the id of a session is told no more than whose it is.
  async accountSession(_, { token, id }, { ports }) {
    const by = sessionReference(token, id);
    const found = 'id' in by && !isId('ses', by.id) ? null : await findSession(ports, by);
    return found && identityFields(found.session, found.scopes);
  },
  async accountSessions(_, { ids }, { ports }) {
    if (ids.length > maxSessions)
      throw new PrismError('BAD_USER_INPUT', `Expected ${maxSessions} ids at most, got ${ids.length}.`);
    const possible = ids.filter((id) => isId('ses', id));
    return (await findSessions(ports, possible)).map(({ session, scopes }) => identityFields(session, scopes));
  },
  accountSigningKeys: (_, _args, { ports }) => ports.publicKeys(),
  // This one asks: addresses are what somebody inside could be after.
  async accountContacts(_, { ids }, context) {
    requireService(context.caller.identity);
    if (ids.length > maxContacts)
      throw new PrismError('BAD_USER_INPUT', `Expected ${maxContacts} ids at most, got ${ids.length}.`);
    return Promise.all(ids.map(async (id) => toContact(await customerById(context, id))));
  },
};

function toContact(customer: Customer | null) {
  return customer && { ...customer, customerId: customer.id };
}

function sessionReference(token: string | null | undefined, id: string | null | undefined) {
  if (token && !id) return { token };
  if (id && !token) return { id };
  throw new PrismError('BAD_USER_INPUT', 'accountSession expected either a token or an id.');
}
