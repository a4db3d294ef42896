/** What reviews knows of a customer. */
export interface Reviewer {
  customerId: string;
  firstName?: string;
  /** One letter, upper case: nobody's whole name is shown. */
  lastInitial?: string;
}

/** Keeps of a customer's names what may be shown. */
export function toReviewer(customer: {
  customerId: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
}): Reviewer {
  const firstName = customer.firstName?.trim();
  const [initial] = [...(customer.lastName?.trim() ?? '')];
  return {
    customerId: customer.customerId,
    ...(firstName && { firstName }),
    ...(initial && { lastInitial: initial.toLocaleUpperCase('en') }),
  };
}

/** `Anna K.`, `Anna`, or undefined for someone without a first name. */
export function reviewerName({ firstName, lastInitial }: Omit<Reviewer, 'customerId'>): string | undefined {
  if (!firstName) return undefined;
  return lastInitial ? `${firstName} ${lastInitial}.` : firstName;
}
