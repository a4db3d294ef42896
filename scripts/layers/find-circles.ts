import { importsOf, isTest, type SourceFile } from './find-violations.ts';

/** Files that import each other in a circle, types included: whoever reads one has to know the others first. Sorted by path. */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const sources = files.filter(({ path }) => !isTest(path));
  const importsByPath = new Map(sources.map((file) => [file.path, importsOf(file)]));
  const reachedBy = new Map([...importsByPath.keys()].map((path) => [path, reachedFrom(path, importsByPath)]));
  const reaches = (from: string, to: string) => reachedBy.get(from)?.has(to) === true;
  const circles = new Map<string, string[]>();
  for (const [path, reached] of reachedBy) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reaches(other, path)).sort();
    circles.set(circle[0] ?? path, circle);
  }
  return [...circles.values()];
}

/** Everything that a file imports, however far away; itself only where it comes back to it. */
function reachedFrom(path: string, importsByPath: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const next = [...(importsByPath.get(path) ?? [])];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const imports = importsByPath.get(at);
    if (!imports || reached.has(at)) continue;
    reached.add(at);
    next.push(...imports);
  }
  return reached;
}
