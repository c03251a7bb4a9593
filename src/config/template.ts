import type { Catalogue } from "../catalogue/model.ts";

const SCHEMA = "node_modules/lawcheck/provisions/schema/config.schema.json";

/** A configuration that changes nothing: every setting is there as a comment, with examples from the catalogue. */
export function configTemplate(catalogue: Catalogue, folder: string | undefined): string {
  const group = catalogue.groups[0]!;
  const [first, second, third] = catalogue.elements.slice(-3).map((e) => e.id);
  const profiles = catalogue.profiles.map((p) => `#   ${p.id.padEnd(20)} ${p.title}`);
  const hash = folder === undefined ? "# " : "";
  return `# yaml-language-server: $schema=${SCHEMA}
# How lawcheck judges the drafts in this folder and below. Paths start from this file. What the command line says
# counts for more. A line counts once the # before it is gone.

# A catalogue of your own instead of the shipped one.
${hash}catalogue: ${folder ?? "./catalogue"}

# What is asked of the drafts: one of
${profiles.join("\n")}
# or the path of a file of your own, which may extend one of these.
# profile: core

# Elements that are not asked here, each with the reason.
# off:
#   - element: ${group.elements.at(-1)!}
#     reason: A city state has no districts.

# What fails the gate: missing, weak (missing too) or none.
# fail-on: missing

# How grave a gap is, by element or group: error, warning or note. Only errors fail the gate.
# severity:
#   ${group.id}: warning
#   ${first}: note

# How results are written: pretty to standard output, others to files.
# formats: [pretty, json=result.json]

# Gaps that are accepted, each with the reason; the rest may be left out.
# waivers:
#   - element: ${second}
#     reason: The general law covers it.
#     law: Statistics Act 2011, s. 4
#     expires: 2099-12-31
#     by: Office of the Parliamentary Counsel
#     draft: draft.md

# Findings that are wrong. One to present needs the words of the draft that provide for it.
# corrections:
#   - element: ${third}
#     status: present
#     words: shall meet the costs
#     at: s. 14(2)
#     reason: The section provides for it in other words.

# Waivers and corrections that are expired, stale or unused fail the gate.
# strict: true

# Waivers and corrections in the comments of drafts do not count.
# inline: false

# The most that is read of a draft: megabytes, levels of lists and quotations, blocks (headings, paragraphs, items).
# limits: { size: 20, depth: 100, blocks: 200000 }

# Only gaps that this file does not hold fail the gate; \`lawcheck baseline\` writes it.
# baseline: .lawcheck-baseline.json
`;
}
