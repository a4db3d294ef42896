import { type Html, html } from '@prism/platform/html';
import type { Language } from '../../domain/language.ts';
import type { Letter } from '../../domain/letter/write-letter.ts';

/** A letter as mail: text, and HTML for those who like it better. Whatever stands in the letter, it stays text in both. */
export function composeMail(letter: Letter, language: Language): { subject: string; text: string; html: string } {
  return { subject: letter.subject, text: asText(letter), html: asHtml(letter, language).text };
}

function asText({ greeting, body, list, link, footer }: Letter): string {
  const paragraphs = [
    greeting,
    body,
    ...(list ? [[list.heading, ...list.entries.map((entry) => `- ${entry}`)].join('\n')] : []),
    ...(link ? [`${link.label}: ${link.url}`] : []),
    `--\n${footer}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

// Programs that show mail know inline styles and little else.
const frame = 'font:16px/1.55 system-ui,sans-serif;color:#1c1e26;max-width:36rem;margin:0 auto;padding:1.5rem';
const button =
  'display:inline-block;background:#3b4fd8;color:#fff;text-decoration:none;border-radius:8px;padding:.6rem 1.1rem';
const small = 'color:#676d7e;font-size:.8rem;border-top:1px solid #e3e5ec;margin-top:2rem;padding-top:1rem';

function asHtml({ subject, greeting, body, list, link, footer }: Letter, language: Language): Html {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0"><div style="${frame}">
<h1 style="font-size:1.3rem;line-height:1.3">${subject}</h1>
<p>${greeting}</p>
<p>${body}</p>
${list ? html`<p>${list.heading}</p><ul>${list.entries.map((entry) => html`<li>${entry}</li>`)}</ul>` : ''}
${link ? html`<p><a href="${link.url}" style="${button}">${link.label}</a></p>` : ''}
<p style="${small}">${footer}</p>
</div></body>
</html>`;
}
