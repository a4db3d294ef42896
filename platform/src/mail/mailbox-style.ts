/** Of the mailbox pages: one column, readable on a phone, light and dark. */
export const mailboxStyle = `
:root { color-scheme: light dark; --ink: #1c1e26; --soft: #676d7e; --line: #e3e5ec; --paper: #fff; --back: #f5f6fa; --link: #3b4fd8 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf2; --soft: #9aa1b5; --line: #2b2f3d; --paper: #1a1d27; --back: #12141c; --link: #9dabff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; letter-spacing: -.01em }
a { color: var(--link) }
.note { color: var(--soft); margin: 0 0 1.5rem }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden }
ol { list-style: none; margin: 0; padding: 0 }
li + li { border-top: 1px solid var(--line) }
li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .85rem 1.1rem; color: inherit; text-decoration: none }
li a:hover, li a:focus-visible { background: var(--back) }
li strong { font-weight: 600 }
time, .to { color: var(--soft); font-size: .875rem }
li time { padding-top: .1rem; text-align: right }
.to { grid-column: 1 / -1 }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft) }
dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem; margin: 0 0 1.5rem; color: var(--soft); font-size: .9rem }
dd { margin: 0; color: var(--ink) }
dd time { color: inherit; font-size: inherit }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 2rem 0 .5rem }
pre { margin: 0; padding: 1.1rem; font: inherit; white-space: pre-wrap }
iframe { display: block; width: 100%; height: 32rem; border: 0; background: #fff; color-scheme: light }
@media (max-width: 30rem) { main { padding-top: 1.25rem } li a { grid-template-columns: 1fr } li time { text-align: left } }
`;
