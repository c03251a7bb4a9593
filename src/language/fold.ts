/** Brings the spellings of one English word together: case, apostrophes, British and American forms. */

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
