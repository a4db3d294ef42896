import { GraphQLError } from 'graphql';
import type { AnswerShape } from './answer-shape.ts';
import { hasRemoved, maxErrors } from './removed-fields.ts';

export type Path = readonly (string | number)[];

/** What a client is told about a removed field. */
export function unauthorized(path: Path): GraphQLError {
  return new GraphQLError('The caller may not have this field or its type.', { path, extensions });
}

/** Collects where removed fields would have stood in one answer. */
export class RemovalReport {
  readonly #removed: Path[] = [];
  #count = 0;
  readonly #nulls = new Map<AnswerShape, Path>();
  readonly #met = new Set<AnswerShape>();

  /** A removed field at its place. */
  meetRemoved(path: Path): void {
    this.#count++;
    if (this.#removed.length < maxErrors) this.#removed.push(path);
  }

  /** A null above removed fields; the first of each kind counts. */
  meetNull(shape: AnswerShape, path: Path): void {
    if (!this.#nulls.has(shape)) this.#nulls.set(shape, path);
  }

  /** Runs `walk` over one object, and notes whether a removed field was met in it. */
  within<T>(shape: AnswerShape, walk: () => T): T {
    const before = this.#count;
    const result = walk();
    if (this.#count > before) this.#met.add(shape);
    return result;
  }

  /** One error for each place; for what has no place anywhere in the answer, one for the null above it. */
  toErrors(): GraphQLError[] {
    const isUntold = (shape: AnswerShape) => !this.#met.has(shape) && hasRemoved(shape);
    const nulls = [...this.#nulls].flatMap(([shape, path]) => (isUntold(shape) ? [path] : []));
    const untold = this.#count - this.#removed.length;
    const told = [...this.#removed, ...nulls].slice(0, maxErrors).map(unauthorized);
    return untold > 0 ? [...told, new GraphQLError(`${untold} more fields were removed.`, { extensions })] : told;
  }
}

const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
