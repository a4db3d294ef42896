export type { BegunSignIn, BrowserSignIn, FinishedSignIn } from './auth/browser-sign-in.ts';
export type { AccessToken, ActiveSession, IdentityProvider, SessionReference } from './auth/identity-provider.ts';
export type { OutsideIssuer } from './auth/outside-issuer.ts';
export { outsideIssuerList } from './auth/outside-issuer-config.ts';
export {
  type AuthorizationMode,
  type AuthorizationSettings,
  authorizationModes,
  type DecidePolicies,
  type PolicyQuestion,
} from './authorization/index.ts';
export { createGateway, type Gateway } from './create-gateway.ts';
export type { DocumentPolicy } from './documents/document-policy.ts';
export { openDocuments, type TrustedDocuments } from './documents/index.ts';
export { createInternalExecutor } from './execution/create-internal-executor.ts';
export type { ExplorerSignIn, ExplorerVariant } from './explorer/index.ts';
export type { Credential, GatewaySettings, VariantSettings } from './settings.ts';
