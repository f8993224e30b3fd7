// Stands in until the program writes the real one from its command table.
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Commands {
  [name: string]: [any, any];
}
