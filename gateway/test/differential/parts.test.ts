import { testParts } from './test-parts.ts';

/** Enough to notice; thousands are the long run's. */
testParts({ first: 1, count: 10 });
