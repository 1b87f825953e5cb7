import { escapeXml } from '@/lib/paint';

/** What a frame shows whose address cannot be used: whoever wrote the address sees why. */
export function problemPage(sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Architecture Explorer</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:500 18px/1.4 Inter,system-ui,sans-serif;background:light-dark(#f7f6f2,#0f1215);color:light-dark(#16181d,#f2f4f6)}p{margin:24px;max-width:40em;text-align:center;text-wrap:balance}</style></head>
<body><p role="alert">${escapeXml(sentence)}</p></body>
</html>
`;
}
