import type { ExplorerDocument } from '@prism/explorer/config';

export interface DocumentGroup {
  version: string;
  documents: ExplorerDocument[];
}

/** Documents by version, both in the host's order, with only those whose name contains the search text. */
export function groupDocuments(documents: readonly ExplorerDocument[], search = ''): DocumentGroup[] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, ExplorerDocument[]>();
  for (const document of documents) {
    if (!document.name.toLowerCase().includes(wanted)) continue;
    groups.set(document.version, [...(groups.get(document.version) ?? []), document]);
  }
  return [...groups].map(([version, documents]) => ({ version, documents }));
}

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** What a document does, by its first operation. */
export function operationKind({ text }: Pick<ExplorerDocument, 'text'>): OperationKind {
  const kind = /^\s*(query|mutation|subscription)\b/m.exec(text)?.[1];
  return (kind as OperationKind | undefined) ?? 'query';
}

/** The document for the first tab: a query, so that pressing Run right away changes nothing. */
export function openingDocument(documents: readonly ExplorerDocument[]): ExplorerDocument | undefined {
  return documents.find((document) => operationKind(document) === 'query');
}
