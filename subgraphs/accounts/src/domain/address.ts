/** What somebody writes on a parcel. */
export interface AddressLines {
  fullName: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone?: string;
}

export interface Address extends AddressLines {
  /** `adr_…` */
  id: string;
  customerId: string;
  /** At most one address of a customer is the default of a kind. */
  isDefaultShipping: boolean;
  isDefaultBilling: boolean;
  /** Grows by one when the lines change. */
  version: number;
  createdAt: Date;
}

/** More belong to a business, or to a script. */
export const maxAddresses = 50;

/** Asks to become the default of a kind; not asking leaves it as it is. */
export interface DefaultWish {
  makeDefaultShipping?: boolean | null | undefined;
  makeDefaultBilling?: boolean | null | undefined;
}

/** A new address. The first one of a customer is the default of both kinds, asked or not. */
export function createAddress(
  made: { id: string; customerId: string; isFirst: boolean; now: Date },
  lines: AddressLines,
  wish: DefaultWish,
): Address {
  return {
    ...lines,
    id: made.id,
    customerId: made.customerId,
    isDefaultShipping: made.isFirst || wish.makeDefaultShipping === true,
    isDefaultBilling: made.isFirst || wish.makeDefaultBilling === true,
    version: 1,
    createdAt: made.now,
  };
}

/** The address with other lines; its version grows only when they really differ. */
export function changeAddress(address: Address, lines: AddressLines, wish: DefaultWish): Address {
  const { line2: _line2, region: _region, phone: _phone, ...rest } = address;
  return {
    ...rest,
    ...lines,
    isDefaultShipping: address.isDefaultShipping || wish.makeDefaultShipping === true,
    isDefaultBilling: address.isDefaultBilling || wish.makeDefaultBilling === true,
    version: address.version + (hasSameLines(address, lines) ? 0 : 1),
  };
}

const lineFields = ['fullName', 'line1', 'line2', 'city', 'region', 'postalCode', 'country', 'phone'] as const;

function hasSameLines(a: AddressLines, b: AddressLines): boolean {
  return lineFields.every((field) => a[field] === b[field]);
}
