import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lighthouses } from "./run.ts";

/** Words that act on a terminal: colours, a title, a link, a cleared screen, single-byte controls, turned lines. */
export const ACTING =
  "\u001b[31mred \u001b]0;title\u0007 \u001b]8;;https://evil.example\u001b\\link \u001b[2J \u009b31m \b\b \u202eesrever\u202c \u2066x\u2069 \u200f";
/** What acts on a terminal; line ends are taken out. */
export const ACTS = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Words that are more than words to a reader of Markdown, HTML, CSV, SARIF, Liquid or a log of a CI runner. */
export const MARKUP =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> [evil](javascript:alert(1)) ![evil](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example **bold** `code` {{ 7 | times: 6 }} {% raw %} ]]> ::error::evil ##[error]evil {0} "quoted" &lt;b&gt; | cell';
export const EVIL = `${ACTING} ${MARKUP}`;

/** A draft whose every provision, found or not, carries the payload. */
export const DRAFT = `# =1+1 ${EVIL}

## 1. @Council ${EVIL}

There is established a Council of Lights ${EVIL} for every lighthouse of the Republic.

## 2. -Inspection ${EVIL}

::error::The Surveyor may inspect a lighthouse ${EVIL}.

=cmd|' /C calc'!A0 The Surveyor shall keep a register of lighthouses ${EVIL}.

## 3. The rest

${"The Council shall report to the Assembly each year, and the Minister shall lay the report before it. ".repeat(12)}

<!-- lawcheck waive lamp.training: =2+3 ${EVIL.replaceAll("-->", "")} -->
`;

/** A catalogue from elsewhere, with words in what it says of itself, its elements and instruments. */
export function evilCatalogue(folder: string, name: string, words: string): string {
  const to = join(folder, name);
  cpSync(lighthouses, to, { recursive: true, dereference: true });
  const quoted = JSON.stringify(words).replaceAll(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const put = (file: string, key: string): void => {
    const path = join(to, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(new RegExp(`^(\\s*(?:- )?${key}: ).*$`, "m"), (_, k: string) => k + quoted),
    );
  };
  put("catalogue.yaml", "title");
  put("instruments.yaml", "title");
  put("lamp/inspection.yaml", "title");
  put("lamp/register.yaml", "title");
  return name;
}
