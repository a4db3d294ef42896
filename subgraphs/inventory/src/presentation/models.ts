/** What the resolvers of each type are given. */
export interface Product {
  id: string;
}
export interface ProductVariant {
  id: string;
}
export type { Reservation, ReservationLine } from '../domain/reservation.ts';
export type { StockLevel } from '../domain/stock-level.ts';
export type { Warehouse } from '../domain/warehouse.ts';
