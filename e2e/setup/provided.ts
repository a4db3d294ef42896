/** What a project's setup tells its stories. */
export type ProvidedShop =
  | {
      /** Where the gateway answers. */
      url: string;
      /** What the test provider signs its webhooks with. */
      webhookSecret: string;
    }
  /** What this machine lacks to bring it up: the stories are skipped by that name. */
  | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    shop: ProvidedShop;
  }
}
