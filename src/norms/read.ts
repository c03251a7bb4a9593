import { type Token, tokenize } from "../language/tokens.ts";
import type { Hit, Hits } from "../lexicon/hits.ts";
import type { Matcher } from "../lexicon/matcher.ts";
import type { Statute, Unit } from "../model.ts";
import { chapeauOf, sentences } from "../statute/index.ts";
import { type BodySigns, type FoundBody, findBody } from "./central-body.ts";
import type { Norm, Passage } from "./model.ts";
import { NameMatcher, namesOfBody, namesOfTerms } from "./names.ts";
import { type Draft, SentenceNorm } from "./sentence-norm.ts";

/** A chapeau longer than this is read from its end: what opens the list stands there. */
const CHAPEAU_WORDS = 90;

/** A passage that spreads its hits out when they are first asked for. */
class ReadPassage implements Passage {
  readonly unit: Unit;
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly byConcept: Hits;

  constructor(unit: Unit, text: string, start: number, tokens: readonly Token[], byConcept: Hits) {
    this.unit = unit;
    this.text = text;
    this.start = start;
    this.tokens = tokens;
    this.byConcept = byConcept;
  }

  get hits(): readonly Hit[] {
    return this.byConcept.all;
  }
}

function passage(unit: Unit, text: string, start: number, matcher: Matcher): Passage {
  const tokens = tokenize(text);
  return new ReadPassage(unit, text, start, tokens, matcher.match(tokens));
}

function sectionOf(unit: Unit): Unit {
  for (let u: Unit | undefined = unit; u !== undefined; u = u.parent) if (u.kind === "section") return u;
  return unit.parent ?? unit;
}

/** Every sentence with its chapeau and headings, before the statute's own names are known. */
function draftNorms(statute: Statute, matcher: Matcher): Draft[] {
  const headings = new Map<Unit, Passage>();
  const chapeaux = new Map<Unit, Passage>();
  const headingOf = (unit: Unit): Passage => {
    let p = headings.get(unit);
    if (p === undefined) {
      p = passage(unit, unit.heading, 0, matcher);
      headings.set(unit, p);
    }
    return p;
  };
  const chapeauPassage = (unit: Unit): Passage => {
    let p = chapeaux.get(unit);
    if (p === undefined) {
      const last = sentences(unit).at(-1) ?? { text: "", start: 0 };
      p = passage(unit, last.text, last.start, matcher);
      if (p.tokens.length > CHAPEAU_WORDS) {
        const cut = p.tokens[p.tokens.length - CHAPEAU_WORDS]!.start;
        p = passage(unit, last.text.slice(cut), last.start + cut, matcher);
      }
      chapeaux.set(unit, p);
    }
    return p;
  };
  const drafts: Draft[] = [];
  for (const unit of statute.units) {
    if (unit.text === "") continue;
    const section = sectionOf(unit);
    const path: Passage[] = [];
    for (let u: Unit | undefined = unit; u !== undefined; u = u.parent) {
      if (u.heading !== "" && u.kind !== "document") path.push(headingOf(u));
    }
    const above = chapeauOf(unit).map(chapeauPassage);
    for (const s of sentences(unit)) {
      const own = passage(unit, s.text, s.start, matcher);
      if (own.tokens.length > 0) drafts.push({ unit, section, own, chapeaux: above, headings: path });
    }
  }
  return drafts;
}

/** What a catalogue says about the bodies and terms of a statute. */
export interface NameSigns {
  readonly body: BodySigns | undefined;
  readonly definable: ReadonlySet<string>;
}

export interface Reading {
  readonly norms: readonly Norm[];
  readonly body: FoundBody | undefined;
}

/**
 * Reads every sentence of a statute as a norm, with its chapeau, headings and modal expressions, in the document's
 * order. The law's own names (its coordinating body, its defined terms) count as what they stand for.
 */
export function readNorms(statute: Statute, matcher: Matcher, signs: NameSigns): Reading {
  const drafts = draftNorms(statute, matcher);
  const first = drafts.map((d, i) => new SentenceNorm(d, i));
  const body = signs.body && findBody(first, signs.body);
  const names = [
    ...(body === undefined || signs.body === undefined
      ? []
      : namesOfBody(body, statute, signs.body, matcher)),
    ...namesOfTerms(statute, signs.definable, matcher),
  ];
  if (names.length === 0) return { norms: first, body };
  const named = new NameMatcher(
    names.flatMap((n) => matcher.reaching(n.concept).map((concept) => ({ ...n, concept }))),
  );
  const done = new Map<Passage, Passage>();
  const withNames = (p: Passage): Passage => {
    let q = done.get(p);
    if (q === undefined) {
      const more = named.match(p.text, p.tokens);
      if (body !== undefined && signs.body !== undefined && p === body.norm.own)
        more.push({
          ...body.noun,
          concept: body.office ? signs.body["founding-office"] : signs.body.founding,
        });
      q =
        more.length === 0
          ? p
          : new ReadPassage(p.unit, p.text, p.start, p.tokens, p.byConcept.with(matcher.places(more)));
      done.set(p, q);
    }
    return q;
  };
  const norms = drafts.map(
    (d, i) =>
      new SentenceNorm(
        {
          ...d,
          own: withNames(d.own),
          chapeaux: d.chapeaux.map(withNames),
          headings: d.headings.map(withNames),
        },
        i,
      ),
  );
  return { norms, body: body && { ...body, norm: norms[body.norm.index]! } };
}
