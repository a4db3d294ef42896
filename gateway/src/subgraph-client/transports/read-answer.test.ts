import { expect, test } from 'vitest';
import { type HttpAnswer, readAnswer } from './read-answer.ts';

const answer = (text: string, others: Partial<HttpAnswer> = {}): HttpAnswer => ({
  status: 200,
  contentType: 'application/json',
  text,
  ...others,
});

test.each([
  ['data', answer('{"data":{"a":1}}')],
  ['no data and no errors told', answer('{"data":{},"errors":null,"extensions":null}')],
  ['null', answer('{"data":null,"errors":[{"message":"a"}]}')],
  ['errors alone', answer('{"errors":[{"message":"a","path":["b",0]}]}')],
  ['the type of GraphQL', answer('{"data":{}}', { contentType: 'application/graphql-response+json;charset=utf-8' })],
  ['a failure that says why', answer('{"errors":[{"message":"a"}]}', { status: 500 })],
])('%s is an answer', (_, given) => {
  expect(readAnswer(given)).toMatchObject(JSON.parse(given.text));
});

test.each([
  ['no JSON', answer('oops')],
  ['lists in each other without end', answer(`{"data":{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`)],
  ['HTML', answer('<html>', { contentType: 'text/html' })],
  ['JSON under another name', answer('{"data":{}}', { contentType: 'text/plain' })],
  ['JSON under no name', answer('{"data":{}}', { contentType: '' })],
  ['half an answer', answer('{"data":{')],
  ['nothing', answer('')],
  ['null', answer('null')],
  ['a list', answer('[{"data":{}}]')],
  ['neither data nor errors', answer('{"extensions":{}}')],
  ['data in a list', answer('{"data":[]}')],
  ['data that is text', answer('{"data":"a"}')],
  ['errors that are no list', answer('{"data":{},"errors":{}}')],
  ['errors without message', answer('{"data":{},"errors":[{}]}')],
  ['an error that is null', answer('{"data":{},"errors":[null]}')],
  ['a message that is no text', answer('{"data":{},"errors":[{"message":7}]}')],
  ['extensions that are a list', answer('{"data":{},"extensions":[]}')],
  ['a failure that says nothing', answer('{"data":{"a":1}}', { status: 500 })],
  ['a redirection', answer('', { status: 302 })],
])('%s is none', (_, given) => {
  expect(() => readAnswer(given)).toThrow(expect.objectContaining({ code: 'SUBGRAPH_ERROR' }));
});

test('the cause tells the operator how it began', () => {
  const given = answer(`<html>${'x'.repeat(1_000)}`, { status: 502, contentType: 'text/html' });
  const cause = expect.objectContaining({ message: expect.stringMatching(/^HTTP 502, text\/html: <html>x{194}$/) });
  expect(() => readAnswer(given)).toThrow(expect.objectContaining({ cause }));
});
