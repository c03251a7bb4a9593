import { UserError } from "../commands/errors.ts";
import { isDay } from "../waive/day.ts";

/** The day of the run, in UTC: --date, else SOURCE_DATE_EPOCH, else today. @throws UserError */
export function runDate(asked: string | undefined): string {
  if (asked !== undefined) {
    if (!isDay(asked)) throw new UserError(`unexpected date "${asked}" (--date), expected YYYY-MM-DD`);
    return asked;
  }
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return new Date().toISOString().slice(0, 10);
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime()))
    throw new UserError(`unexpected SOURCE_DATE_EPOCH "${epoch}", expected seconds since 1970`);
  return date.toISOString().slice(0, 10);
}
