import { testSubscriptions } from './test-subscriptions.ts';

/** Enough to notice; hundreds are the long run's. */
testSubscriptions({ first: 1, count: 12 });
