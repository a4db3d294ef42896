export { Html, html } from './html.ts';
export { type HtmlAnswer, type HtmlPage, htmlPage } from './html-page.ts';
