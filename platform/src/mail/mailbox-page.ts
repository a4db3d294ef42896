import { type Html, type HtmlAnswer, type HtmlPage, html, htmlPage } from '../html/index.ts';
import { linkText } from './link-text.ts';
import type { KeptMail } from './mailbox.ts';
import { mailboxStyle } from './mailbox-style.ts';

/** The list of mails, newest first. */
export function listPage(mails: readonly KeptMail[], total: number): HtmlAnswer {
  const more = total > mails.length ? `, of which the newest ${mails.length} are shown` : '';
  const content = html`<h1>Mailbox</h1>
<p class="note">Mail this installation would have sent: ${count(total)}${more}. <a href="/mailbox">Reload</a></p>
<div class="sheet">${total === 0 ? nothingYet : html`<ol>${mails.map(row)}</ol>`}</div>`;
  return page({ title: `Mailbox (${total})`, content });
}

/** One mail: its text with links, and its HTML in a frame where nothing runs and nothing is loaded from outside. */
export function mailPage(mail: KeptMail): HtmlAnswer {
  const content = html`<p class="note"><a href="/mailbox">← Mailbox</a></p>
<h1>${subjectOf(mail)}</h1>
<dl><dt>To</dt><dd>${mail.to}</dd><dt>From</dt><dd>${mail.from}</dd><dt>Sent</dt><dd>${time(mail)}</dd>
<dt>File</dt><dd>${mail.id}.eml</dd></dl>
<div class="sheet"><pre>${linkText(mail.text)}</pre></div>
${mail.html === undefined ? '' : frame(mail.html)}`;
  // The frame lives under this page's policy, and mail is styled inline.
  return page({ title: subjectOf(mail), content, framesMail: mail.html !== undefined });
}

export function notFoundPage(): HtmlAnswer {
  const content = html`<h1>No such mail</h1><p class="note">It may have been deleted. <a href="/mailbox">Mailbox</a></p>`;
  return page({ title: 'No such mail', content, status: 404 });
}

const nothingYet = html`<p class="empty">Nothing yet.</p>`;

function row(mail: KeptMail): Html {
  return html`<li><a href="/mailbox/${mail.id}"><strong>${subjectOf(mail)}</strong> ${time(mail)}
<span class="to">${mail.to}</span></a></li>`;
}

function subjectOf({ subject }: KeptMail): string {
  return subject.trim() || '(no subject)';
}

function time({ sentAt }: KeptMail): Html {
  const shown = new Date(sentAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
  return html`<time datetime="${sentAt}">${shown}</time>`;
}

/** Links of the mail open in a window of their own; no script runs, no form is sent, and it shares no origin with us. */
function frame(content: string): Html {
  const document = `<base target="_blank">${content}`;
  const allowed = 'allow-popups allow-popups-to-escape-sandbox';
  return html`<h2>HTML</h2><div class="sheet"><iframe title="HTML part" sandbox="${allowed}" srcdoc="${document}"></iframe></div>`;
}

function count(total: number): string {
  return total === 1 ? '1 mail' : `${total} mails`;
}

const page = (content: Omit<HtmlPage, 'style'>): HtmlAnswer => htmlPage({ ...content, style: mailboxStyle });
