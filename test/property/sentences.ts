/** Sentences of our own, put together from who, which word of duty, with which qualification, and what. */
import type { Dice } from "./dice.ts";

const BEARERS = [
  "The Minister",
  "The Attorney-General",
  "Every law enforcement agency",
  "Each provincial committee",
  "The Department of Social Welfare",
  "The Director of Public Prosecutions",
  "The State Party",
  "A service provider",
  "The Government",
];

const MODALS = [
  "shall",
  "shall",
  "must",
  "may",
  "is to",
  "shall not",
  "should",
  "shall, where practicable,",
  "shall, subject to the availability of funds,",
  "is required to",
  "is authorised to",
  "shall endeavour to",
  "may, by regulations,",
];

const WHEN = [
  "",
  "",
  "",
  ", within six months after this Act comes into force",
  ", not later than 31 March in each year",
  ", in consultation with civil society organisations",
  ", as far as resources permit",
  ", in so far as it is safe for the victim",
];

/** What is done, in the infinitive: "… to collect data". */
const ACTS = [
  "collect, disaggregate and publish data on trafficking in persons",
  "submit to Parliament an annual report on the implementation of this Act",
  "develop, adopt and publish a national plan of action against trafficking in persons",
  "review the national plan of action every three years",
  "coordinate the implementation of this Act by all ministries and agencies",
  "cooperate with the authorities of other States and with international organisations",
  "train police officers, border guards and immigration officers to recognise victims of trafficking",
  "train prosecutors and judges on the law of trafficking in persons",
  "conduct campaigns to inform the public of the risks of trafficking in persons",
  "provide victims of trafficking with shelter, medical care, counselling and legal aid",
  "refer every presumed victim of trafficking to a service provider of the victim's choice",
  "appoint a guardian for every child who is a victim of trafficking",
  "discourage the demand that fosters exploitation",
  "address poverty and the lack of equal opportunity, which make persons vulnerable to trafficking",
  "carry out research on the forms and causes of trafficking in persons",
  "keep the names and addresses of victims confidential",
  "grant victims of trafficking a residence permit of at least six months",
  "monitor and evaluate the measures taken under the national plan of action",
  "appropriate the sums that are needed to carry out this Act",
  "keep a register of vehicles and of their drivers",
  "lay down the form of the application and the fee to be paid",
  "investigate and prosecute cases of trafficking in persons with due diligence",
];

const CHAPEAUX = [
  "{who} shall:",
  "{who} shall—",
  "{who} must:",
  "{who} may:",
  "The functions of {of} are to:",
  "{who} shall have the following powers and functions, namely, to—",
  "{who} has the following duties, which are to:",
  "For the purposes of this Act {who} is responsible for the following matters, that is to say, to:",
  "{who} shall, where appropriate:",
  "It is the duty of {of} to:",
];

/** "The Minister" within a sentence. */
function within(who: string): string {
  return /^(?:The|Every|Each|A) /.test(who) ? who[0]!.toLowerCase() + who.slice(1) : who;
}

/** Somebody who may be bound; the draft's own body as often as anybody else. */
export function bearer(dice: Dice, body: string): string {
  return dice.once(2) ? `The ${body}` : dice.of(BEARERS);
}

export function sentence(dice: Dice, body: string): string {
  return `${bearer(dice, body)} ${dice.of(MODALS)} ${dice.of(ACTS)}${dice.of(WHEN)}.`;
}

export function chapeau(dice: Dice, body: string): string {
  const who = bearer(dice, body);
  const words = dice.of(CHAPEAUX);
  const inside = words.startsWith("{who}") ? who : within(who);
  return words.replace("{who}", inside).replace("{of}", within(who));
}

/** What an item of a list says. */
export function act(dice: Dice): string {
  return `${dice.of(ACTS)}${dice.of(WHEN)}`;
}
