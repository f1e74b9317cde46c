interface Page {
  language: string;
  title: string;
  /** HTML. */
  body: string;
}

/** A page of the sandbox's mailbox, in the look of the product. It needs no script. */
export function mailboxLayout({ language, title, body }: Page): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><header><strong>${language === 'fr' ? 'Bac à sable' : 'Sandbox'}</strong> <a href="/">${
    language === 'fr' ? 'Page d’accueil' : 'Start page'
  }</a></header>
<main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>`;
}

/** Text as HTML. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; background: light-dark(#f7f8fa, #10141b); color: light-dark(#14202e, #eaf0f7); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header { display: flex; justify-content: space-between; padding: 8px 24px; background: light-dark(#3b2f63, #2a2347); color: #fff; font-size: 14px; }
header a { color: #fff; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 48px; }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 16px 0 4px; font-size: 16px; }
a { color: light-dark(#0b5c63, #5cc9cf); }
form label { display: flex; gap: 8px; align-items: center; min-width: 0; max-width: 100%; }
select { min-width: 0; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-bottom: 16px; }
select, button { min-height: 44px; max-width: 100%; padding: 4px 12px; border: 1px solid light-dark(#77879a, #6b7b8f); border-radius: 6px; background: light-dark(#fff, #181e27); color: inherit; font: inherit; }
.frame { position: relative; overflow-x: auto; border: 1px solid light-dark(#d6dde6, #2c3542); border-radius: 8px; background: light-dark(#fff, #181e27); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 16px; text-align: left; vertical-align: top; }
thead th { font-size: 14px; color: light-dark(#4f5d6e, #a3b1c2); }
tbody tr { border-top: 1px solid light-dark(#d6dde6, #2c3542); }
td { overflow-wrap: anywhere; }
.at { white-space: nowrap; color: light-dark(#4f5d6e, #a3b1c2); font-variant-numeric: tabular-nums; }
.clip { font-size: 12px; font-weight: 400; color: light-dark(#4f5d6e, #a3b1c2); white-space: nowrap; }
iframe { display: block; width: 100%; height: 75vh; margin-top: 16px; border: 1px solid light-dark(#d6dde6, #2c3542); border-radius: 8px; background: #fff; }
:focus-visible { outline: 2px solid light-dark(#1b4fd6, #9db8ff); outline-offset: 2px; }
@media (max-width: 640px) {
  main { padding: 24px 16px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: block; padding: 8px 0; }
  tbody th, td { display: block; padding: 0 12px; }
}`;
