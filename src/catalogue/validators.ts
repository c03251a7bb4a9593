import { Ajv2020 } from "ajv/dist/2020.js";
import baseline from "../../provisions/schema/baseline.schema.json";
import catalogue from "../../provisions/schema/catalogue.schema.json";
import common from "../../provisions/schema/common.schema.json";
import config from "../../provisions/schema/config.schema.json";
import element from "../../provisions/schema/element.schema.json";
import frames from "../../provisions/schema/frames.schema.json";
import instruments from "../../provisions/schema/instruments.schema.json";
import lexicon from "../../provisions/schema/lexicon.schema.json";
import profile from "../../provisions/schema/profile.schema.json";
import reading from "../../provisions/schema/reading.schema.json";
import wording from "../../provisions/schema/wording.schema.json";
import { AJV_OPTIONS } from "./ajv-options.ts";
import type { SchemaKind } from "./kind.ts";
import type { Validator } from "./schema-errors.ts";

/*
 * The schemas as functions. This module is for development and tests: the build puts code in its place that was
 * generated from the same schemas, so that the program does not load and run a schema compiler (scripts/validators.mjs).
 */
const ajv = new Ajv2020(AJV_OPTIONS);
ajv.addSchema(common);
const profileValidator = ajv.compile(profile);

export const validators: Readonly<Record<SchemaKind, Validator>> = {
  catalogue: ajv.compile(catalogue),
  reading: ajv.compile(reading),
  instruments: ajv.compile(instruments),
  frames: ajv.compile(frames),
  wording: ajv.compile(wording),
  lexicon: ajv.compile(lexicon),
  element: ajv.compile(element),
  profile: profileValidator,
  config: ajv.compile(config),
  baseline: ajv.compile(baseline),
};
