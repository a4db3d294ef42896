/** An object of a subgraph's answer. Only keys that were asked for are read from it: none of them is a property of all objects. */
export type JsonObject = { [key: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
