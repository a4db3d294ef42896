/** Somebody as an OpenID provider knows them: claims of OpenID Connect Core, 5.1. */
export interface TestPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  given_name?: string;
  family_name?: string;
}

/** Who has signed in at the test provider, and what they granted. */
export function createPeople() {
  const known = new Map<string, TestPerson>();
  const grants = new Map<string, string[]>();
  return {
    enter(person: TestPerson, grantId: string): void {
      known.set(person.sub, person);
      grants.set(person.sub, [...(grants.get(person.sub) ?? []), grantId]);
    },
    claimsOf: (sub: string): TestPerson => known.get(sub) ?? { sub },
    grantsOf: (sub: string): readonly string[] => grants.get(sub) ?? [],
  };
}
