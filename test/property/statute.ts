/** Puts a draft together from a seed for its frame and one for each of its sections. */
import { Dice } from "./dice.ts";
import type { Block, Draft, Item, Section } from "./draft.ts";
import { CLOSING, FRONTS, noisy, OFFENCES, PREAMBLES, rawBlock, SCHEDULES } from "./noise.ts";
import { NUMBERINGS } from "./numbering.ts";
import type { Parts, Provision } from "./parts.ts";
import { act, chapeau, sentence } from "./sentences.ts";

const BODIES = ["Council", "Committee", "Commission", "Task Force", "Board", "Council", "Committee"];
const TOPICS = ["Trafficking in Persons", "Human Trafficking", "Trafficking in Human Beings"];
const PARTS = ["PART I — PRELIMINARY", "PART II — MEASURES", "PART III — GENERAL"];

/** Words that tie a sentence to what stands before it, to another provision, or to a place in the law. */
const TIED =
  /\b(?:(?:sub)?(?:section|article|paragraph|part|chapter|clause|schedule|title|rule)s?\b|this (?:law|act|bill)\b.*\bmeans|hereby|established|created|constituted|there (?:is|are|shall be)|means\b|in this act|such\b|said\b|aforesaid|referred|foregoing|preceding|following|above|below|hereinafter|same\b)|§|["“„«]/i;

/** Writes the drafts of one run. */
export class StatuteWriter {
  constructor(private readonly parts: Parts) {}

  draft(frame: number, sections: readonly number[]): Draft {
    const dice = new Dice(frame);
    const body = dice.of(BODIES);
    const topic = dice.of(TOPICS);
    const written = sections.map((seed) => this.#section(new Dice(seed), body));
    const opening = this.#opening(dice, body, topic);
    const closing = dice.once(2) ? [dice.of(OFFENCES)] : [];
    if (dice.once(2)) closing.push(dice.of(CLOSING));
    const parted = dice.once(3);
    return {
      title: `${topic} Act`,
      front: dice.of(FRONTS),
      preamble: dice.of(PREAMBLES),
      parts: parted
        ? [opening, written, closing].map((s, i) => ({ heading: PARTS[i]!, sections: s }))
        : [{ heading: "", sections: [...opening, ...written, ...closing] }],
      back: dice.once(4) ? dice.of(SCHEDULES) : [],
      numbering: dice.of(NUMBERINGS),
    };
  }

  /** Title, definitions and the body that the law creates: they stand first in every draft. */
  #opening(dice: Dice, body: string, topic: string): Section[] {
    const opening: Section[] = [
      {
        heading: "Short title",
        free: false,
        blocks: [{ kind: "text", text: `This Act may be cited as the ${topic} Act.` }],
      },
    ];
    if (dice.once(3))
      opening.push({
        heading: dice.of(["Purpose", "Objects of this Act"]),
        free: false,
        blocks: [
          {
            kind: "text",
            text: `The purpose of this Act is to prevent ${topic.toLowerCase()}, to punish traffickers, and to protect and assist victims.`,
          },
        ],
      });
    if (dice.once(2))
      opening.push({
        heading: "Definitions",
        free: false,
        blocks: [
          { kind: "text", text: "In this Act—" },
          { kind: "text", text: `“${body}” means the National ${body} established by this Act;` },
          { kind: "text", text: "“Minister” means the Minister responsible for justice;" },
          {
            kind: "text",
            text: "“victim” means a person against whom an offence of trafficking has been committed.",
          },
        ],
      });
    if (!dice.once(4))
      opening.push({
        heading: `National ${body}`,
        free: false,
        blocks: [
          {
            kind: "subsection",
            text: `There is established a National ${body} against ${topic} (in this Act “the ${body}”), which shall coordinate the measures of all ministries.`,
            items: [],
          },
          {
            kind: "subsection",
            text: `The ${body} shall consist of:`,
            items: [
              "the Minister of Justice;",
              "the Inspector-General of Police;",
              "two representatives of non-governmental organisations.",
            ].map((t) => ({ text: t, items: [] })),
          },
        ],
      });
    return opening;
  }

  #section(dice: Dice, body: string): Section {
    const kind = dice.below(10);
    const { heading, blocks } =
      kind < 5
        ? this.#provision(dice, dice.once(2) ? dice.of(this.parts.present) : dice.of(this.parts.all))
        : kind < 9
          ? this.#own(dice, body)
          : this.#mixed(dice, body);
    const noise = dice.once(8) ? [rawBlock(dice)] : [];
    const all = [...blocks, ...noise];
    const free = !all.some((b) => b.kind === "raw" || TIED.test(wordsOf(b))) && !TIED.test(heading);
    return { heading, blocks: all, free };
  }

  /** A provision of the catalogue or of a corpus, as it stands there. */
  #provision(dice: Dice, { heading, chapeau: head, text }: Provision): Omit<Section, "free"> {
    const title =
      heading === "" || /\d/.test(heading) ? dice.of(["Duties", "Measures", "Provision"]) : heading;
    const words = noisy(text, dice);
    if (head === "") return { heading: title, blocks: [{ kind: "text", text: words }] };
    // a run of its own ("(b) …; (c) …") stays as it is: numbered as one item, its other numbers would fit nowhere
    if (/[;:,.—](?: and| or)? \(?[\p{L}\d]{1,4}[).] /u.test(words))
      return { heading: title, blocks: [head, words].map((t) => ({ kind: "text", text: t })) };
    // it may bring an enumerator, which need not be the first
    const bare = words.replace(/^\s*(?:[-–—•*]\s+|\(?[\p{L}\d]{1,4}[).]\s+)/u, "");
    const items: Item[] = [{ text: bare, items: [] }];
    if (dice.once(2)) items.unshift({ text: `${act(dice)};`, items: [] });
    return { heading: title, blocks: [{ kind: "list", text: head, items, bullets: dice.once(4) }] };
  }

  /** Sentences and lists of our own. */
  #own(dice: Dice, body: string): Omit<Section, "free"> {
    const heading = dice.of([
      "Functions",
      "Duties",
      "Measures",
      "Assistance",
      "Training",
      "Reports",
      "Cooperation",
    ]);
    const count = 1 + dice.below(3);
    const numbered = count > 1 && !dice.once(4);
    const blocks = Array.from({ length: count }, (): Block => {
      const listed = dice.once(2);
      const text = listed ? chapeau(dice, body) : noisy(sentence(dice, body), dice);
      const items = listed ? this.#items(dice) : [];
      if (numbered) return { kind: "subsection", text, items };
      return listed ? { kind: "list", text, items, bullets: dice.once(3) } : { kind: "text", text };
    });
    return { heading, blocks };
  }

  /** Several provisions in one section. */
  #mixed(dice: Dice, body: string): Omit<Section, "free"> {
    const texts = [sentence(dice, body), ...[0, 1].map(() => dice.of(this.parts.all)).map((p) => p.text)];
    const numbered = !texts.some((t) => /^\(/.test(t));
    return {
      heading: "Further measures",
      blocks: texts.map((text) =>
        numbered ? { kind: "subsection", text, items: [] } : { kind: "text", text },
      ),
    };
  }

  #items(dice: Dice): Item[] {
    const count = 2 + dice.below(3);
    return Array.from({ length: count }, (_, i): Item => {
      const end = i === count - 1 ? "." : i === count - 2 ? "; and" : ";";
      if (i < count - 1 && dice.once(6)) {
        const inner = [act(dice), act(dice)].map((t, k) => ({
          text: `${t}${k === 0 ? "; and" : ";"}`,
          items: [],
        }));
        return {
          text: dice.of(["do all that is needed to:", "in each province:", "in particular—"]),
          items: inner,
        };
      }
      return { text: noisy(`${act(dice)}${end}`, dice), items: [] };
    });
  }
}

function wordsOf(block: Block): string {
  if (block.kind === "raw") return block.lines.join(" ");
  const below = (items: readonly Item[]): string => items.map((i) => `${i.text} ${below(i.items)}`).join(" ");
  return block.kind === "text" ? block.text : `${block.text} ${below(block.items)}`;
}
