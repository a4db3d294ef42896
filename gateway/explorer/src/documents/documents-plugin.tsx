import type { GraphiQLPlugin } from '@graphiql/react';
import type { ExplorerDocument } from '@prism/explorer/config';
import { DocumentsPanel } from './documents-panel.tsx';

/** GraphiQL's side panel with the client's documents. */
export function documentsPlugin(documents: readonly ExplorerDocument[]): GraphiQLPlugin {
  return {
    title: 'documents',
    icon: DocumentsIcon,
    content: () => <DocumentsPanel documents={documents} />,
  };
}

function DocumentsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M6.5 2.75h4.75l4 4v7.5a1 1 0 0 1-1 1H6.5a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1Z" />
      <path d="M11 3v4h4M3 6v10.25a1 1 0 0 0 1 1h8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
