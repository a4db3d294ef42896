import { expect, test } from 'vitest';
import { equalObjects } from './equal-objects.ts';
import type { Shape } from './fetch-shape.ts';

const leaf = (key: string) => ({ key, inner: undefined });
const shape: Shape = [leaf('id'), { key: 'posts', inner: [leaf('title'), { key: 'author', inner: [leaf('id')] }] }];
const author = (id: string, ...posts: unknown[]) => ({ id, posts });
const post = (title: string, id = '1') => ({ title, author: { id } });

test.each<[boolean, object, object]>([
  [true, author('1', post('a')), author('1', post('a'))],
  [true, { ...author('1'), age: 3 }, { ...author('1'), age: 4 }],
  [true, { id: '1' }, { id: '1', posts: undefined }],
  [true, author('1', null, [post('a')]), author('1', null, [post('a')])],
  [false, author('1', post('a')), author('2', post('a'))],
  [false, author('1', post('a')), author('1', post('b'))],
  [false, author('1', post('a')), author('1', post('a', '2'))],
  [false, author('1', post('a')), author('1', post('a'), post('b'))],
  [false, author('1', post('a')), author('1', null)],
  [false, author('1'), { id: '1', posts: {} }],
  [false, author('1'), { id: '1' }],
  [false, { id: { a: 1 } }, { id: { a: 1 } }],
])('it is %s that %j and %j are equal', (expected, one, other) => {
  expect(equalObjects(one as never, other as never, shape)).toBe(expected);
});
