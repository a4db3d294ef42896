import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ExplorerDocument } from '@prism/explorer/config';

/** Opens documents in tabs: the tab that shows it already, the active one if it is empty, or a new one. */
export function useOpenDocument() {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const shown = tabs[activeTabIndex]?.query ?? '';
  const open = (document: ExplorerDocument) => {
    const place = tabs.findIndex((tab) => tab.query === document.text);
    if (place >= 0) return changeTab(place);
    if (shown.trim() !== '') addTab();
    queryEditor?.setValue(document.text);
    variableEditor?.setValue(document.variables ?? '');
  };
  return { open, isShown: (document: ExplorerDocument) => document.text === shown };
}
