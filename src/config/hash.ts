import { createHash } from "node:crypto";

/** A hash as a page's policy wants it. */
export function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
