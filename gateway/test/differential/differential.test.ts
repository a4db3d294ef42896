import { testSchemas } from './test-schemas.ts';

/** Enough to notice; thousands are the long run's. */
testSchemas({ first: 1, count: 12 });
