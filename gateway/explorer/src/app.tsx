import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { ExplorerConfig } from '@prism/explorer/config';
import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { accentOf } from './brand/accents.ts';
import { useEditorTheme } from './brand/editor-theme.ts';
import { openingDocument } from './documents/document-groups.ts';
import { documentsPlugin } from './documents/documents-plugin.tsx';
import { Header } from './header/header.tsx';
import { ThemeSwitch } from './header/theme-switch.tsx';
import { requestHeaders } from './request/request-headers.ts';
import { useFetcher } from './request/use-fetcher.ts';
import { useSession } from './session/use-session.ts';
import { useChoice } from './settings/use-choice.ts';
import { variantStorage } from './settings/variant-storage.ts';

/** The whole page: the bar, and GraphiQL below it. */
export function App({ config }: { config: ExplorerConfig }) {
  const market = useChoice(config.variant, 'market', config.markets);
  const language = useChoice(config.variant, 'language', config.languages);
  const sender = { defaultHeaders: config.defaultHeaders, market: market[0], language: language[0] };
  const session = useSession(config, (as, ofRequest) => requestHeaders({ ...sender, token: as?.token }, ofRequest));
  const fetcher = useFetcher({
    endpoint: config.endpoint,
    sender: { ...sender, token: session.session?.token },
    onUnauthenticated: session.expire,
  });
  const fixed = useMemo(() => fixedParts(config), [config]);
  const [themeSlot, setThemeSlot] = useState<HTMLSpanElement | null>(null);
  useEditorTheme(fixed.accent);

  return (
    <div className="prism">
      <Header config={config} market={market} language={language} session={session} themeSlot={setThemeSlot} />
      <main className="prism-main">
        <GraphiQL fetcher={fetcher} {...fixed.graphiql}>
          <GraphiQL.Logo>
            {config.title}
            <code>{config.endpoint}</code>
          </GraphiQL.Logo>
          {themeSlot && createPortal(<ThemeSwitch />, themeSlot)}
        </GraphiQL>
      </main>
    </div>
  );
}

/** What GraphiQL wants to be the same objects on every render. */
function fixedParts(config: ExplorerConfig) {
  const documents = documentsPlugin(config.documents);
  const fields = { ...explorerPlugin(), title: 'field explorer' };
  const { text: query = null, variables = null } = openingDocument(config.documents) ?? {};
  const storage = variantStorage(config.variant);
  return {
    accent: accentOf(config),
    graphiql: {
      plugins: [documents, fields, HISTORY_PLUGIN],
      visiblePlugin: documents,
      defaultTabs: [{ query, variables, headers: null }],
      ...openingVariables(variables, storage),
      defaultEditorToolsVisibility: 'variables' as const,
      inputValueDeprecation: true,
      customScalarSchemas: { JSON: {} },
      storage,
    },
  };
}

/** GraphiQL shows the query of a default tab, but not its variables; and what it is given here wins over what it kept. */
function openingVariables(variables: string | null, storage: Pick<Storage, 'getItem'>) {
  const isFirstVisit = storage.getItem('graphiql:tabState') === null;
  return isFirstVisit && variables !== null ? { initialVariables: variables } : {};
}
