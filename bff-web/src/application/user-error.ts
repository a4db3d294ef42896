/** A failure that the shopper can do something about, as the graph tells it. */
export interface UserError {
  code: string;
  message: string;
  path: string[] | null;
}
