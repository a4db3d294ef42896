import type { ClientVariant } from '@prism/schema';

/** Where each client keeps the documents that it ships with, seen from this file as from its build. */
const folders: Record<ClientVariant, string> = {
  web: '../../../bff-web/documents/',
  mobile: '../../../bff-mobile/documents/',
  admin: '../documents/',
};

export const documentFolder = (variant: ClientVariant): URL => new URL(folders[variant], import.meta.url);
