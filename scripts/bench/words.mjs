/** "3.1 ×" */
export const times = (ratio) => `${ratio.toFixed(2)} ×`;

/** "212 ms" */
export const ms = (time) => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;

/** How a pair came out, for the table. */
export function pairResult({ one, other, ratio, leastRatio }, than) {
  return {
    value: ratio,
    figure: times(ratio),
    detail: `${ms(one.median)} against ${ms(other.median)} of ${than}; least ${ms(one.least)} against ${ms(other.least)}, ${times(leastRatio)}`,
  };
}
