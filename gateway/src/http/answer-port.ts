import type { FastifyReply } from 'fastify';
import type { AnswerPort } from '../request-context.ts';
import type { Credential } from '../settings.ts';

/** Headers and cookies of an answer, written through Fastify. A client that goes by tokens is given no cookie. */
export function createAnswerPort(reply: FastifyReply, credential: Credential, production: boolean): AnswerPort {
  const header = (name: string, value: string) => void reply.header(name, value);
  if (credential.kind === 'bearer') return { reply, header, setCookie() {}, clearCookie() {} };
  const settings = { path: '/', httpOnly: true, secure: production, sameSite: 'lax' as const };
  return {
    reply,
    header,
    setCookie: (name, value, { maxAgeSeconds } = {}) =>
      void reply.setCookie(name, value, {
        ...settings,
        ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
      }),
    clearCookie: (name) => void reply.clearCookie(name, settings),
  };
}
