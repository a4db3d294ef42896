import type { IdentityChange } from '@prism/platform/identity';
import { testCaller, testUser } from '@prism/platform/testing';
import { describe, expect, test } from 'vitest';
import { fakeSessions } from '../testing/fake-sessions.ts';
import { testContext } from '../testing/test-exchange.ts';
import { createApplyIdentityChange } from './apply-identity-change.ts';
import { cookieNames } from './cookies.ts';

const identity = { kind: 'user' as const, subject: 'usr_1', sessionId: 'ses_new', scopes: ['member'] };
const signedIn: IdentityChange = { kind: 'signed-in', identity, sessionToken: 'new', maxAgeSeconds: 60 };

function build(context = testContext()) {
  const sessions = fakeSessions({});
  const apply = createApplyIdentityChange(sessions, cookieNames(false));
  return { context, sessions, apply: (change: IdentityChange) => apply(change, context) };
}

/** Somebody who came with the session cookie `old`. */
const returning = () =>
  testContext({ caller: testCaller({ identity: testUser('usr_1', 'member') }), session: { token: 'old' } });

describe('a sign-in', () => {
  test('changes who asks and sets the cookie with its lifetime', async () => {
    const { context, apply } = build();
    await apply(signedIn);
    expect(context.caller.identity).toEqual(identity);
    expect(context.answer.cookies).toEqual({ 'prism-session': { value: 'new', maxAgeSeconds: 60 } });
  });

  test('that is not to be remembered sets a cookie for as long as the browser runs', async () => {
    const { context, apply } = build();
    await apply({ kind: 'signed-in', identity, sessionToken: 'new' });
    expect(context.answer.cookies['prism-session']?.maxAgeSeconds).toBeUndefined();
  });

  test('forgets the session until now, which ends with it', async () => {
    const { sessions, apply } = build(returning());
    await apply(signedIn);
    expect(sessions.forgotten).toEqual([{ token: 'old' }]);
  });

  test('without a browser token sets no cookie', async () => {
    const { context, apply } = build();
    await apply({ kind: 'signed-in', identity });
    expect(context.answer.cookies).toEqual({});
    expect(context.session).toEqual({ id: 'ses_new' });
  });
});

describe('a sign-out', () => {
  test('makes a new guest of the caller, forgets the session and clears the cookie', async () => {
    const { context, sessions, apply } = build(returning());
    await apply({ kind: 'signed-out' });
    expect(context.caller.identity).toMatchObject({ kind: 'guest', subject: expect.stringMatching(/^gst_/) });
    expect(context.session).toBeUndefined();
    expect(sessions.forgotten).toEqual([{ token: 'old' }]);
    expect(context.answer.cookies).toEqual({ 'prism-session': null });
  });

  test('right after a sign-in ends the new session', async () => {
    const { sessions, apply } = build(returning());
    await apply(signedIn);
    await apply({ kind: 'signed-out' });
    expect(sessions.forgotten.at(-1)).toEqual({ token: 'new' });
  });

  test('of the own session by its id is one of this browser', async () => {
    const { context, apply } = build(returning());
    await apply({ kind: 'signed-out', sessionId: 'ses_usr_1' });
    expect(context.caller.identity.kind).toBe('guest');
  });

  test('of another session leaves the caller signed in', async () => {
    const { context, sessions, apply } = build(returning());
    await apply({ kind: 'signed-out', sessionId: 'ses_other' });
    expect(context.caller.identity.kind).toBe('user');
    expect(context.answer.cookies).toEqual({});
    expect(sessions.forgotten).toEqual([{ id: 'ses_other' }]);
  });

  test('of a guest clears a cookie that may be left', async () => {
    const { context, apply } = build();
    await apply({ kind: 'signed-out' });
    expect(context.answer.cookies).toEqual({ 'prism-session': null });
  });
});
