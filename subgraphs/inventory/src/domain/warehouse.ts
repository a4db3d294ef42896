/** A place where stock is kept. */
export interface Warehouse {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}
