import { type Claims, createTokenIssuer } from '../token-issuer.ts';
import { type Attack, flood, type RawRequest, times } from './attack.ts';

const stranger = await createTokenIssuer();
const body = '{"query":"{ n }"}';
const present = (token: string): RawRequest => ({
  path: '/mobile/graphql',
  headers: { authorization: `Bearer ${token}` },
  body,
});
const sign = (count: number, claims: (at: number) => Claims, kid: (at: number) => string) =>
  Promise.all(times(count, (at) => stranger.sign(claims(at), { kid: kid(at) })));

const refused = ['401 UNAUTHENTICATED'];

export const tokenAttacks: readonly Attack[] = [
  flood(
    'forged tokens',
    refused,
    (
      await sign(
        100,
        (at) => ({ jti: `${at}` }),
        () => 'key-1',
      )
    ).map(present),
  ),
  flood(
    'tokens of keys that nobody has',
    refused,
    (
      await sign(
        100,
        () => ({}),
        (at) => `key-${at + 2}`,
      )
    ).map(present),
  ),
  flood(
    'forged tokens of 8 KB',
    refused,
    (
      await sign(
        100,
        (at) => ({ pad: 'x'.repeat(5_700), at }),
        () => 'key-1',
      )
    ).map(present),
  ),
  flood(
    'what is no token',
    refused,
    times(100, (at) => present(`${'a.'.repeat(3_000)}${at}`)),
  ),
  flood(
    'sessions that nobody has',
    ['200', ...refused],
    times(100, (at) => ({ body, headers: { cookie: `prism-session=${`${at}`.padStart(43, 'x')}` } })),
  ),
];
