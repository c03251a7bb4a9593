/** The exit codes. */
export const PASSED = 0;
export const FAILED = 1;
export const NOT_JUDGED = 2;

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number;
  /** The writing of a help text, which commander does not wait for. */
  written?: Promise<void>;
}
