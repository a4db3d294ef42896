export * from './identity.ts';
export {
  type IdentityChange,
  identityChangeExtension,
  signIdentityChange,
  verifyIdentityChange,
} from './identity-change.ts';
