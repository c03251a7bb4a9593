/** Brings the spellings of one English word together: case, apostrophes, British and American forms. */

/**
 * Words whose Porter stem would meet an unrelated word (author and authority, office and officer), with the
 * stem that keeps them apart.
 */
const OWN_STEM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    authority: "authority",
    authorities: "authority",
    authorize: "authorize",
    authorizes: "authorize",
    authorized: "authorize",
    authorizing: "authorize",
    authorization: "authorize",
    community: "community",
    communities: "community",
    officer: "officer",
    officers: "officer",
    provider: "provider",
    providers: "provider",
    nationality: "nationality",
    nationalities: "nationality",
    publication: "publish",
    publications: "publish",
    commissioner: "commissioner",
    commissioners: "commissioner",
    personal: "personal",
    general: "general",
    university: "university",
    universities: "university",
    identification: "identifi",
    identifications: "identifi",
    identity: "identity",
    identities: "identity",
    analyze: "analysi",
    analyzes: "analysi",
    analyzed: "analysi",
    analyzing: "analysi",
    analyses: "analysi",
    executive: "executive",
    organs: "organs",
    organ: "organs",
    assistant: "assistant",
    minority: "minority",
    minorities: "minority",
    important: "important",
    importance: "important",
    relative: "relative",
    relatives: "relative",
    posting: "posting",
    children: "child",
    women: "woman",
    men: "man",
    carried: "carri",
    undertaken: "undertak",
    undertake: "undertak",
    undertakes: "undertak",
    undertaking: "undertak",
    drawn: "draw",
    drew: "draw",
    kept: "keep",
    held: "hold",
    given: "give",
    gave: "give",
    made: "make",
    laid: "lay",
    taught: "teach",
    sent: "send",
    met: "meet",
    led: "lead",
    taken: "take",
    sought: "seek",
    paid: "pay",
    brought: "bring",
    written: "write",
    chosen: "choose",
    borne: "bear",
    built: "build",
    found: "find",
  }),
);

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: "program",
    programmes: "programs",
    centre: "center",
    centres: "centers",
    defence: "defense",
    offence: "offense",
    offences: "offenses",
    licence: "license",
    licences: "licenses",
    judgement: "judgment",
    enrol: "enroll",
    fulfil: "fulfill",
    cheque: "check",
    gaol: "jail",
    counsellor: "counselor",
    counsellors: "counselors",
    counselling: "counseling",
    connexion: "connection",
  }),
);

/** The comparable form of one word: lower case, no possessive, one spelling. */
export function foldWord(word: string): string {
  let w = word.toLowerCase();
  const apostrophe = w.search(/['’ʼ]/);
  if (apostrophe > 0) w = w.slice(0, apostrophe);
  const whole = WHOLE.get(w);
  if (whole !== undefined) return whole;
  if (w.length > 5) {
    w = w.replace(/is(e|ed|es|ing|ation|ations)$/, "iz$1");
    w = w.replace(/ys(e|ed|ing)$/, "yz$1");
    w = w.replace(/our(s|ed|ing|able|ably|al|er|ers)?$/, "or$1");
  }
  return w;
}

/** A stem that overrides the general stemmer, or undefined. */
export function ownStem(folded: string): string | undefined {
  return OWN_STEM.get(folded);
}
