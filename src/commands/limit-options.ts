import { InvalidArgumentError, Option } from "commander";
import { type Limits, MEGABYTE, USUAL_LIMITS } from "../statute/limits.ts";

/** Limits as a person gives them, on the command line or in a configuration. */
export interface LimitOptions {
  readonly maxSize?: number;
  readonly maxDepth?: number;
  readonly maxBlocks?: number;
}

function above(least: number, whole: boolean): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (!/^[\d.]+$/.test(text) || !(n > least) || (whole && !Number.isInteger(n)))
      throw new InvalidArgumentError(`Expected a ${whole ? "whole " : ""}number above ${least}.`);
    return n;
  };
}

const limitOption = (flags: string, words: string, whole: boolean): Option =>
  new Option(flags, words).argParser(above(0, whole));

export const maxSizeOption = (): Option =>
  limitOption("--max-size <MB>", "the largest draft that is read, 20 MB unless told", false);

export const maxDepthOption = (): Option =>
  limitOption("--max-depth <n>", "how deep its lists and quotations may nest, 100 unless told", true);

export const maxBlocksOption = (): Option =>
  limitOption(
    "--max-blocks <n>",
    "how many headings, paragraphs and items it may have, 200000 unless told",
    true,
  );

/** The limits of a run: the command line's, else the configuration's, else the usual ones. */
export function limitsOf(
  options: LimitOptions,
  config: { readonly size?: number; readonly depth?: number; readonly blocks?: number } = {},
): Limits {
  const size = options.maxSize ?? config.size;
  return {
    bytes: size === undefined ? USUAL_LIMITS.bytes : Math.round(size * MEGABYTE),
    depth: options.maxDepth ?? config.depth ?? USUAL_LIMITS.depth,
    blocks: options.maxBlocks ?? config.blocks ?? USUAL_LIMITS.blocks,
  };
}
