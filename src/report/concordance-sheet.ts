import type { Carrier, Concordance, ConcordanceRow } from "../compare/concordance.ts";
import type { Status } from "../model.ts";
import { lineWords, quoteWords } from "./places.ts";
import type { ResultPlace, StatuteResult } from "./result.ts";
import { cell, type Sheet, type SheetCell, type SheetTable } from "./sheet.ts";
import { BASIS_WORDS } from "./sources.ts";
import { statusWords } from "./words.ts";
import { plural } from "./wrap.ts";

/** What the columns of a concordance can show. */
type Field =
  | "article"
  | "point"
  | "elements"
  | "citation"
  | "words"
  | "provision"
  | "status"
  | "relation"
  | "sureness";

/** A form that a table of concordance can take: templates/concordance/*.json. */
export interface ConcordanceTemplate {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly shows: Field }[];
  readonly status: Readonly<Record<Status | "contrary" | "outside", string>>;
  /** Whether lists follow of what is missing, and of what is not asked for. */
  readonly lists: boolean;
  readonly notes: readonly string[];
}

const QUOTED = 200;

/** The places of a row, each once. */
function placesOf(row: ConcordanceRow): ResultPlace[] {
  const places = row.carriers.flatMap((c) => c.place ?? []);
  return places.filter((p, i) => places.findIndex((q) => q.quote === p.quote) === i);
}

const citationWords = (p: ResultPlace): string => (p.citation === "" ? lineWords(p.lines) : p.citation);

function withWords(p: ResultPlace): string {
  return `${citationWords(p)}: ${quoteWords(p.quote, QUOTED)}`;
}

function carrierWords({ element, part, open }: Carrier): string {
  const what = part === undefined ? element.title : `${element.title}: ${part}`;
  return open.length === 0 ? what : `${what} (open: ${open.join("; ")})`;
}

function field(shows: Field, row: ConcordanceRow, c: Concordance, t: ConcordanceTemplate): SheetCell {
  const { instrument } = c;
  const contrary = row.contrary.map((p) => `contrary: ${withWords(p)}`);
  switch (shows) {
    case "article":
      return cell(instrument.pinpoint ?? instrument.code);
    case "point":
      return cell(row.point.text);
    case "elements":
      return cell(row.point.outOfScope ?? row.carriers.map(carrierWords).join("; "));
    case "citation":
      return cell(placesOf(row).map(citationWords).join("; "));
    case "words":
      return cell([...placesOf(row).map((p) => quoteWords(p.quote, QUOTED)), ...contrary].join(" "));
    case "provision":
      return cell([...placesOf(row).map(withWords), ...contrary].join(" "));
    case "status": {
      const kind =
        row.contrary.length > 0 && row.status === "missing" ? "contrary" : (row.status ?? "outside");
      return cell(t.status[kind], row.status);
    }
    case "relation":
      return cell(row.status === undefined ? "" : row.relation);
    case "sureness":
      return cell(row.sureness ?? "");
  }
}

function lists(c: Concordance): SheetTable[] {
  const lacks = c.rows.filter((r) => r.status === "missing");
  return [
    {
      title: "Asked for, and not in the draft",
      columns: ["What is asked", "Element"],
      empty: "Nothing.",
      rows: lacks.map((r) => ({
        cells: [cell(r.point.text), cell(r.carriers.map((x) => x.element.id).join("; "))],
      })),
    },
    {
      title: "In the draft, and not asked for",
      columns: ["Element", "Draft", "Status"],
      empty: "Nothing.",
      rows: c.extras.map(({ element, finding }) => {
        const place = finding.evidence.find((e) => e.role === "provision");
        const where = place === undefined ? "" : citationWords(place);
        return { cells: [cell(element.title), cell(where), cell(statusWords(finding), finding.status)] };
      }),
    },
  ];
}

function nameOf({ instrument }: Concordance): string {
  const { title, pinpoint } = instrument;
  return pinpoint === undefined ? title : `${title}, ${pinpoint}`;
}

function introOf(c: Concordance): string[] {
  const { instrument: i, coverage: n } = c;
  const edition = i.edition === undefined ? "" : `, ${i.edition}`;
  const newer = i.supersededBy === undefined ? "" : ` Superseded by: ${i.supersededBy}.`;
  const share = n.points === 0 ? "" : ` (${Math.round((100 * n.present) / n.points)} %)`;
  const outside =
    n.outOfScope === 0 ? "" : ` ${plural(n.outOfScope, "further point")} cannot be judged here.`;
  return [
    `${i.code}: ${nameOf(c)} (${i.issuer}, ${i.year}${edition}). Basis: ${BASIS_WORDS[i.basis]}.${newer}`,
    `Of ${plural(n.points, "point")}, ${n.present} present${share}, ${n.weak} weak, ${n.missing} missing.${outside}`,
  ];
}

/** Concordances of a draft with one or more instruments, in the form of a template. */
export function concordanceSheet(
  all: readonly Concordance[],
  draft: StatuteResult,
  template: ConcordanceTemplate,
): Sheet {
  const one = all.length === 1 ? all[0]! : undefined;
  const tables = all.flatMap((c): SheetTable[] => [
    {
      title: one === undefined ? `${c.instrument.code}: ${nameOf(c)}` : "Point by point",
      intro: one === undefined ? introOf(c) : [],
      columns: template.columns.map((x) => x.heading),
      empty: "No point of it is known.",
      rows: c.rows.map((row) => ({ cells: template.columns.map((x) => field(x.shows, row, c, template)) })),
    },
    ...(template.lists && one !== undefined ? lists(c) : []),
  ]);
  const title = template.title
    .replace("{draft}", draft.title === "" ? draft.file : draft.title)
    .replace("{instrument}", one === undefined ? plural(all.length, "instrument") : nameOf(one));
  return { title, intro: one === undefined ? [] : introOf(one), tables, notes: template.notes };
}

/** Concordances as plain data. */
export function concordanceData(all: readonly Concordance[], draft: StatuteResult) {
  return {
    version: 1,
    draft: { file: draft.file, title: draft.title },
    concordances: all.map(({ instrument: i, rows, extras, coverage }) => ({
      instrument: {
        code: i.code,
        title: i.title,
        pinpoint: i.pinpoint ?? null,
        basis: i.basis,
        supersededBy: i.supersededBy ?? null,
      },
      coverage,
      points: rows.map((r) => ({
        id: r.point.id,
        text: r.point.text,
        outOfScope: r.point.outOfScope ?? null,
        status: r.status ?? null,
        relation: r.status === undefined ? null : r.relation,
        sureness: r.sureness ?? null,
        elements: r.carriers.map((c) => ({
          id: c.element.id,
          part: c.part ?? null,
          status: c.status,
          open: c.open,
          place: c.place ?? null,
        })),
        contrary: r.contrary,
      })),
      notAskedFor: extras.map(({ element, finding }) => ({ element: element.id, status: finding.status })),
    })),
  };
}
