import { isDeepStrictEqual } from 'node:util';
import type { RunningGateway } from './gateways/start-gateway.ts';
import type { GraphqlRequest } from './graphs/bench-graph.ts';
import type { TestBed } from './test-bed.ts';

/**
 * Asks twice, with two identities, before anything is measured: both answers must equal what is expected, and the subgraphs must
 * have got each identity. Throws otherwise.
 *
 * @returns The length of the right answer, in bytes.
 */
export async function verifyGateway(
  bed: TestBed,
  gateway: RunningGateway,
  request: GraphqlRequest,
  expected: unknown,
  authorizations: readonly string[] = [],
): Promise<number> {
  const lengths = [];
  const [one = 'Bearer somebody', another = 'Bearer somebody-else'] = authorizations;
  for (const identity of [one, another]) {
    await bed.takeTally();
    lengths.push(await verifyAnswer(gateway, request, expected, identity));
    const { identities } = await bed.takeTally();
    if (!isDeepStrictEqual(identities, [identity]))
      throw new Error(`${gateway.name} forwarded ${JSON.stringify(identities)} where it was sent "${identity}".`);
  }
  if (lengths[0] !== lengths[1])
    throw new Error(`${gateway.name} answers one request in different lengths: ${lengths}.`);
  return lengths[0] as number;
}

async function verifyAnswer(
  { name, origin }: RunningGateway,
  request: GraphqlRequest,
  expected: unknown,
  authorization: string,
): Promise<number> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization,
      'accept-encoding': 'identity',
    },
    body: JSON.stringify(request),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 1_000)}`);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${name} answered with errors: ${JSON.stringify(errors).slice(0, 1_000)}`);
  const difference = firstDifference(data, expected, 'data');
  if (difference) throw new Error(`${name} answered something else: ${difference}`);
  return Buffer.byteLength(text);
}

/** Undefined when both are equal, whatever the order of their fields. */
function firstDifference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (isDeepStrictEqual(actual, expected)) return undefined;
  const bothHaveParts = isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected);
  if (!bothHaveParts) return `${path} is ${brief(actual)}, expected ${brief(expected)}`;
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  for (const key of keys) {
    const found = firstDifference(actual[key], expected[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path} is ${brief(actual)}, expected ${brief(expected)}`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'absent').slice(0, 200);
