import { testSchemas } from './test-schemas.ts';

/** More than five thousand operations over all schemas; `main.ts` runs as many others as one likes. */
testSchemas({ first: 1, count: 420 });
