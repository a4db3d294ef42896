import type { Identity } from '@prism/platform/identity';
import { buildSchema, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { writeResult } from '../testing/graph-results.ts';
import { type FilterRequest, filterOperation } from './filter-operation.ts';
import type { AuthorizationPolicy, Requirement } from './policy.ts';
import { restoreRemoved } from './restore-removed.ts';

const schema = buildSchema(`
  type Query { open: Box  boxes(first: Int, size: Size): [Box!]  any: [Shape]  pick: Pick  secret: String }
  type Mutation { pack: Box  seal: Box }
  type Subscription { packed: Box  sealed: Box }
  interface Shape { id: ID! tint: String }
  type Box implements Shape { id: ID! tint: String note(of: String): String weight: Int! inner: Box size: Size }
  type Ball implements Shape { id: ID! tint: String note: String }
  union Pick = Box | Ball
  enum Size { S L }
`);

const guest: Identity = { kind: 'guest', subject: 'gst_1' };
const service: Identity = { kind: 'service', subject: 'svc_1' };
const user = (...scopes: string[]): Identity => ({ kind: 'user', subject: 'usr_1', sessionId: 'ses_1', scopes });
const signedIn: Requirement = { authenticated: true };
const guarding = (...coordinates: string[]) => new Map(coordinates.map((coordinate) => [coordinate, signedIn]));

function filter(source: string, policy: AuthorizationPolicy, overrides: Partial<FilterRequest> = {}) {
  const document = parse(source, { noLocation: true });
  expect(validate(schema, document)).toEqual([]);
  return filterOperation({
    schema,
    document,
    operationName: undefined,
    variables: {},
    policy,
    identity: guest,
    ...overrides,
  });
}

/** The text of the operation that remains. */
function remains(source: string, policy: AuthorizationPolicy, overrides: Partial<FilterRequest> = {}): string {
  const filtered = filter(source, policy, overrides);
  if (filtered.kind === 'rejected') throw new Error('rejected');
  expect(validate(schema, filtered.document)).toEqual([]);
  return stripIgnoredCharacters(print(filtered.document));
}

describe('a field is removed', () => {
  const cases: [string, string, string[], string][] = [
    ['for itself', '{open{id note}}', ['Box.note'], '{open{id removed_note:__typename}}'],
    ['for the type it returns, a list of it too', '{boxes{id}}', ['Box'], '{removed_boxes:__typename}'],
    ['for an enum it returns', '{open{size}}', ['Size'], '{open{removed_size:__typename}}'],
    [
      'for the type it stands on',
      '{pick{...on Box{id}...on Ball{id}}}',
      ['Ball'],
      '{pick{...on Box{id}...on Ball{removed_id:__typename}}}',
    ],
    ['through an interface for itself there', '{any{tint id}}', ['Shape.tint'], '{any{removed_tint:__typename id}}'],
    [
      'through an interface for one implementing type',
      '{any{tint id}}',
      ['Ball.tint'],
      '{any{removed_tint:__typename id}}',
    ],
    [
      'through an interface for the whole of one implementing type',
      '{any{tint}}',
      ['Ball'],
      '{any{removed_tint:__typename}}',
    ],
    [
      'on an implementing type alone for that type alone',
      '{any{...on Box{tint}}}',
      ['Ball.tint'],
      '{any{...on Box{tint}}}',
    ],
    [
      'on an implementing type for what only the interface says',
      '{any{...on Box{tint}}}',
      ['Shape.tint'],
      '{any{...on Box{removed_tint:__typename}}}',
    ],
    ['with its alias', '{open{a:note b:note}}', ['Box.note'], '{open{removed_a:__typename removed_b:__typename}}'],
    [
      'in a fragment that is used twice',
      '{open{...F inner{...F}}}fragment F on Box{note}',
      ['Box.note'],
      '{open{...F inner{...F}}}fragment F on Box{removed_note:__typename}',
    ],
  ];

  test('through an interface alone for what a composition copied to the interface', () => {
    const policy = guarding('Ball.tint', 'Shape.tint');
    expect(remains('{any{tint}}', policy)).toBe('{any{removed_tint:__typename}}');
    expect(remains('{any{...on Box{tint}}}', policy)).toBe('{any{...on Box{tint}}}');
  });

  test.each(cases)('%s', (_, source, guarded, expected) => {
    expect(remains(source, guarding(...guarded))).toBe(expected);
  });

  test('with whatever only it used: fragments and variables', () => {
    const source = 'query($n:Int $o:String){boxes(first:$n){id} open{note(of:$o) inner{...F}}}fragment F on Box{id}';
    expect(remains(source, guarding('Box.note', 'Box.inner'))).toBe(
      'query($n:Int){boxes(first:$n){id}open{removed_note:__typename removed_inner:__typename}}',
    );
  });

  test('with its conditions kept', () => {
    const source = 'query($c:Boolean!){open{id note@skip(if:$c)}}';
    const expected = 'query($c:Boolean!){open{id removed_note:__typename@skip(if:$c)}}';
    expect(remains(source, guarding('Box.note'), { variables: { c: false } })).toBe(expected);
  });

  test('by a marker that no key of the client can be taken for', () => {
    const source = '{open{removed_note:id note}}';
    expect(remains(source, guarding('Box.note'))).toBe('{open{removed_note:id removed__note:__typename}}');
  });

  test('of the named operation alone', () => {
    const source = 'query A{open{note}}query B{open{id}}';
    expect(filter(source, guarding('Box.note'), { operationName: 'B' }).kind).toBe('allowed');
    expect(remains(source, guarding('Box.note'), { operationName: 'A' })).toBe(
      'query A{open{removed_note:__typename}}',
    );
  });
});

describe('an operation is left alone', () => {
  test('as the same document when it touches nothing protected', () => {
    const document = parse('{open{id __typename} __schema{types{name}}}');
    const filtered = filter('{open{id}}', guarding('Box.note'), { document });
    expect(filtered).toEqual({ kind: 'allowed', document, isProtected: false, removed: [] });
    expect(filtered.kind === 'allowed' && filtered.document).toBe(document);
  });

  test('when the caller may have all of it', () => {
    expect(filter('{open{note}}', guarding('Box.note'), { identity: user() }).kind).toBe('allowed');
  });
});

describe('who may have a field', () => {
  const kinds = (requirement: Requirement, overrides: Partial<FilterRequest>) =>
    filter('{secret}', new Map([['Query.secret', requirement]]), overrides).kind;
  const either: Requirement = { authenticated: false, scopes: [['a', 'b'], ['c']] };

  test.each<[string, Requirement, Identity, string]>([
    ['a guest is not authenticated', signedIn, guest, 'filtered'],
    ['a user is', signedIn, user(), 'allowed'],
    ['a part of the platform is', signedIn, service, 'allowed'],
    ['a part of the platform holds no scope', either, service, 'filtered'],
    ['one whole set of scopes is enough', either, user('c'), 'allowed'],
    ['the other set is enough too', either, user('b', 'a'), 'allowed'],
    ['a part of a set is not', either, user('a'), 'filtered'],
    ['nobody meets an empty list of sets', { authenticated: false, scopes: [] }, user('a'), 'filtered'],
    ['scopes do not stand in for policies', { authenticated: false, policies: [['c']] }, user('c'), 'filtered'],
  ])('%s', (_, requirement, identity, expected) => {
    expect(kinds(requirement, { identity })).toBe(expected);
  });

  test('policies hold that the evaluator grants', () => {
    const policies = (names: readonly string[]) => new Set(names.filter((name) => name !== 'denied'));
    expect(kinds({ authenticated: false, policies: [['x', 'y']] }, { policies })).toBe('allowed');
    expect(kinds({ authenticated: false, policies: [['x', 'denied']] }, { policies })).toBe('filtered');
    expect(kinds({ authenticated: true, policies: [['x']] }, { policies })).toBe('filtered');
  });
});

describe('each group of callers', () => {
  const policy: AuthorizationPolicy = new Map([
    ['Box.note', signedIn],
    ['Query.secret', { authenticated: false, scopes: [['a']] }],
  ]);
  const document = parse('{secret open{note}}', { noLocation: true });
  const ask = (identity: Identity) => filter('{secret}', policy, { document, identity });

  test('gets a document and a hash of its own, the same at each request', () => {
    const [one, again, other] = [ask(guest), ask(guest), ask(user())];
    expect(one).toMatchObject({ kind: 'filtered', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    if (one.kind !== 'filtered' || again.kind !== 'filtered' || other.kind !== 'filtered') throw new Error();
    expect(again.document).toBe(one.document);
    expect(other.hash).not.toBe(one.hash);
  });
});

describe('what was removed', () => {
  const removed = (source: string, variables = {}) =>
    filter(source, guarding('Box.note', 'Box.weight'), { variables }).removed;

  test('is told with its coordinate and its path up to the first list', () => {
    expect(removed('{open{n:note inner{weight}} boxes{inner{note}}}')).toEqual([
      { coordinate: 'Box.note', path: ['open', 'n'] },
      { coordinate: 'Box.weight', path: ['open', 'inner', 'weight'] },
      { coordinate: 'Box.note', path: ['boxes'] },
    ]);
  });

  test('is told once for each place in the answer', () => {
    expect(removed('{open{note ...F}}fragment F on Box{note}')).toHaveLength(1);
  });

  test('leaves out what the variables skip, their defaults too', () => {
    const source = 'query($c:Boolean=false){open{id note@include(if:$c) ...on Box@skip(if:$c){weight}}}';
    expect(removed(source).map(({ coordinate }) => coordinate)).toEqual(['Box.weight']);
    expect(removed(source, { c: true }).map(({ coordinate }) => coordinate)).toEqual(['Box.note']);
  });
});

describe('is refused whole', () => {
  test('a mutation with a removed field anywhere', () => {
    const filtered = filter('mutation{pack{id} seal{inner{note}}}', guarding('Box.note'));
    expect(filtered).toMatchObject({
      kind: 'rejected',
      result: { data: null, errors: [{ path: ['seal', 'inner', 'note'] }] },
    });
  });

  test('a subscription to a removed field', () => {
    expect(filter('subscription{packed{id}}', guarding('Subscription.packed')).kind).toBe('rejected');
  });
});

test('a subscription loses fields of its events like a query', () => {
  expect(remains('subscription{packed{id note}}', guarding('Box.note'))).toBe(
    'subscription{packed{id removed_note:__typename}}',
  );
});

test('a document without the operation is refused', () => {
  expect(() => filter('query A{open{id}}', guarding('Box'), { operationName: 'B' })).toThrow(/operation/);
});

describe('the answer', () => {
  const restored = (source: string, policy: AuthorizationPolicy, result: object) => {
    const filtered = filter(source, policy);
    if (filtered.kind !== 'filtered') throw new Error(filtered.kind);
    const { data, errors } = restoreRemoved(writeResult(result), filtered.shape);
    return { data: JSON.parse(JSON.stringify(data ?? null)), paths: (errors ?? []).map(({ path }) => path?.join('.')) };
  };

  test('keeps the errors that came with it', () => {
    const error = { message: 'x', path: ['open', 'id'] };
    const result = { data: { open: { id: null, removed_note: 'Box' } }, errors: [error] };
    expect(restored('{open{id note}}', guarding('Box.note'), result).paths).toEqual(['open.id', 'open.note']);
  });

  test('without data, because nothing was executed, stays as it is', () => {
    expect(restored('{open{note}}', guarding('Box.note'), { errors: [{ message: 'x' }] }).paths).toEqual([undefined]);
  });

  test('whose data failed as a whole still tells of what was removed', () => {
    const { data, paths } = restored('{open{note} boxes{note}}', guarding('Box.note'), { data: null });
    expect(data).toBeNull();
    expect(paths).toEqual(['open.note', 'boxes']);
  });

  test('tells of a null parent once, and not at all when the field came up beside it', () => {
    const nothing = { data: { any: [null, null] } };
    const some = { data: { any: [null, { removed_tint: 'Box' }] } };
    expect(restored('{any{tint}}', guarding('Shape.tint'), nothing).paths).toEqual(['any.0']);
    expect(restored('{any{tint}}', guarding('Shape.tint'), some).paths).toEqual(['any.1.tint']);
  });

  test('tells nothing of a null with nothing removed below it, skipped fields included', () => {
    const result = { data: { open: { removed_note: 'Box' }, boxes: null, any: null } };
    const source = '{open{note} boxes{inner{id}} any{...on Box@skip(if:true){note}}}';
    expect(restored(source, guarding('Box.note'), result).paths).toEqual(['open.note']);
  });

  test('is null where one fragment allows a field and another does not', () => {
    const source = '{any{tint ...on Box{tint}}}';
    const result = {
      data: {
        any: [
          { removed_tint: 'Box', tint: 'red' },
          { tint: 'red', removed_tint: 'Box' },
        ],
      },
    };
    expect(restored(source, guarding('Ball.tint'), result).data).toEqual({ any: [{ tint: null }, { tint: null }] });
  });

  test('takes no inherited property for a field', () => {
    const result = { data: { open: JSON.parse('{"__proto__":{"note":1},"constructor":2,"removed_note":"Box"}') } };
    const { data } = restored('{open{constructor:id note}}', guarding('Box.note'), result);
    expect(Object.getPrototypeOf(data.open)).toBe(Object.prototype);
    expect(data.open.note).toBeNull();
    expect(data.open.constructor).toBe(2);
  });

  test('tells at most a hundred places, and the number of the others', () => {
    const boxes = Array.from({ length: 150 }, () => ({ removed_note: 'Box' }));
    const { paths } = restored('{boxes{note}}', guarding('Box.note'), { data: { boxes } });
    expect(paths).toHaveLength(101);
    expect(paths.at(-1)).toBeUndefined();
  });
});
