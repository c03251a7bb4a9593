import { Option } from "commander";

export const catalogueOption = (): Option =>
  new Option("--catalogue <dir>", "judge by the catalogue of a folder");

export const languageOption = (): Option =>
  new Option("--language <code>", "take the draft to be in this language, whatever its words say");

export const configOption = (): Option =>
  new Option("--config <file>", "the configuration; else the nearest .lawcheck.yaml above the drafts");

export const noConfigOption = (): Option => new Option("--no-config", "no configuration");

export const profileOption = (): Option =>
  new Option("--profile <name>", "ask only for the elements of a profile: a name, or a file");

export const dateOption = (): Option =>
  new Option("--date <YYYY-MM-DD>", "the day of the run; else SOURCE_DATE_EPOCH, else today");

export const noInlineOption = (): Option =>
  new Option("--no-inline", "waivers and corrections in the comments of drafts do not count");

export const sinceOption = (): Option =>
  new Option("--since <revision>", "configuration, waivers and corrections as they were in a git revision");
