export const FILE_KINDS = [
  "catalogue",
  "reading",
  "instruments",
  "frames",
  "wording",
  "lexicon",
  "profile",
  "element",
] as const;

/** What a file of a catalogue holds. Each kind has its schema. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Everything that has a schema: files of a catalogue, and those that a user writes beside the drafts. */
export const SCHEMA_KINDS = [...FILE_KINDS, "config", "baseline"] as const;

export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The files that stand alone at the top of a catalogue. */
const TOP_FILES: ReadonlyMap<string, FileKind> = new Map([
  ["catalogue.yaml", "catalogue"],
  ["reading.yaml", "reading"],
  ["instruments.yaml", "instruments"],
  ["frames.yaml", "frames"],
  ["wording.yaml", "wording"],
]);
/** Those without which it is none. */
export const NEEDED_FILES: readonly string[] = [
  "catalogue.yaml",
  "reading.yaml",
  "instruments.yaml",
  "wording.yaml",
];
/** Folders that hold something else than the elements of a group. */
const OTHER_FOLDERS = new Set(["schema"]);

/** The kind of a file by its path in the catalogue, or undefined where it is none of a catalogue's. */
export function kindOf(path: string): FileKind | undefined {
  const top = TOP_FILES.get(path);
  if (top !== undefined) return top;
  const [folder, name, ...deeper] = path.split("/");
  if (name === undefined || deeper.length > 0 || OTHER_FOLDERS.has(folder!)) return undefined;
  if (!/\.ya?ml$/.test(name)) return undefined;
  return folder === "lexicon" ? "lexicon" : folder === "profiles" ? "profile" : "element";
}

/** The id that the element of a file must have: "orchards/pruning.yaml" holds "orchards.pruning". */
export function idOfFile(path: string): string {
  return path.replace(/\.ya?ml$/, "").replace("/", ".");
}
