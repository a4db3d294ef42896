import type { TestPerson } from './people.ts';
import { personHeader } from './provider.ts';

/**
 * Goes through the pages of the test provider as a browser of this person does.
 * @returns where it sends the browser back to: the first address elsewhere.
 */
export async function passThroughProvider(start: string, person: TestPerson): Promise<URL> {
  const provider = new URL(start).origin;
  const jar = new Map<string, string>();
  let at = new URL(start);
  for (let hops = 0; at.origin === provider && hops < 10; hops++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { [personHeader]: JSON.stringify(person), ...(cookie ? { cookie } : {}) };
    const answer = await fetch(at, { redirect: 'manual', headers });
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (!location)
      throw new Error(`The test provider answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    at = new URL(location, at);
  }
  return at;
}
