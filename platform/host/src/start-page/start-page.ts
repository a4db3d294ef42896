import { type Html, type HtmlAnswer, html, htmlPage } from '@prism/platform/html';
import type { HttpRoute } from '@prism/platform/subgraph';
import type { HostConfig } from '../config.ts';
import { type Door, demoSignIns, graphDoors, otherDoors } from './doors.ts';
import { startPageStyle } from './start-page-style.ts';

/** What a newcomer finds at `/`, in development alone: where everything is, and a first question. */
export function startPageRoute(config: HostConfig): HttpRoute {
  const page = startPage(config);
  return { method: 'GET', path: '/', handle: () => page };
}

export function startPage(config: HostConfig): HtmlAnswer {
  const content = html`<h1>Prism</h1>
<p class="note">One graph, shaped for each client. Open a sandbox: it has a first question in it.</p>
<div class="cards">${graphDoors.map(card)}</div>
<h2>Ask from a terminal</h2>
<pre>${firstQuestion(config.publicUrl)}</pre>
<h2>Sign in as</h2>
<p>${demoSignIns.people.map((email) => html`<code>${email}</code> `)}<br>password <code>${demoSignIns.password}</code></p>
<h2>Around the graph</h2>
<dl>${otherDoors(config).map(row)}</dl>`;
  return htmlPage({ title: 'Prism', content, style: startPageStyle });
}

const card = ({ name, path, sandbox, says }: (typeof graphDoors)[number]): Html =>
  html`<a class="card" href="${sandbox}"><strong>${name}</strong><span>${says}</span><code>${path}</code></a>`;

const row = ({ name, path, says }: Door): Html => html`<dt><a href="${path}">${name}</a></dt><dd>${says}</dd>`;

const firstQuestion = (publicUrl: string) => `curl ${publicUrl}/web/graphql -H 'content-type: application/json' -d '{
  "query": "query ($slug: String!) { productPage(slug: $slug) { product { name tile { price { current } } } } }",
  "variables": { "slug": "aurora-kettle" } }'`;
