import { type Configuration, fetchUserInfo, type IDToken, type UserInfoResponse } from 'openid-client';
import type { OutsidePerson } from '../../domain/outside-person.ts';

const maxNameLength = 100;
const maxEmailLength = 254;

/** Whom an ID token speaks of; what it leaves out, the provider is asked for (OpenID Connect Core, 5.3). */
export async function readPerson(
  configuration: Configuration,
  idToken: IDToken,
  accessToken: string,
  now: Date,
): Promise<OutsidePerson> {
  const asked = idToken.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const claims = asked ? await fetchUserInfo(configuration, accessToken, idToken.sub) : idToken;
  return {
    ...namesIn(claims),
    ...emailIn(claims),
    ...proofIn(idToken, now),
    issuer: idToken.iss,
    subject: idToken.sub,
  };
}

type Claims = IDToken | UserInfoResponse;

function emailIn({ email, email_verified }: Claims): Pick<OutsidePerson, 'email' | 'isEmailVerified'> {
  if (typeof email !== 'string' || !/^[^@\s]+@[^@\s]+$/.test(email) || email.length > maxEmailLength)
    return { isEmailVerified: false };
  return { email, isEmailVerified: email_verified === true };
}

function namesIn({ given_name, family_name }: Claims): Pick<OutsidePerson, 'firstName' | 'lastName'> {
  const [firstName, lastName] = [nameOf(given_name), nameOf(family_name)];
  return { ...(firstName ? { firstName } : {}), ...(lastName ? { lastName } : {}) };
}

function nameOf(claim: unknown): string {
  return typeof claim === 'string'
    ? claim
        .replaceAll(/\p{Cc}/gu, '')
        .trim()
        .slice(0, maxNameLength)
    : '';
}

/** Never later than now: a proof from the future would hold too long. */
function proofIn({ auth_time }: IDToken, now: Date): Pick<OutsidePerson, 'provedAt'> {
  return typeof auth_time === 'number' ? { provedAt: new Date(Math.min(auth_time * 1_000, now.getTime())) } : {};
}
