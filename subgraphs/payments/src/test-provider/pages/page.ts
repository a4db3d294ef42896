import { type Html, html, htmlPage } from '@prism/platform/html';
import { style } from './style.ts';

export interface Page {
  title: string;
  content: Html;
  status?: number;
  /** Origins that a form of the page may lead to, besides this one. */
  leadsTo?: readonly string[];
}

/** A page of the test provider, which says so. */
export function page({ title, content, status = 200, leadsTo = [] }: Page): Response {
  const sheet = html`<div class="sheet"><div class="test">Test provider: no money moves</div>${content}</div>`;
  const { body, ...init } = htmlPage({ title, content: sheet, style, status, formAction: ["'self'", ...leadsTo] });
  return new Response(body, init);
}

/** Back to where the customer came from. */
export function sendBack(url: string): Response {
  const headers = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  return new Response('', { status: 303, headers: { location: url, ...headers } });
}
