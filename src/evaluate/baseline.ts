import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { Status } from "../model.ts";
import { EvaluationError } from "./corpora.ts";

/** The yardstick: strings by element. An element is present where any of its strings occurs. */
export type Keywords = ReadonlyMap<string, readonly string[]>;

export function parseKeywords(text: string): Keywords {
  const raw = (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    Object.entries(raw).flatMap(([id, strings]) =>
      Array.isArray(strings) ? [[id, strings.map((s) => String(s).toLowerCase())] as const] : [],
    ),
  );
}

const UP = 3;

/** The keywords that go with a corpus: `catalogue/keywords.yaml` beside one of the folders above it. */
export function findKeywords(corpus: string, shared: string | undefined): string | undefined {
  const places: string[] = [];
  for (let dir = corpus, i = 0; i < UP; i++) {
    dir = dirname(dir);
    places.push(join(dir, "catalogue", "keywords.yaml"));
  }
  if (shared !== undefined) places.push(join(dirname(shared), "catalogue", "keywords.yaml"));
  return places.find((p) => existsSync(p));
}

export function readKeywords(file: string): Keywords {
  if (!existsSync(file)) throw new EvaluationError(`${file}: no such file`);
  return parseKeywords(readFileSync(file, "utf8"));
}

/** The text in lower case without its front matter, as the keywords are looked up in it. */
export function searchable(source: string): string {
  return source.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, "").toLowerCase();
}

export function keywordStatus(keywords: Keywords, element: string, text: string): Status {
  return (keywords.get(element) ?? []).some((k) => text.includes(k)) ? "present" : "missing";
}
