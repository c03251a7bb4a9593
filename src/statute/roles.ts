/** What a unit's text does in the law: found from its heading and first words, inherited by what stands in it. */
import type { UnitRole } from "../model.ts";
import type { Draft } from "./draft.ts";
import { DEFINED_START } from "./terms.ts";
import { isContents } from "./titles.ts";

const PREAMBLE =
  /^(?:preamble|recitals?|(?:(?:legislative|congressional) )?findings\b|whereas|considerations|(?:declaration of )?(?:legislative )?(?:findings|policy and findings)\b|statement of facts|sense of congress|legislative (?:findings|intent|declaration))/i;
const PURPOSE =
  /^(?:(?:statement of )?(?:the )?(?:purposes?|objects?|objectives?|aims?|goals?)(?:$|\s+(?:and|of\s+(?:this|the)\s+(?:act|law|chapter|code|convention|protocol|part|bill|title|decree))\b|\s*[;,]))/i;
const BODY_PURPOSE =
  /\b(?:commission|committee|council|board|fund|plan|agency|office|centre|center|authority|bureau|unit|programme|program|strategy|force|body|network|team)\b/i;
const OF_THE_LAW =
  /\b(?:this|the present) (?:act|law|code|chapter|part|convention|protocol|title|decree|bill|article|statute)\b/i;
const DEFINITION =
  /^(?:(?:general )?(?:definitions?|interpretation|meanings? of (?:terms|words|expressions)|use of terms|terms (?:used|and definitions)|terminology|definition of terms|glossary|(?:basic|main|key|general|principal|fundamental) (?:terms|concepts|notions|definitions))\b|.{0,60}\bdefined\b(?:[.,;—–-]|$)|.{0,40}—\s*definitions?\b)/i;
const DEFINITION_ANYWHERE =
  /(?:^|[—–:;,-]\s*|\band\s+)(?:definitions?|interpretation|meaning of terms)(?:$|\s*[;.,—–-]|\s+and\b|\s*\()/i;
const NOTE =
  /^(?:history|source|editor(?:ial|['’]s|s)? notes?|amendments?$|annotations?|notes?(?:$|\s+on\b)|references in text|codification|prior provisions|statutory notes|compiler['’]s notes?|cross[- ]references?|effective date of|(?:table of )?contents|table of (?:sections|contents|provisions)|arrangement of (?:sections|articles|clauses)|explanatory (?:note|memorandum|statement)|revis(?:or|er)['’]s notes?|law reviews?|credits?|applicability note)/i;
export const NOTE_TEXT =
  /^(?:\[?(?:History|Source|Sources|Editor['’]s notes?|Annotations?|Note|Notes|Credits|Codification|References in Text|Legislative History|Effective Date|HISTORY)\s*(?:[:.—–-]|\]|$)|Notes? (?=[A-Z])|\((?:Added|Pub\. L\.|Amended|Inserted|Apr\.|Enacted|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}, (?:[A-Z.]{2,6} Law|ch\.))|\[(?:Amended|Inserted|Repealed|Substituted|Deleted|Spent)\b|Acts? \d{4}, (?:c|ch|No)\.|P\.L\. \d{4}, ch)/;
const REPEALED =
  /^\[?\s*(?:repealed|deleted|omitted|reserved|revoked|spent|derogated)\b[^.]{0,60}[.\]]?\s*\]?$/i;
const REPEAL_HEADING =
  /^(?:repeals?|repeals? and (?:savings?|transitional)|repealed (?:provisions|laws|enactments)|revocations?|repealing (?:clause|provisions?)|abrogation)\b/i;
const REPEAL_TEXT =
  /\b(?:is|are|be|hereby)\s+(?:hereby\s+)?(?:repealed|revoked|abrogated|struck out|deleted)\b/i;
const INSERTS =
  /\b(?:insert(?:ing|ed)?|substitut(?:ing|ed|e)|add(?:ing|ed)|read(?:s)? as follows|replaced by|read:)\b/i;
const FORM =
  /^(?:(?:prescribed )?forms?(?:$|\s+(?:no\.?\s*)?(?:\d+[A-Z]?|[IVX]+|[A-Z])\b|\s+of\b)|specimen|model (?:form|certificate|notice)|oath of office|form of (?:oath|application|order|warrant))/i;
const TITLE_TEXT =
  /^(?:an act\b|a bill\b|a law\b|be it (?:therefore )?enacted|enacted by|it is hereby enacted|the people of .{0,120} do enact|the .{0,160}\b(?:enacts|adopts|promulgates|has (?:passed|adopted))\b.{0,200}[:.]?$|\[?\s*(?:assented to|date of (?:assent|commencement)|commencement)|(?:act|law|bill|no\.?) (?:no\.? ?)?\d|to amend\b|\(?unofficial translation)/i;
const RECITAL =
  /^(?:whereas|considering|recalling|recogni[sz]ing|noting|mindful|convinced|aware|concerned|bearing in mind|having (?:regard|considered)|desiring|determined|reaffirming|affirming|acknowledging|declaring|taking (?:note|into account)|the (?:member )?states?(?: parties)?\b.{0,60},$|have agreed as follows|deeply|emphasi[sz]ing|stressing|resolved|wishing|believing|guided|in view of|in order to|understanding|welcoming|alarmed|conscious|inspired|seeking|hereby agree)/i;
const MODAL = /\b(?:shall|must|may not|is established|are established|is created|is prohibited)\b/i;

/** Settles the role of every unit, parents first. */
export function assignRoles(drafts: readonly Draft[], sectioned: boolean): Map<Draft, UnitRole> {
  const roles = new Map<Draft, UnitRole>();
  for (const draft of drafts) {
    const above = draft.parent ? (roles.get(draft.parent) ?? "operative") : "operative";
    // a numbered section that was read into another one is a provision of its own
    const own =
      draft.words?.level === "section" &&
      draft.parent?.words?.level === "section" &&
      draft.words.keyword === draft.parent.words.keyword;
    const inherited = own && (above === "definition" || above === "purpose") ? "operative" : above;
    roles.set(draft, draft.role ?? roleOf(draft, inherited, sectioned));
  }
  return roles;
}

function roleOf(draft: Draft, inherited: UnitRole, sectioned: boolean): UnitRole {
  const { heading } = draft;
  const text = draft.rich.text;
  if (draft.kind === "document") return "title";
  const inBody = inherited === "title" ? "operative" : inherited;
  if (inBody !== "operative" && inBody !== "definition" && inBody !== "purpose") return inBody;
  if (!draft.words && draft.core === "" && NOTE.test(heading)) return "note";
  if (REPEALED.test(text.slice(0, 120))) return "note";
  // a table of contents or a credit under a chapter's heading says nothing about its sections
  if (NOTE_TEXT.test(text.slice(0, 80)) || isContents(text))
    return draft.kind === "division" ? "title" : "note";
  if (REPEALED.test(heading) && text === "") return "note";
  if (inBody === "definition" || inBody === "purpose") return inBody;
  if (draft.parent?.kind === "document" && draft.kind === "flush" && sectioned) return frontRole(draft, text);
  // A chapter on "purposes, scope and definitions" says nothing about each of its articles.
  const mixed = draft.kind === "division" && /,|\band\b/.test(heading);
  if (heading !== "" && !mixed) {
    if (PREAMBLE.test(heading)) return "preamble";
    if (PURPOSE.test(heading) && !isBodyPurpose(draft)) return "purpose";
    if (DEFINITION.test(heading) || DEFINITION_ANYWHERE.test(heading)) return "definition";
    if (REPEAL_HEADING.test(heading)) return "repeal";
    if (FORM.test(heading) && inSchedule(draft)) return "form";
  }
  if (REPEAL_TEXT.test(text) && !INSERTS.test(text) && text.length < 600 && MODAL.test(text) === false)
    return "repeal";
  if (DEFINED_START.test(text.slice(0, 240)) || definesBelow(text)) return "definition";
  return inBody;
}

/** Forms stand in schedules, or under a heading of their own without a number. */
function inSchedule(draft: Draft): boolean {
  for (let above: Draft | undefined = draft; above; above = above.parent) {
    if (above.words?.level === "schedule") return true;
    if (above.words?.level === "section" || above.core !== "") return false;
  }
  return true;
}

/** The purposes of a body, fund or plan are no purposes of the law, unless the text says that they are. */
function isBodyPurpose(draft: Draft): boolean {
  const first = draft.rich.text || (draft.children[0]?.rich.text ?? "");
  if (OF_THE_LAW.test(first.slice(0, 200))) return false;
  for (let above = draft.parent; above; above = above.parent) {
    if (BODY_PURPOSE.test(above.heading) && above.kind !== "document") return true;
  }
  return false;
}

const FOR_PURPOSES =
  /^(?:(?:for (?:the )?purposes? of|as used in|in|when used in) (?:this|the present) (?:act|law|chapter|section|subsection|article|part|code|title|convention|protocol|subchapter|paragraph|division|decree)[^:—]{0,120}[:—–-]|for (?:the )?purposes? of (?:this|the present|subsection|paragraph|section)\b.{0,80},\s*(?:the term )?["“„«‘'])/iu;
const DEFINING = /(?:\bterms?\b|\bmeans?\b|requires?|context|:|—|–|-)[^a-z]{0,3}$|["“„«‘']/iu;

function definesBelow(text: string): boolean {
  const head = text.slice(0, 240);
  if (!FOR_PURPOSES.test(head)) return false;
  return DEFINING.test(head) && !/\b(?:shall|must|may)\b/i.test(head.replace(/["“„«].*$/u, ""));
}

/** Words before the first section: long title, enacting words, recitals. */
function frontRole(draft: Draft, text: string): UnitRole {
  if (NOTE_TEXT.test(text)) return "note";
  if (RECITAL.test(text)) return "preamble";
  if (TITLE_TEXT.test(text)) return "title";
  if (draft.rich.spans[0]?.start === 0 && draft.rich.spans[0].end >= text.length - 1) return "title";
  if (MODAL.test(text) && text.length > 60) return "operative";
  return text.length < 80 ? "title" : "preamble";
}
