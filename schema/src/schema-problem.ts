/** A schema, a document or a committed file that is not as it has to be; the message lists every problem found. */
export class SchemaProblem extends Error {
  readonly problems: readonly string[];

  constructor(summary: string, problems: readonly string[]) {
    super([`${summary}:`, ...problems.map((problem) => `  - ${problem.replaceAll('\n', '\n    ')}`)].join('\n'));
    this.name = 'SchemaProblem';
    this.problems = problems;
  }
}
