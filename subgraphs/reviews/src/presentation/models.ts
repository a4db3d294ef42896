import type { ReadableReview } from '../application/ports.ts';

/** What the resolvers of each type are given. */
export interface Product {
  id: string;
}
export type Review = ReadableReview;
export interface Viewer {
  subject: string;
}
