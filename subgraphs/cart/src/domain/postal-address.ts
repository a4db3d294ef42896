import { isCountry } from './countries.ts';
import type { InputRefusal } from './refusal.ts';
import { usStateOf } from './taxes/us-states.ts';

/** What somebody writes on a parcel, trimmed, each line without control characters. */
export interface PostalAddress {
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

/** What is wrong with the country and what is written in its way; lengths are the business of who parses. */
export function checkAddress(address: PostalAddress, path: string[]): InputRefusal[] {
  const { country, postalCode } = address;
  if (!isCountry(country)) return [{ code: 'COUNTRY_UNKNOWN', path: [...path, 'country'] }];
  const shape = postalCodes[country];
  const isRight = !shape || shape.test(postalCode);
  // What is taxed depends on the state, and a code of no state is a code of no place.
  if (isRight && (country !== 'US' || usStateOf(postalCode))) return [];
  return [{ code: 'POSTAL_CODE_INVALID', path: [...path, 'postalCode'] }];
}

/** Of countries whose parcels come back with a wrong one. From the address formats of the UPU; others may write what they like. */
const postalCodes: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  BE: /^\d{4}$/,
  CH: /^\d{4}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  KW: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  PL: /^\d{2}-?\d{3}$/,
  SE: /^\d{3} ?\d{2}$/,
  US: /^\d{5}(-\d{4})?$/,
};
