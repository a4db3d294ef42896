export { readRegisteredDocuments } from './read-documents.ts';
export type { RegisteredDocument } from './registered-document.ts';
