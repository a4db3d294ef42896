import type { Customer } from './customer.ts';
import type { RefusalCode } from './refusal.ts';
import { isStaff } from './role.ts';

/** Somebody as an outside OpenID provider vouches for them. */
export interface OutsidePerson {
  /** With the subject: who it is, for ever. Addresses change hands. */
  issuer: string;
  subject: string;
  email?: string;
  /** Whether the provider has seen that the address is theirs. */
  isEmailVerified: boolean;
  firstName?: string;
  lastName?: string;
  /** When they last proved to the provider to be it; absent: it does not say. */
  provedAt?: Date;
}

/** Whom we know already: by the identity itself, or by the address it speaks of. */
export interface Known {
  linked?: Customer | undefined;
  ownerOfEmail?: Customer | undefined;
  /** That account has an identity of this issuer already, and it is not this one. */
  isOthers?: boolean | undefined;
}

/** `enter`: it is theirs. `link`: theirs from now on. `open`: a new account. */
export type Admission =
  | { kind: 'enter' | 'link'; customer: Customer }
  | { kind: 'open'; email: string }
  | { kind: 'refuse'; code: RefusalCode };

/**
 * Which account an outside identity leads to. An address counts only when the provider says that it is verified, and never
 * for somebody of the back office: whoever runs the provider would have their rights. Nor where somebody else came by it before:
 * providers give addresses of those who left to those who come.
 */
export function decideAdmission(person: OutsidePerson, { linked, ownerOfEmail, isOthers }: Known): Admission {
  if (linked) return { kind: 'enter', customer: linked };
  if (!person.email || !person.isEmailVerified) return { kind: 'refuse', code: 'EMAIL_NOT_VERIFIED' };
  if (!ownerOfEmail) return { kind: 'open', email: person.email };
  if (isStaff(ownerOfEmail.roles) || isOthers) return { kind: 'refuse', code: 'ACCOUNT_NOT_LINKED' };
  return { kind: 'link', customer: ownerOfEmail };
}
