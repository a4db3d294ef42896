/** Of the pages for customers: one card in the middle, readable on a phone, light and dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e26; --soft: #5d6373; --line: #c9cdd8; --paper: #fff; --back: #f1f2f8; --accent: #3b4fd8; --on-accent: #fff; --bad: #b3261e; --bad-back: #fdecea; --test: #fff3d1; --test-ink: #5c4300 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf2; --soft: #a3aabd; --line: #454b5e; --paper: #1a1d27; --back: #11131a; --accent: #9dabff; --on-accent: #10131f; --bad: #ffb4ab; --bad-back: #3b1a18; --test: #3a3115; --test-ink: #ffe29a }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 27rem; margin: 0 auto; padding: 3rem 1rem }
.sheet { background: var(--paper); border-radius: 16px; padding: 1.75rem; box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 12px 32px rgb(0 0 0 / .08) }
.test { display: inline-block; margin: 0 0 1rem; padding: .15rem .6rem; border-radius: 99px; background: var(--test); color: var(--test-ink); font-size: .8rem; font-weight: 600 }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .35rem; letter-spacing: -.01em }
p { margin: 0 0 1.25rem; color: var(--soft) }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-bottom: 1.25rem }
.wide { grid-column: 1 / -1 }
label { display: block; font-weight: 600; font-size: .9rem; margin-bottom: .3rem }
input { width: 100%; padding: .7rem .8rem; font: inherit; font-variant-numeric: tabular-nums; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 10px }
input::placeholder { color: var(--soft); opacity: 1 }
input[aria-invalid=true] { border-color: var(--bad) }
input:focus-visible, button:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.problem { margin: .3rem 0 0; color: var(--bad); font-size: .875rem }
.alert { margin: 0 0 1.25rem; padding: .75rem 1rem; border-radius: 10px; background: var(--bad-back); color: var(--bad) }
button { width: 100%; padding: .8rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 10px; cursor: pointer }
button + button { margin-top: .75rem; color: var(--accent); background: transparent }
dl { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; margin: 0 0 1.5rem; padding: 1rem 0; border-block: 1px solid var(--line) }
dt { color: var(--soft) }
dd { margin: 0; text-align: right; font-weight: 600 }
details { margin-top: 1.25rem; padding: 0 .5rem }
summary { cursor: pointer; color: var(--soft); border-radius: 6px }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .85rem }
caption { padding-bottom: .5rem; color: var(--soft); text-align: left }
th, td { padding: .35rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); font-weight: 400 }
th { padding-right: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums }
code { overflow-wrap: anywhere; user-select: all }
`;
