export { passThroughProvider } from './browser.ts';
export type { TestPerson } from './people.ts';
export { startTestOpenIdProvider, type TestOpenIdProvider, testClient } from './provider.ts';
