import { escapeXml } from '@/lib/paint';

const style = `
@font-face{font-family:Inter;font-weight:400;src:url(BASEassets/fonts/inter-400.woff2) format("woff2")}
@font-face{font-family:Inter;font-weight:600;src:url(BASEassets/fonts/inter-600.woff2) format("woff2")}
:root{color-scheme:light dark;--paper:light-dark(#f7f6f2,#0f1215);--card:light-dark(#fff,#191c21);--ink:light-dark(#16181d,#f2f4f6);--muted:light-dark(#555b65,#a4abb5);--rule:light-dark(#d8d5cb,#343a42);--accent:light-dark(#c2410c,#ff9d42)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.4 Inter,system-ui,sans-serif}
main{max-width:1720px;margin:0 auto;padding:20px clamp(12px,3vw,40px)}
h1{margin:.2em 0;font-size:clamp(24px,3vw,40px);line-height:1.15}
p{margin:.3em 0 1em;color:var(--muted);max-width:60em}
a{color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul{margin:0;padding:0;list-style:none}
li a span{display:block;color:var(--muted);font-size:15px}
li strong{display:block;font-size:17px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(320px,100%),1fr));gap:18px;margin-top:20px}
.cards a,.stories a:not(.pdf){display:block;height:100%;padding:14px;background:var(--card);border:1px solid var(--rule);border-radius:14px;text-decoration:none}
.cards a:hover,.stories a:hover{border-color:var(--ink)}
.cards img{display:block;width:100%;height:190px;margin-bottom:12px;object-fit:contain}
.play{display:grid;grid-template-columns:minmax(0,1fr) minmax(260px,340px);gap:18px}
iframe{width:100%;height:calc(100vh - 190px);min-height:420px;border:1px solid var(--rule);border-radius:14px}
.stories{display:flex;flex-direction:column;gap:10px}
.stories a:not(.pdf){height:auto}
.pdf{display:inline-block;padding:8px 14px;font-size:14px}
@media(max-width:900px){.play{grid-template-columns:minmax(0,1fr)}iframe{height:70vh}}
`
  .trim()
  .replaceAll('\n', '');

/** A page of a site that needs no script. `base`: the way to the site's folder, with a slash at its end; `main`: HTML. */
export function sitePage(page: {
  readonly title: string;
  readonly base: string;
  readonly main: string;
}): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(page.title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style.replaceAll('BASE', page.base)}</style>`,
    '</head>',
    `<body><main>${page.main}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}
