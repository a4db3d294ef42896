import { testSubscriptions } from './test-subscriptions.ts';

testSubscriptions({ first: 1, count: 150 });
