import { Option } from "commander";

export const catalogueOption = (): Option =>
  new Option("--catalogue <dir>", "judge by the catalogue of a folder");

export const languageOption = (): Option =>
  new Option("--language <code>", "take the draft to be in this language, whatever its words say");
