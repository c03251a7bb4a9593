import type { Condition, Lowering, Pattern, Region, Tier } from "../detect/pattern.ts";
import type { Reason } from "../model.ts";
import { Shared } from "./shared.ts";

/** A condition as it is written: a concept, a list of concepts, or an object. */
export type RawCondition =
  | false // switches off a condition that a wider level sets
  | string
  | readonly string[]
  | {
      readonly any: readonly string[];
      readonly in?: readonly Region[];
      readonly words?: number;
      readonly count?: number;
      readonly enumerated?: number;
      readonly kinds?: number;
      readonly side?: "after" | "before";
      readonly "led-by"?: readonly string[];
      readonly "not-led-by"?: readonly string[];
      readonly but?: readonly string[];
    };

export interface RawLowering {
  readonly reason: Reason;
  readonly when: Readonly<Record<string, RawCondition>>;
  readonly unless?: Readonly<Record<string, RawCondition>>;
  readonly settled?: string;
  readonly text?: string;
}

export interface RawPattern {
  readonly id: string;
  readonly tier?: Tier;
  readonly anchor?: string;
  readonly finds: Readonly<Record<string, RawCondition>>;
  readonly unless?: Readonly<Record<string, RawCondition>>;
  readonly gives?: "present" | "weak";
  readonly reasons?: readonly Reason[];
  readonly lowers?: readonly RawLowering[];
  readonly settled?: string;
  readonly actor?: boolean;
  readonly forbids?: boolean;
  readonly advisory?: boolean;
  readonly permissive?: boolean;
  readonly qualified?: boolean;
  readonly delegated?: boolean;
  readonly costs?: boolean;
}

export interface RawEvidence {
  readonly defaults?: Partial<
    Pick<RawPattern, "actor" | "forbids" | "advisory" | "permissive" | "qualified" | "delegated" | "costs">
  >;
  readonly lowers?: readonly RawLowering[];
  readonly unless?: Readonly<Record<string, RawCondition>>;
  /** false: the lowerings that all elements share do not hold for this one. */
  readonly "shared-lowers"?: boolean;
  /** Weak patterns that together make the element present, each found in a place of its own. */
  readonly "adds-up"?: { readonly patterns: readonly string[]; readonly settled: string };
  readonly patterns: readonly RawPattern[];
}

/** Where a slot looks when the pattern does not say so. */
const SLOT_REGIONS: Readonly<Record<string, readonly Region[]>> = {
  bearer: ["bearer"],
  heading: ["heading"],
  context: ["norm", "heading", "section"],
  frame: ["bearer", "chapeau", "heading"],
  law: ["statute"],
};
/** How far an object may stand from its act, in words: beyond that they seldom belong together. */
const OBJECT_WORDS = 14;

function condition(slot: string, raw: Exclude<RawCondition, false>): Condition {
  const full =
    typeof raw === "string"
      ? { any: [raw] }
      : Array.isArray(raw)
        ? { any: raw as string[] }
        : (raw as Exclude<RawCondition, false | string | readonly string[]>);
  const words = full.words ?? (slot === "object" ? OBJECT_WORDS : undefined);
  return {
    any: full.any,
    in: full.in ?? SLOT_REGIONS[slot] ?? ["norm"],
    ...(words === undefined ? {} : { words }),
    ...(full.count === undefined ? {} : { count: full.count }),
    ...(full.enumerated === undefined ? {} : { enumerated: full.enumerated }),
    ...(full.kinds === undefined ? {} : { kinds: full.kinds }),
    ...(full["led-by"] === undefined ? {} : { ledBy: full["led-by"] }),
    ...(full["not-led-by"] === undefined ? {} : { notLedBy: full["not-led-by"] }),
    ...(full.side === undefined ? {} : { side: full.side }),
    ...(full.but === undefined ? {} : { but: full.but }),
  };
}

function conditions(
  raw: Readonly<Record<string, RawCondition>> | undefined,
  shared: Shared,
): Readonly<Record<string, Condition>> {
  const all = Object.fromEntries(
    Object.entries(raw ?? {}).flatMap(([slot, c]) =>
      c === false ? [] : [[slot, shared.of(condition(slot, c))]],
    ),
  );
  return shared.of(all);
}

/** A lowering as the detector reads it. Equal ones are one. */
export function compileLowering(raw: RawLowering, shared = new Shared()): Lowering {
  return shared.of({
    reason: raw.reason,
    when: conditions(raw.when, shared),
    unless: conditions(raw.unless, shared),
    ...(raw.settled === undefined ? {} : { settled: raw.settled }),
    ...(raw.text === undefined ? {} : { text: raw.text }),
  });
}

/**
 * Patterns as the detector reads them, with every default filled in.
 * @param everywhere what speaks against any pattern
 */
export function compileEvidence(
  raw: RawEvidence,
  everywhere: Readonly<Record<string, RawCondition>> = {},
  shared = new Shared(),
): { patterns: Pattern[]; lowers: Lowering[] } {
  const patterns = raw.patterns.map((p): Pattern => {
    const o = { ...raw.defaults, ...p };
    return {
      id: p.id,
      tier: p.tier ?? "strict",
      anchor: p.anchor ?? Object.keys(p.finds)[0]!,
      finds: conditions(p.finds, shared),
      unless: conditions({ ...everywhere, ...raw.unless, ...p.unless }, shared),
      gives: p.gives ?? "present",
      reasons: p.reasons ?? [],
      lowers: (p.lowers ?? []).map((l) => compileLowering(l, shared)),
      actor: o.actor ?? true,
      forbids: o.forbids ?? false,
      advisory: o.advisory ?? false,
      permissive: o.permissive ?? false,
      qualified: o.qualified ?? false,
      delegated: o.delegated ?? false,
      costs: o.costs ?? false,
      ...(p.settled === undefined ? {} : { settled: p.settled }),
    };
  });
  return { patterns, lowers: (raw.lowers ?? []).map((l) => compileLowering(l, shared)) };
}
