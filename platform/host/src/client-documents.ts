import { fileURLToPath } from 'node:url';
import { type DocumentPolicy, openDocuments, type TrustedDocuments } from '@prism/gateway';
import type { Logger } from '@prism/platform/log';
import type { ClientVariant } from '@prism/schema';

/** Where each client keeps the documents that it ships with, seen from this file as from its build. */
const folders: Record<ClientVariant, string> = {
  web: '../../../bff-web/documents/',
  mobile: '../../../bff-mobile/documents/',
  admin: '../documents/',
};

export const documentFolder = (variant: ClientVariant): URL => new URL(folders[variant], import.meta.url);

/** A client's registered documents, of all versions, followed as its folder changes. */
export const openClientDocuments = (variant: ClientVariant, log: Logger): Promise<TrustedDocuments> =>
  openDocuments(fileURLToPath(documentFolder(variant)), { log: log.child({ client: variant }) });

/** Who may ask anything everywhere: the sandbox has no role of its own. */
const adHocScopes = ['admin'];

/** Pages of a release may come from caches with its text; an app is released with ids. */
const accepts: Record<ClientVariant, DocumentPolicy['accepts']> = {
  web: 'registered',
  mobile: 'ids',
  admin: 'registered',
};

export function documentPolicyOf(variant: ClientVariant, allowsAdHoc: boolean): DocumentPolicy {
  return { accepts: allowsAdHoc ? 'anything' : accepts[variant], adHocScopes };
}

/** What who buys looks at between changes, which are answered longest by themselves: when there is too much, that is refused last. */
export const buyersQueries = ['Cart', 'CheckoutPage', 'PaymentOptions', 'Order', 'GuestOrder'];
