import { expect, test } from 'vitest';
import { findCircles } from './find-circles.ts';

const circlesOf = (files: Record<string, string>) =>
  findCircles(Object.entries(files).map(([path, text]) => ({ path, text })));

test('files that import each other are found, however long the way round and if only for types', () => {
  const files = {
    'a/one.ts': "import { two } from './two.ts';",
    'a/two.ts': "export { three } from '../b/three.ts';",
    'b/three.ts': "import type { One } from '../a/one.ts';",
    'b/four.ts': "import { one } from '../a/one.ts';",
    'b/five.ts': "import { six } from './six.ts';",
    'b/six.ts': "const five = await import('./five.ts');",
  };
  expect(circlesOf(files)).toEqual([
    ['a/one.ts', 'a/two.ts', 'b/three.ts'],
    ['b/five.ts', 'b/six.ts'],
  ]);
});

test('many ways to the same file are none, and what tests import is their own affair', () => {
  const files = {
    'top.ts': "import './left.ts'; import './right.ts';",
    'left.ts': "import './bottom.ts';",
    'right.ts': "import './bottom.ts'; import 'node:fs';",
    'bottom.ts': '',
    'bottom.test.ts': "import './helper.test.ts';",
    'helper.test.ts': "import './bottom.test.ts';",
  };
  expect(circlesOf(files)).toEqual([]);
});
