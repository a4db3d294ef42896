import { type Html, html } from '@prism/platform/html';
import { testCards } from '../cards.ts';
import type { CardField, CardProblems } from '../read-card.ts';
import { page } from './page.ts';

export interface CardPage {
  /** Where the customer goes with the token; absent: it is shown. */
  returnUrl: string | undefined;
  problems?: CardProblems;
  /** As typed before; number and CVC never come back. */
  expiry?: string;
}

/** Where a card is typed in. */
export function cardPage({ returnUrl, problems = {}, expiry = '' }: CardPage): Response {
  const hasProblems = Object.keys(problems).length > 0;
  const content = html`<h1>Pay by card</h1>
<p>The shop gets a token for one payment. It never sees the number.</p>
${hasProblems ? html`<div class="alert" role="alert">Something is not right yet. Number and CVC have to be typed in again.</div>` : ''}
<form method="post" action="/pay/card">
${returnUrl === undefined ? '' : html`<input type="hidden" name="return_url" value="${returnUrl}">`}
<div class="fields">
${field({ name: 'number', label: 'Card number', autocomplete: 'cc-number', hint: '4242 4242 4242 4242', problems, wide: true })}
${field({ name: 'expiry', label: 'Expiry (MM/YY)', autocomplete: 'cc-exp', hint: '04 / 30', problems, value: expiry })}
${field({ name: 'cvc', label: 'CVC', autocomplete: 'cc-csc', hint: '123', problems })}
</div>
<button type="submit">Use this card</button>
</form>
<details><summary>Test cards</summary>
<table><caption>Numbers that are taken here, and what they do</caption><tbody>${testCards.map(row)}</tbody></table></details>`;
  const leadsTo = returnUrl === undefined ? [] : [new URL(returnUrl).origin];
  return page({
    title: hasProblems ? 'Error: pay by card' : 'Pay by card',
    content,
    leadsTo,
    status: hasProblems ? 422 : 200,
  });
}

interface Field {
  name: CardField;
  label: string;
  autocomplete: string;
  hint: string;
  problems: CardProblems;
  value?: string;
  wide?: boolean;
}

function field({ name, label, autocomplete, hint, problems, value = '', wide = false }: Field): Html {
  const problem = problems[name];
  // Whoever reads with a screen reader is taken to what has to be corrected first.
  const focus = Object.keys(problems)[0] === name ? 'autofocus' : '';
  const invalid =
    problem === undefined ? html`` : html`aria-invalid="true" aria-describedby="${name}-problem" ${focus}`;
  return html`<div class="${wide ? 'wide' : ''}"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" inputmode="numeric" maxlength="30" required autocomplete="${autocomplete}" placeholder="${hint}" value="${value}" ${invalid}>
${problem === undefined ? '' : html`<div class="problem" id="${name}-problem">${problem}</div>`}</div>`;
}

const row = ({ number, says }: (typeof testCards)[number]): Html =>
  html`<tr><th scope="row">${number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</th><td>${says}</td></tr>`;

/** For people without a shop at hand. */
export function tokenPage(token: string): Response {
  const content = html`<h1>Your token</h1><p>For one payment, within an hour.</p><p><code>${token}</code></p>`;
  return page({ title: 'Your token', content });
}
