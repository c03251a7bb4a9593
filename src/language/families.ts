/**
 * Words that the general stemmer would bring together with unrelated ones (design and designate, custom and customer,
 * office and officer), in families that keep their own stem. A line is one family; its first word is the stem. Regular
 * plurals and verb forms need not be written.
 */
const FAMILIES = `
authority
authorize authorization authorizations
community communal communities
commune
officer
provider
nationality
nationals
publish publication publications publisher
publicize publicity
commissioner
personal personally
general generally generality
university
identify identification identifications identifiable
identity
analysis analyses analyze analyst
executive
organs organ
assistant
minority
important importance
relative
relation relationship relationships
posting
accession
accountant
admissible inadmissible
applicable
applicant
application
appropriation appropriated appropriates appropriating appropriations
appropriate appropriately
assembly
centralize centralization
conference
constitution constitutional
customer
department departmental
designate designation designations
detective
directive
diversion
educator
effective effectively effectiveness
emergency
employer
experiment
federation federative federated
government governmental
hospitality
humane humanely humanism
immunization
indicator
informant informer
informal informally
initial initially
initiative
institution institutional
integrity
international internationally
internal internally
interpreter
investigator
lawful lawfully lawfulness
legislative
manager
measurable measurably
natural
nature
naturalization
nominal
objective
observer
operator
organization organizational
organize organizer
original
practicable practicably
practical practically
president presidency presidential
procurator procuracy
procurement
reasonable reasonably
reference
regularize regularization
representative
respective respectively
response responsive
security
sensitive
several
standardize standardization
successive
superintendent
supporter
terminal
transition transitional
victimization
willful willfully
writing
united
administrator
administrative
coordinator
cooperative
association
collective collectively
correctional
`;

/** Irregular forms, each with the word whose stem it takes. */
const IRREGULAR = `
children child
women woman
men man
undertaken undertake
drawn draw
drew draw
kept keep
held hold
given give
gave give
made make
laid lay
taught teach
sent send
met meet
led lead
taken take
sought seek
paid pay
brought bring
written write
chosen choose
borne bear
built build
found find
`;

function regularForms(word: string): string[] {
  const forms = [word];
  if (/[^aeiou]y$/.test(word)) forms.push(word.replace(/y$/, "ies"), word.replace(/y$/, "ied"), `${word}ing`);
  else if (/(?:s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`, `${word}ed`, `${word}ing`);
  else if (word.endsWith("e")) forms.push(`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`);
  else forms.push(`${word}s`, `${word}ed`, `${word}ing`);
  return forms;
}

function read(): Map<string, string> {
  const stems = new Map<string, string>();
  for (const line of FAMILIES.trim().split("\n")) {
    const words = line.split(" ");
    // the mark keeps a family's stem from meeting a stem of the general stemmer
    for (const form of words.flatMap(regularForms)) stems.set(form, `${words[0]}+`);
  }
  return stems;
}

export const FAMILY_STEM: ReadonlyMap<string, string> = read();

export const IRREGULAR_OF: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split("\n")
    .map((line) => line.split(" ") as [string, string]),
);
