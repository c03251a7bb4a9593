import type { Place } from "./place.ts";
import { type CatalogueProblem, quoted, unfinished } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** A schema's complaint, as ajv words it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
  readonly parentSchema?: object;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a block of `key: value` lines",
  null: "nothing",
};

const code = (words: readonly unknown[]): string => words.map((w) => `\`${w}\``).join(", ");

function found(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a block of `key: value` lines";
  if (typeof value === "string" && value.trim() === "") return "an empty text";
  return quoted(String(value));
}

function firstSentence(text: string | undefined): string | undefined {
  return text?.match(/^.*?[.…](?=\s|$)/s)?.[0] ?? text;
}

function unexpectedKey(place: Place, schema: Schema, key: string): CatalogueProblem {
  const known = Object.keys(schema.properties ?? {});
  const open = known.filter((k) => !place.get(k).exists);
  const expected =
    open.length === 0
      ? ""
      : open.length === 1
        ? `, expected ${code(open)}`
        : `, expected one of ${code(open)}`;
  return place.get(key).problem(`unexpected key \`${key}\`${expected}`, didYouMean(key, known), "key");
}

function wrongType(place: Place, schema: Schema, types: string | readonly string[]): CatalogueProblem {
  const expected =
    typeof types === "string"
      ? TYPE_NAMES[types]
      : (schema.title ?? types.map((t) => TYPE_NAMES[t]).join(" or "));
  const scalar = typeof place.value === "number" || typeof place.value === "boolean";
  return place.problem(
    `expected ${expected}, found ${found(place.value)}`,
    types === "string" && scalar ? "put it in quotation marks" : undefined,
  );
}

/** So many mistakes of one file are told: to find the place of each takes as long as the file is. */
export const MOST_ERRORS = 100;

/** Says in people's words, at its place, what a schema complains of; undefined where another complaint says it. */
export function explainSchemaError(root: Place, error: SchemaError): CatalogueProblem | undefined {
  const place = root.at(error.instancePath);
  const schema = (error.parentSchema ?? {}) as Schema;
  const params = error.params as Readonly<Record<string, never>>;
  switch (error.keyword) {
    case "additionalProperties":
      return unexpectedKey(place, schema, params.additionalProperty!);
    case "required": {
      const key: string = params.missingProperty!;
      return place.problem(`missing key \`${key}\``, firstSentence(schema.properties?.[key]?.description));
    }
    case "type":
      return wrongType(place, schema, params.type!);
    case "enum": {
      const allowed: readonly string[] = params.allowedValues!;
      const meant = place.text === undefined ? undefined : didYouMean(place.text, allowed);
      return place.problem(`expected one of ${code(allowed)}, found ${found(place.value)}`, meant);
    }
    case "if":
      return undefined; // the branch that failed says what is wrong
    case "const":
    case "pattern": {
      const wrong = place.problem(`expected ${schema.title ?? "another form"}, found ${found(place.value)}`);
      // an empty text is one that is still to be written
      return place.text?.trim() === "" ? unfinished(wrong) : wrong;
    }
    case "minItems":
      return place.problem("expected at least one entry, found an empty list");
    case "minProperties":
      return place.problem("expected at least one key, found none");
    case "uniqueItems": {
      const second = place.items()[Math.max(params.i!, params.j!)] ?? place;
      return second.problem(`${found(second.value)} stands twice in this list`);
    }
    case "minimum":
      return place.problem(`expected a number of at least ${params.limit}, found ${found(place.value)}`);
    default:
      // a keyword that the schemas do not use yet: its own words are better than none
      return place.problem(`does not fit the schema (${error.keyword})`, firstSentence(schema.description));
  }
}
