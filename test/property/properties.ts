import { anyDraft } from "./properties/any-draft.ts";
import { stableBaseline } from "./properties/baseline.ts";
import { deterministic } from "./properties/deterministic.ts";
import { readBack } from "./properties/read-back.ts";
import { reordered } from "./properties/reordered.ts";
import { byteOrderMark, flattened, lineEnds, rewrapped } from "./properties/same-result.ts";
import { anyText, baselineFile, comments, config } from "./properties/user-files.ts";
import type { Property } from "./property.ts";

/** All of them, in the order in which they are tried. */
export const PROPERTIES: readonly Property[] = [
  anyDraft,
  lineEnds,
  byteOrderMark,
  rewrapped,
  flattened,
  reordered,
  deterministic,
  stableBaseline,
  readBack,
  config,
  comments,
  baselineFile,
  anyText,
];
