/** What somebody writes on a parcel, as the cart had it when the order was placed. */
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
