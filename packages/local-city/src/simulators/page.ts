import { html, raw } from 'hono/html';

const style = `
:root{color-scheme:light dark;--ink:#1c2733;--soft:#5b6875;--line:#d9e0e7;--paper:#f5f7f9;--card:#fff;--main:#1759a8}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#9aa7b4;--line:#33404d;--paper:#12181f;--card:#1b232c;--main:#6ba6ea}}
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:760px;margin:0 auto;padding:24px 16px 64px}h1{font-size:22px}h2{font-size:17px;margin-top:32px}
p,small{color:var(--soft)}a{color:var(--main)}ul{list-style:none;padding:0;display:grid;gap:10px}
.card{display:block;width:100%;text-align:left;padding:14px 16px;border:1px solid var(--line);border-radius:12px;background:var(--card);color:inherit;font:inherit;text-decoration:none}
button.card{cursor:pointer}.card:hover,.card:focus-visible{border-color:var(--main);outline:none}
.card b{display:block}.card span{color:var(--soft);font-size:14px;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;background:var(--card)}td,th{padding:8px 10px;border:1px solid var(--line);text-align:left;font-size:14px}
.button{padding:6px 14px;border-radius:8px;border:1px solid var(--main);background:none;color:var(--main);font:inherit;cursor:pointer}
.on{background:var(--main);color:var(--card)}.bubble{border-radius:16px 16px 16px 4px}`;

/** A plain page of the city's own tools; works without scripts of others and without the network. */
export const page = (title: string, body: ReturnType<typeof html>) => html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;
