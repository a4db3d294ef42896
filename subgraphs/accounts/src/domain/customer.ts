import type { Role } from './role.ts';

export interface Customer {
  /** `cus_…` */
  id: string;
  /** Normalized; unique. */
  email: string;
  firstName?: string;
  lastName?: string;
  phone?: string;
  /** BCP 47: the language to write to them in. */
  locale?: string;
  marketingOptIn: boolean;
  roles: Role[];
  /** What the back office noted about them; never theirs to see. */
  riskNote?: string;
  createdAt: Date;
}

/** What people may change of themselves. Absent: as it was; null: none. */
export interface ProfileChange {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  locale?: string | null | undefined;
  marketingOptIn?: boolean | null | undefined;
}

const clearable = ['firstName', 'lastName', 'phone', 'locale'] as const;

/** The customer after the change; the same object when nothing changes. */
export function changeProfile(customer: Customer, change: ProfileChange): Customer {
  const changed = { ...customer, marketingOptIn: change.marketingOptIn ?? customer.marketingOptIn };
  for (const field of clearable) {
    const value = change[field];
    if (value === null || value === '') delete changed[field];
    else if (value !== undefined) changed[field] = value;
  }
  const isSame = ([...clearable, 'marketingOptIn'] as const).every((field) => changed[field] === customer[field]);
  return isSame ? customer : changed;
}
