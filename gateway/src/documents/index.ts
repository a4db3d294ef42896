export type { DocumentRegistry } from './document-registry.ts';
export { fixedDocuments, openDocuments, type TrustedDocuments } from './open-documents.ts';
export { readRegisteredDocuments } from './read-documents.ts';
export type { RegisteredDocument } from './registered-document.ts';
