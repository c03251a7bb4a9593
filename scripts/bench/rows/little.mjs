import { againstNode, lawcheck } from "../pair.mjs";
import { pairResult } from "../words.mjs";

function little(option) {
  return {
    id: option.slice(2),
    what: `\`lawcheck ${option}\` against \`node -e 0\``,
    mark: "1.3 ×",
    stretch: "1.15 ×",
    run: (bench) => pairResult(againstNode(bench.runs, lawcheck(option)), "`node -e 0`"),
  };
}

export const versionRow = little("--version");
export const helpRow = little("--help");
