import { expect, test } from 'vitest';
import { replaceTargets, targetsAt } from './targets.ts';

const path = ['posts', '@', 'author'];

test('what is shared is found once', () => {
  const author = { id: '1' };
  const data = { posts: [{ author }, { author }, { author: { id: '2' } }] };
  expect(targetsAt(data, path, new Map([[author, []]]))).toEqual([{ id: '1' }, { id: '2' }]);
});

test('what is shared is replaced at all its places', () => {
  const shared = { id: '1' };
  const [own, other] = [{ id: '1' }, { id: '2' }];
  const data = { posts: [{ author: own }, { author: shared }, { author: shared }, { author: other }] };
  replaceTargets(data, path, new Map([[shared, []]]), (target) => (target === shared ? own : target));
  expect(data.posts.map(({ author }) => author === own)).toEqual([true, true, true, false]);
});
