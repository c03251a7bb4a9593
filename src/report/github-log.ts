/**
 * Text in a log of GitHub's that its runner shows and never obeys. The runner takes a line that begins with two colons,
 * or holds `##[`, for an order: words of a draft may be broken into lines at any place.
 */
export function withoutOrders(text: string): string {
  return text.replace(/^(\s*)(?=::)/gm, "$1\u200b").replaceAll("##[", "##\u200b[");
}
