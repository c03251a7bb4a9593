/**
 * The concepts by which a catalogue's lexicon teaches the reader modality, qualification and actors. Every
 * catalogue must define them; what they contain is the lexicon's affair.
 */
export const READING_CONCEPTS = {
  duty: "modality.duty",
  power: "modality.power",
  prohibition: "modality.prohibition",
  establishment: "modality.establishment",
  negation: "modality.negation",
  relief: "modality.relief",
  qualified: "qualifier.qualified",
  advisory: "qualifier.advisory",
  delegated: "qualifier.delegated",
  instrument: "qualifier.instrument",
  nonOperative: "qualifier.non-operative",
  funds: "qualifier.funds",
  actor: "actor.any",
  subordinator: "grammar.subordinator",
  criterion: "grammar.criterion",
  aside: "grammar.aside",
  conditional: "grammar.conditional",
} as const;
