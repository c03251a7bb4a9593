import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect-language.ts";

/** Sentences of invented laws, in our own words. */
const OTHERS: Readonly<Record<string, string>> = {
  Spanish:
    "El consejo de los faros se reúne cada tres meses y sus acuerdos se publican en la gaceta. El inspector deberá visitar cada torre una vez al año y presentar un informe a la asamblea sobre el estado de las lámparas y de los guardianes que las atienden.",
  French:
    "Le conseil des phares se réunit tous les trois mois et ses décisions sont publiées au journal. L'inspecteur doit visiter chaque tour une fois par an et présenter un rapport à l'assemblée sur l'état des lampes et des gardiens qui en ont la charge.",
  Portuguese:
    "O conselho dos faróis reúne-se de três em três meses e as suas decisões são publicadas no diário. O inspetor visita cada torre uma vez por ano e apresenta um relatório à assembleia sobre o estado das lâmpadas e dos guardas que por elas respondem.",
  German:
    "Der Rat der Leuchttürme tritt alle drei Monate zusammen, und seine Beschlüsse sind im Amtsblatt zu veröffentlichen. Der Inspektor besucht jeden Turm einmal im Jahr und legt der Versammlung einen Bericht über den Zustand der Lampen und der Wärter vor, die für sie verantwortlich sind.",
  Dutch:
    "De raad van de vuurtorens komt om de drie maanden bijeen en zijn besluiten worden in het staatsblad bekendgemaakt. De inspecteur bezoekt elke toren een keer per jaar en brengt aan de vergadering verslag uit over de staat van de lampen en van de wachters die daarvoor zorgen.",
  Romanian:
    "Consiliul farurilor se întrunește la fiecare trei luni, iar hotărârile sale sunt publicate în monitor. Inspectorul vizitează fiecare turn o dată pe an și prezintă adunării un raport cu privire la starea lămpilor și a paznicilor care le au în grijă, potrivit prezentei legi.",
};

const ENGLISH =
  "The council of the lighthouses meets every three months, and its decisions are published in the gazette. The inspector shall visit each tower once a year and shall lay a report before the assembly on the state of the lamps and of the keepers who tend them.";

describe("detectLanguage", () => {
  it.each(Object.entries(OTHERS))("knows %s", (name, text) => {
    expect(detectLanguage(text)).toEqual({ code: "other", name });
  });

  it("knows English, also in capitals, beside another language, and with names from elsewhere", () => {
    for (const text of [
      ENGLISH,
      ENGLISH.toUpperCase(),
      `${ENGLISH} ${OTHERS.French}`,
      `${ENGLISH} Consejo de los Faros`,
    ]) {
      expect(detectLanguage(text).code).toBe("en");
    }
  });

  it("does not ask under forty words", () => {
    expect(detectLanguage("El consejo de los faros se reúne cada tres meses.").code).toBe("unknown");
    expect(detectLanguage("").code).toBe("unknown");
  });

  it("knows that other letters are not English, with spaces between words or without", () => {
    expect(detectLanguage("Совет маяков собирается каждые три месяца ".repeat(8)).code).toBe("other");
    expect(detectLanguage("灯塔委员会每三个月召开一次会议".repeat(20)).code).toBe("other");
  });
});
