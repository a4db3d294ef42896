import { expect, test } from 'vitest';
import { documentNames, readDocument, readExample } from '../clients/documents.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

/** What the sandbox offers to whoever opens it for the first time. */
story('the documents that each client ships with', (shop) => {
  test.each(documentNames('web'))('web: %s runs as it stands', async (name) => {
    const client = await shop.webOf();
    const { status, errors } = await client.run(name, readExample('web', name));
    expect([status, errors]).toEqual([200, undefined]);
  });

  test.each(documentNames('mobile'))('mobile: %s runs as it stands', async (name) => {
    const client = await shop.mobileOf();
    const { status, errors } = await client.run(name, readExample('mobile', name));
    expect([status, errors]).toEqual([200, undefined]);
  });

  const questions = documentNames('admin').filter((name) => readDocument('admin', name).startsWith('query'));
  test.each(questions)('back office: %s runs as it stands', async (name) => {
    const client = await shop.adminOf(demoPeople.admin);
    const { status, errors } = await client.run(name, readExample('admin', name));
    expect([status, errors]).toEqual([200, undefined]);
  });
});
