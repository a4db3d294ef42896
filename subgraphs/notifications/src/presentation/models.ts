/** What the resolvers of each type are given. */
export type { Notification } from '../domain/notification.ts';
export interface Order {
  id: string;
}
export interface Product {
  id: string;
}
export interface Viewer {
  subject: string;
}
