import type { CompiledPart, PartStep } from './compile-parts.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { ResponsePath } from './targets.ts';

/** One object of a part that is answered. */
export interface PartPlace {
  /** What was merged of it, under the plan's keys. */
  source: JsonObject;
  /** What the client was told of it. */
  told: JsonObject;
  /** In the answer. */
  path: ResponsePath;
}

/** Where a part stands in those objects; nowhere where the client was told null. */
export function placesIn({ way, fits }: Pick<CompiledPart, 'way' | 'fits'>, around: readonly PartPlace[]): PartPlace[] {
  const found: PartPlace[] = [];
  for (const { source, told, path } of around) visit(source, told, path, 0);
  return found;

  function visit(source: unknown, told: unknown, path: ResponsePath, at: number): void {
    if (Array.isArray(told)) {
      const items = Array.isArray(source) ? source : [];
      told.forEach((item, index) => void visit(items[index], item, [...path, index], at));
    } else if (isJsonObject(source) && isJsonObject(told)) {
      const step = way[at];
      if (step) follow(step, source, told, path, at);
      else if (fits(source)) found.push({ source, told, path });
    }
  }

  function follow(step: PartStep, source: JsonObject, told: JsonObject, path: ResponsePath, at: number): void {
    const value = Object.hasOwn(told, step.name) && step.fits(source) ? told[step.name] : undefined;
    visit(source[step.key], value, [...path, step.name], at + 1);
  }
}
