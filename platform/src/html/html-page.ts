import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

export interface HtmlPage {
  title: string;
  /** Inside `main`. */
  content: Html;
  /** All the CSS there is. */
  style: string;
  /** Default 200. */
  status?: number;
  /** Where its forms, and what they redirect to, may lead: sources of a content security policy. Default: nowhere. */
  formAction?: readonly string[];
  /** Mail is styled inline and brings its pictures along. Default: nothing but `style` is applied, and nothing shown. */
  framesMail?: boolean;
}

/** As a route answers it. */
export interface HtmlAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A page where no script runs, nothing is loaded from outside, which nobody frames, keeps or lists. */
export function htmlPage(page: HtmlPage): HtmlAnswer {
  const { title, content, style, status = 200 } = page;
  const body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body><main>${content}</main></body>
</html>`;
  return { status, headers: headersOf(page), body: body.text };
}

function headersOf({ style, formAction = [], framesMail = false }: HtmlPage): Record<string, string> {
  const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const policy = [
    `default-src 'none'`,
    ...(framesMail ? ['img-src data:', `style-src 'unsafe-inline'`] : [`style-src ${styleHash}`]),
    `form-action ${formAction.length > 0 ? formAction.join(' ') : `'none'`}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
