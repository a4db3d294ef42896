/** Of an operation's text; parsing stops there. */
export const maxTokens = 2_000;

/** Of a text that is not known yet. Each mistake that is told counts the lines before it, for every field that it is about. */
export const maxLines = 2_000;

/** How large each measure may be. */
export type StructureLimits = Readonly<Record<keyof typeof structureLimits, number>>;

/** What one operation may be that its client is not registered to send; see "Limits of an operation" in docs/architecture.md. */
export const structureLimits = {
  /** Fields, fragments and spreads, with every spread counted as often as it is used. Planning time grows with them. */
  selections: 300,
  /** Fields inside fields. */
  depth: 12,
  /** The same inside `__schema` and `__type`: the introspection query of sandboxes needs 15. */
  introspectionDepth: 16,
  /** In the text of the operation and of the fragments that it uses, like the directives. */
  aliases: 30,
  directives: 20,
  /** Fields of the root type. */
  rootFields: 20,
  /** Characters; names are logged. */
  nameLength: 100,
  /** That an operation declares, and that come with it. */
  variables: 100,
  /** What the arguments `first`, `last`, `limit`, `max` and `pageSize` of objects may ask for, also inside input objects (but for `max`). */
  pageSize: 100,
} as const;

/** What a registered document may be: it was looked at before it was released. */
export const trustedLimits: StructureLimits = { ...structureLimits, selections: 2_000 };

/** What the values of an operation's variables may be together. */
export const variableLimits = {
  /** Lists and objects inside each other. */
  depth: 12,
  /** Entries of all lists and objects. */
  values: 5_000,
} as const;
