import { Supergraph } from '@apollo/federation-internals';
import { expect, test } from 'vitest';
import { liftPolicy } from '../../../../gateway/src/authorization/index.ts';
import { composeGraph } from '../graphs/compose-graph.ts';
import { protectFields } from './protect-fields.ts';

test('what is protected is a policy of the gateway’s', () => {
  const sdl = 'type Query { me: Int  open: Int }';
  const supergraph = composeGraph([{ name: 'a', sdl }], 'http://127.0.0.1:1');
  const lifted = liftPolicy(protectFields(supergraph, ['me', 'nobody']));
  expect([...lifted.policy]).toEqual([['Query.me', { authenticated: true }]]);
  expect(Supergraph.build(lifted.sdl).apiSchema().type('Query')).toBeDefined();
});
