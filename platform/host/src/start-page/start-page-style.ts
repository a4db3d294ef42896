/** One column, three cards side by side where there is room; light and dark. */
export const startPageStyle = `
:root { color-scheme: light dark; --ink: #1c1e26; --soft: #5f6576; --line: #e3e5ec; --paper: #fff; --back: #f5f6fa; --accent: #6a45d1 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf2; --soft: #9aa1b5; --line: #2b2f3d; --paper: #1a1d27; --back: #12141c; --accent: #b39dff }
}
* { box-sizing: border-box }
body { margin: 0; border-top: 3px solid var(--accent); background: var(--back); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 58rem; margin: 0 auto; padding: 3.5rem 1.25rem 4rem }
h1 { font-size: 2.25rem; line-height: 1.2; margin: 0 0 .35rem; letter-spacing: -.02em }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 2.5rem 0 .6rem }
a { color: var(--accent) }
code { font: .875em ui-monospace, monospace }
.note { color: var(--soft); margin: 0 0 2rem; font-size: 1.1rem }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem }
.card { display: grid; gap: .35rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: inherit; text-decoration: none }
.card:hover, .card:focus-visible { border-color: var(--accent); outline: 0 }
.card strong { font-size: 1.15rem }
.card span { color: var(--soft) }
.card code { color: var(--accent) }
pre { margin: 0; padding: 1.1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); overflow-x: auto; font: .875rem/1.6 ui-monospace, monospace }
p { margin: 0; line-height: 1.9 }
p code { padding: .15rem .45rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper) }
dl { display: grid; grid-template-columns: auto 1fr; gap: .4rem 1.5rem; margin: 0 }
dd { margin: 0; color: var(--soft) }
@media (max-width: 30rem) { main { padding-top: 2rem } dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
`;
