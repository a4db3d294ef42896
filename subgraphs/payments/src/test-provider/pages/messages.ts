import { html } from '@prism/platform/html';
import { page } from './page.ts';

const message = (title: string, text: string, status: number): Response =>
  page({ title, content: html`<h1>${title}</h1><p>${text}</p>`, status });

/** Where customers come back to when the shop did not say where. */
export const donePage = () => message('Thank you', 'You can close this window and go back to the shop.', 200);

export const noChallengePage = () =>
  message('Nothing to confirm', 'This payment does not exist, or its link is incomplete.', 404);

export const badReturnPage = () =>
  message('This link leads nowhere', 'The shop would send you back to an address that is not its own.', 400);
