import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageParts } from "../report/sheet-html.ts";
import type { Place } from "./catalogue.ts";

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The style and script of the pages that show comparisons. */
export function loadSheetPage(place: Place): PageParts {
  const own = (name: string): string => readFileSync(join(place.root, "templates", "page", name), "utf8");
  const style = own("page.css") + own("sheet.css");
  const script = own("sheet.js");
  return { style, script, styleHash: hash(style), scriptHash: hash(script) };
}
