import type { Shape } from './fetch-shape.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** Whether two objects are equal in all keys of a shape. Values of scalars that are objects are not compared: they differ. */
export function equalObjects(one: JsonObject, other: JsonObject, shape: Shape): boolean {
  for (const { key, inner } of shape) {
    const value = one[key];
    const counterpart = other[key];
    if (value !== counterpart && !(inner && equalValues(value, counterpart, inner))) return false;
  }
  return true;
}

function equalValues(one: unknown, other: unknown, shape: Shape): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return equalLists(one, other, shape);
  return isJsonObject(one) && isJsonObject(other) && equalObjects(one, other, shape);
}

function equalLists(one: readonly unknown[], other: readonly unknown[], shape: Shape): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!equalValues(one[at], other[at], shape)) return false;
  return true;
}
