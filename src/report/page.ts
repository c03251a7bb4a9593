import { type Html, html } from "./html-text.ts";

/** What a page brings with it, and the hashes that its policy allows. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
  readonly styleHash: string;
  readonly scriptHash: string;
}

/** A whole page. It asks nothing of any other place, and runs no script but its own: the policy sees to both. */
export function pageHtml(title: string, body: Html, parts: PageParts): string {
  const policy = `default-src 'none'; style-src '${parts.styleHash}'; script-src '${parts.scriptHash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
`;
  return `${head.markup}<style>${parts.style}</style>
</head>
<body>
${body.markup}<script>${parts.script}</script>
</body>
</html>
`;
}
