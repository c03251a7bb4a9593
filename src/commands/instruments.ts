import type { Catalogue, Instrument } from "../catalogue/model.ts";
import { nearest } from "../catalogue/suggest.ts";
import { UserError } from "./errors.ts";

const ALL = "all";
const SUGGESTIONS = 5;

/** The instruments of a code, in any case, or of "all". @throws UserError with what may have been meant */
export function findInstruments({ instruments }: Catalogue, code: string): readonly Instrument[] {
  const asked = code.toUpperCase();
  if (code.toLowerCase() === ALL) return instruments;
  const found = instruments.find((i) => i.code.toUpperCase() === asked);
  if (found !== undefined) return [found];
  const near = nearest(
    asked,
    instruments.map((i) => i.code.toUpperCase()),
  );
  const like = instruments.filter(
    (i) => i.code.toUpperCase().includes(asked) || `${i.title} ${i.issuer}`.toUpperCase().includes(asked),
  );
  const meant = instruments.filter((i) => i.code.toUpperCase() === near || like.includes(i));
  const codes = meant.map((i) => i.code).slice(0, SUGGESTIONS);
  const hint =
    codes.length > 0 ? `did you mean ${codes.join(", ")}?` : "`lawcheck list --instruments` shows them all";
  throw new UserError(`unknown instrument ${code}`, hint);
}
