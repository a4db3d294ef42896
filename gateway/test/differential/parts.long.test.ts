import { testParts } from './test-parts.ts';

testParts({ first: 1, count: 420 });
