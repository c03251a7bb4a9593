/**
 * Plain ASCII, so that the file can be read without decoding. In JSON an escape means the same; so it does in code, where
 * esbuild leaves regular expressions and tagged templates as they are.
 */
export function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
