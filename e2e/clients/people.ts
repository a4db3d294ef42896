import { randomBytes } from 'node:crypto';

export interface Credentials {
  email: string;
  password: string;
}

/** Somebody who can be registered. */
export interface Person extends Credentials {
  firstName: string;
  lastName: string;
}

const demoPassword = 'prism-demo-password';

/** The people whom every development installation has. */
export const demoPeople = {
  customer: { email: 'customer@example.com', password: demoPassword },
  support: { email: 'support@example.com', password: demoPassword },
  admin: { email: 'admin@example.com', password: demoPassword },
} as const;

/** Somebody nobody has met: each story brings people of its own. */
export function newPerson(firstName = 'Nora'): Person {
  const tag = randomBytes(6).toString('hex');
  return {
    email: `${firstName.toLowerCase()}.${tag}@example.com`,
    password: `a long secret of ${tag.toUpperCase().split('').reverse().join('')}`,
    firstName,
    lastName: `Story${tag}`,
  };
}
