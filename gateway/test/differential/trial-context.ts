import { silentLogger } from '@prism/platform/log';
import { type RequestContext, silentAnswer } from '../../src/request-context.ts';

/** A guest's request. Not from the testing kit of the platform, which loads only under the test runner. */
export const trialContext = (): RequestContext => ({
  caller: {
    identity: { kind: 'guest', subject: 'gst_test' },
    client: { variant: 'web', name: 'test', version: '1' },
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: 'req_test',
    deadline: Number.MAX_SAFE_INTEGER,
  },
  log: silentLogger,
  answer: silentAnswer,
});
