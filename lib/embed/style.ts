import { declarations } from '@/lib/theme';

/** The colours of a page; `picture`: those of its pictures in each theme. */
export function themeStyle(
  theme: 'auto' | 'light' | 'dark',
  picture: { readonly light: string; readonly dark: string },
): string {
  const [day, night] = [
    `${declarations('light')};${picture.light}`,
    `${declarations('dark')};${picture.dark}`,
  ];
  switch (theme) {
    case 'light':
      return `:root{${day}}`;
    case 'dark':
      return `:root{${night}}`;
    case 'auto':
      return `:root{${day}}@media (prefers-color-scheme:dark){:root{${night}}}`;
  }
}

/** How the player looks. It fills whatever frame it is given, from a phone's column to a wall. */
export const style = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%;margin:0}
html{background:var(--paper);color:var(--ink);font:400 16px/1.35 Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;-webkit-text-size-adjust:100%}
html.transparent{background:transparent}
body{display:flex;flex-direction:column;overflow:hidden}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
button,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--rule);border-radius:10px;cursor:pointer}
.stage{position:relative;flex:1 1 0;min-height:0;overflow:hidden;touch-action:pan-y pinch-zoom;user-select:none;-webkit-user-select:none}
.stage[data-moved=true]{touch-action:none}
.picture,.picture>svg,canvas{position:absolute;inset:0;width:100%;height:100%;display:block}
canvas{pointer-events:none}
.fit{position:absolute;top:10px;right:10px}
.notice{margin:0;padding:6px 14px;background:var(--warn);color:var(--paper);font-size:14px;font-weight:500;text-align:center}
.caption{flex:none;min-height:calc(20px + 3.9em);padding:2px 16px 6px;text-align:center;font-size:clamp(15px,min(2.3vw,4.2vh),26px);line-height:1.3;display:flex;flex-direction:column;align-items:center}
.caption p{margin:0}
.caption .count{color:var(--muted);font-size:14px;line-height:20px;white-space:pre}
.caption .text{max-width:62em;text-wrap:balance}
@media (min-width:700px){.caption{min-height:calc(20px + 2.6em + 8px)}}
.glance .caption{min-height:calc(2.6em + 8px);justify-content:center;padding-top:0}
.glance .count{display:none}
@media (max-width:699px) and (min-height:301px){.glance .caption{min-height:calc(3.9em + 8px)}}
.bar{flex:none;display:flex;align-items:center;gap:8px;min-height:56px;padding:0 12px 8px}
.bar:empty{visibility:hidden}
.bar p{margin:0;flex:1}
.bar>button:not([class]){min-height:44px;padding:0 14px}
.play{flex:none;width:44px;height:44px;display:grid;place-items:center;border:0;border-radius:50%;background:var(--ink);color:var(--paper)}
.tool{flex:none;width:40px;height:40px;display:grid;place-items:center;padding:0;background:transparent;border:1px solid var(--rule);border-radius:10px;color:var(--ink)}
.tool:hover{background:var(--card)}
.track{flex:1;min-width:60px;height:44px;padding:0 8px;cursor:pointer;touch-action:none}
.rail{position:relative;display:block;height:100%}
.rail>*{position:absolute;top:50%;transform:translateY(-50%)}
.line,.played{left:0;height:4px;border-radius:2px;background:var(--rule)}
.line{width:100%}
.played{background:var(--ink)}
.mark{width:12px;height:12px;margin-left:-6px;border:2px solid var(--line);border-radius:50%;background:var(--paper)}
.mark.question{border-radius:2px;transform:translateY(-50%) rotate(45deg)}
.head{width:4px;height:24px;margin-left:-2px;border-radius:2px;background:var(--playhead)}
.time{flex:none;width:84px;text-align:right;font:600 14px/1 'JetBrains Mono','SF Mono',Consolas,'Liberation Mono',monospace}
.speed{flex:none;height:40px;padding:0 6px;font-size:14px}
.card{position:absolute;top:10px;right:10px;width:min(22rem,calc(100% - 20px));max-height:calc(100% - 20px);overflow:auto;padding:10px 14px 14px;background:var(--raised);border:1px solid var(--rule);border-radius:14px;box-shadow:0 8px 30px rgb(0 0 0/.22);user-select:text;-webkit-user-select:text}
.card header{display:flex;gap:8px;justify-content:space-between}
.card h2{margin:6px 0 0;font-size:16px;font-weight:600}
.card header p{margin:0 0 8px;color:var(--muted);font-size:14px}
.card header .tool{border-color:transparent}
.card table{width:100%;border-collapse:collapse;margin-bottom:10px;font-size:14px}
.card th{font-weight:400;text-align:left;color:var(--muted)}
.card tbody tr{border-top:1px solid var(--rule);font-family:'JetBrains Mono','SF Mono',Consolas,'Liberation Mono',monospace}
.card td,.card tbody th{padding:3px 8px 3px 0}
.card tr[data-changed] td:nth-child(2){color:var(--muted);text-decoration:line-through}
.card tr[data-changed] td:nth-child(3){color:var(--fresh);font-weight:600}
.card pre{margin:0;font:400 13px/1.4 'JetBrains Mono','SF Mono',Consolas,'Liberation Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere}
@media (pointer:coarse){.tool,.speed{width:auto;min-width:44px;height:44px}}
@media (max-width:640px){.time,.speed{display:none}.bar{padding:0 6px 6px;gap:4px}}
@media (max-width:380px){.home{display:none}}
@media (max-height:300px){.caption .count{display:none}.caption{min-height:2.7em}.bar{min-height:44px;padding-bottom:0}}
`
  .trim()
  .replaceAll('\n', '');
