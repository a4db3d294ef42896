import type { ExplorerDocument } from '@prism/explorer/config';
import { useState } from 'react';
import { type DocumentGroup, groupDocuments, operationKind } from './document-groups.ts';
import { useOpenDocument } from './use-open-document.ts';

/** Lists the client's documents by version; a click opens one, with its example variables. */
export function DocumentsPanel({ documents }: { documents: readonly ExplorerDocument[] }) {
  const [search, setSearch] = useState('');
  const groups = groupDocuments(documents, search);
  return (
    <section className="prism-documents" aria-label="Documents">
      <h2 className="prism-panel-title">Documents</h2>
      <input
        type="search"
        className="prism-search"
        placeholder="Find a document"
        aria-label="Find a document"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.length === 0 && <p className="prism-hint">{emptyHint(documents.length)}</p>}
      {groups.map((group) => (
        <VersionGroup key={group.version} group={group} />
      ))}
    </section>
  );
}

function VersionGroup({ group }: { group: DocumentGroup }) {
  const { open, isShown } = useOpenDocument();
  return (
    <details className="prism-version" open>
      <summary>
        <span>{group.version}</span>
        <span className="prism-count">{group.documents.length}</span>
      </summary>
      <ul>
        {group.documents.map((document) => (
          <li key={document.name}>
            <button type="button" aria-current={isShown(document)} onClick={() => open(document)}>
              <KindBadge document={document} />
              <span className="prism-document-name">{document.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function KindBadge({ document }: { document: ExplorerDocument }) {
  const kind = operationKind(document);
  return (
    <span className="prism-kind" data-kind={kind} title={kind}>
      {kind.charAt(0).toUpperCase()}
    </span>
  );
}

function emptyHint(total: number): string {
  return total === 0 ? 'This client has registered no documents.' : 'No document has this in its name.';
}
