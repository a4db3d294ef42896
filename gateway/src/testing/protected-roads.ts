/** One way to ask for a protected field of the vault. */
export interface Road {
  query: string;
  variables?: object;
  /** What somebody has who may not see it. */
  data: object | null;
  /** Where it tells that something is missing. */
  paths: readonly string[];
  /** How often a subgraph is asked for the rest. */
  asked: number;
}

/** Every road to a protected field; all lead to null, or nowhere. The directive is a renamed one on each of them. */
export const roads: Readonly<Record<string, Road>> = {
  'a plain selection': {
    query: '{ owner { name secret } }',
    data: { owner: { name: 'Ada', secret: null } },
    paths: ['owner.secret'],
    asked: 1,
  },
  'an alias': {
    query: '{ owner { name: secret secret: name } }',
    data: { owner: { name: null, secret: 'Ada' } },
    paths: ['owner.name'],
    asked: 1,
  },
  'a fragment': {
    query: '{ owner { ...F } } fragment F on Owner { ...G name } fragment G on Owner { secret }',
    data: { owner: { secret: null, name: 'Ada' } },
    paths: ['owner.secret'],
    asked: 1,
  },
  'an inline fragment': {
    query: '{ owner { ... { ... on Owner { secret } } name } }',
    data: { owner: { secret: null, name: 'Ada' } },
    paths: ['owner.secret'],
    asked: 1,
  },
  'an interface': {
    query: '{ nodes { id secret } }',
    data: {
      nodes: [
        { id: '1', secret: null },
        { id: '9', secret: null },
      ],
    },
    paths: ['nodes.0.secret', 'nodes.1.secret'],
    asked: 1,
  },
  'a member of a union': {
    query: '{ found { ... on Safe { code } ... on Robot { model } } }',
    data: { found: [{ model: 'R' }, { code: null }] },
    paths: ['found.1.code'],
    asked: 1,
  },
  'a condition': {
    query: 'query ($yes: Boolean!) { owner { name secret @include(if: $yes) again: secret @skip(if: $yes) } }',
    variables: { yes: true },
    data: { owner: { name: 'Ada', secret: null } },
    paths: ['owner.secret'],
    asked: 1,
  },
  'a field that requires it': {
    query: '{ owner { name verdict } }',
    data: { owner: { name: 'Ada', verdict: null } },
    paths: ['owner.verdict'],
    asked: 1,
  },
  'an entity of another subgraph': {
    query: '{ owner { letters { text sender { secret } } } }',
    data: { owner: { letters: [{ text: 'Dear', sender: { secret: null } }] } },
    paths: ['owner.letters.0.sender.secret'],
    asked: 2,
  },
  'a part that comes later': {
    query: '{ owner { name ... @defer { secret } } }',
    data: { owner: { name: 'Ada', secret: null } },
    paths: ['owner.secret'],
    asked: 1,
  },
  'the payload of a change': {
    query: 'mutation { rename(name: "Eve") { name secret } }',
    data: null,
    paths: ['rename.secret'],
    asked: 0,
  },
  'a change among others': {
    query: 'mutation { a: rename(name: "A") { name } b: rename(name: "B") { boss { secret } } }',
    data: null,
    paths: ['b.boss.secret'],
    asked: 0,
  },
  'a policy': {
    query: '{ journal diary }',
    data: { journal: null, diary: null },
    paths: ['journal', 'diary'],
    asked: 0,
  },
};

/** What no request to a subgraph may speak of. */
export const protectedNames = /\b(?:secret|code|verdict|journal|diary)\b/;
