import { expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { rules } from './rules.ts';

const check = (path: string, text: string) => findViolations([{ path, text }], rules).map(({ says }) => says);

test.each([
  [
    'subgraphs/a/src/module.ts',
    "import { b } from '@prism/b';",
    'subgraphs and BFFs import the kernel and the schema, never each other',
  ],
  [
    'subgraphs/a/src/module.ts',
    "import { b } from '../../b/src/module.ts';",
    'subgraphs and BFFs import the kernel and the schema, never each other',
  ],
  ['subgraphs/a/src/domain/x.ts', "import { y } from '../application/y.ts';", 'domain imports nothing outward'],
  [
    'subgraphs/a/src/application/x.ts',
    "import { y } from '../infrastructure/y.ts';",
    'application imports domain and ports, not how they are met',
  ],
  [
    'subgraphs/a/src/application/x.ts',
    "import { eq } from 'drizzle-orm';",
    'application imports domain and ports, not how they are met',
  ],
  [
    'subgraphs/a/src/presentation/x.ts',
    "import { y } from '../infrastructure/y.ts';",
    'presentation goes through application, never to the database',
  ],
  [
    'gateway/src/x.ts',
    "import { a } from '@prism/accounts';",
    'the gateway imports the kernel and its own explorer, never a subgraph',
  ],
  [
    'gateway/src/x.ts',
    "const a = await import('../../subgraphs/a/src/module.ts');",
    'the gateway imports the kernel and its own explorer, never a subgraph',
  ],
  ['platform/src/x/y.ts', "import { a } from '@prism/schema';", 'the kernel imports npm only'],
  ['schema/src/x.ts', "import { a } from '@prism/platform/ids';", 'schema imports npm only'],
  [
    'e2e/shop.ts',
    "import { a } from '@prism/platform/ids';",
    'stories go through HTTP only; what brings the servers up may use the kernel',
  ],
  [
    'subgraphs/a/src/application/x.ts',
    "import { demoProduct } from '@prism/demo';",
    'only what seeds a part knows the demo shop',
  ],
  [
    'demo/src/x.ts',
    "import { a } from '@prism/platform/database';",
    'the demo shop is fiction made of the kernel alone',
  ],
  ['gateway/src/y.ts', "import { startPrism } from '@prism/host/testing';", 'only the host knows all parts'],
])('%s must not say %s', (path, text, says) => {
  expect(check(path, text)).toContain(says);
});

test.each([
  ['subgraphs/a/src/module.ts', "import { b } from './infrastructure/b.ts';"],
  ['subgraphs/a/src/domain/x.ts', "import { newId } from '@prism/platform/ids';"],
  ['subgraphs/a/src/infrastructure/demo/x.ts', "import { demoProduct } from '@prism/demo';"],
  ['demo/src/x.ts', "import { demoHash } from '@prism/platform/demo';"],
  ['subgraphs/a/src/infrastructure/x.ts', "import type { Ports } from '../application/ports.ts';"],
  ['platform/host/src/x.ts', "import { createAccounts } from '@prism/accounts';"],
  ['gateway/src/x.ts', "import { PrismError } from '@prism/platform/errors';"],
  ['subgraphs/a/src/x.test.ts', "import { y } from '@prism/host/testing';"],
])('%s may say %s', (path, text) => {
  expect(check(path, text)).toEqual([]);
});
