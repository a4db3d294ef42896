import { createHash } from 'node:crypto';
import { Html, html } from '@prism/platform/html';
import { style } from './style.ts';

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export interface Page {
  title: string;
  content: Html;
  status?: number;
  /** Origins that a form of the page may lead to, besides this one. */
  leadsTo?: readonly string[];
}

/** A page where no script runs, nothing is loaded, and which no other page can frame. */
export function page({ title, content, status = 200, leadsTo = [] }: Page): Response {
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body><main><div class="sheet"><div class="test">Test provider: no money moves</div>${content}</div></main></body>
</html>`;
  return new Response(body.text, { status, headers: headers(leadsTo) });
}

/** Back to where the customer came from. */
export function sendBack(url: string): Response {
  return new Response('', { status: 303, headers: { location: url, ...closed } });
}

const closed = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

function headers(leadsTo: readonly string[]): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `style-src ${styleHash}`,
    // Also where a form's answer redirects to.
    `form-action ${["'self'", ...leadsTo].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ];
  return { ...closed, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') };
}
