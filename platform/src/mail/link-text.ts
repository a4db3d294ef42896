import { type Html, html } from '../html/index.ts';

const webAddress = /https?:\/\/[^\s<>"'`\\]+/g;
/** What stands behind an address in a sentence and is hardly a part of it. */
const trailing = /[.,;:!?)\]}]+$/;

/** Text as HTML in which http and https addresses are links, and nothing else is. */
export function linkText(text: string): Html[] {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(webAddress)) {
    const address = match[0].replace(trailing, '');
    if (!URL.canParse(address)) continue;
    parts.push(html`${text.slice(end, match.index)}${link(address)}`);
    end = match.index + address.length;
  }
  return [...parts, html`${text.slice(end)}`];
}

function link(address: string): Html {
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`;
}
