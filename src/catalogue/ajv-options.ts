/** One set of options for the validators of development and those that the build generates. */
export const AJV_OPTIONS = {
  allErrors: true, // a writer wants all mistakes at once
  verbose: true, // errors carry their schema: its title and description are what people are told
  allowUnionTypes: true,
} as const;
