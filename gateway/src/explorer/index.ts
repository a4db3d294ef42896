export type {
  ExplorerConfig,
  ExplorerDocument,
  ExplorerPerson,
  ExplorerRequest,
  ExplorerSignIn,
} from '@prism/explorer/config';
export { type ExplorerOptions, type ExplorerVariant, registerExplorer } from './register-explorer.ts';
