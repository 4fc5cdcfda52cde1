/** What a cell says, null where it is empty; or what is wrong with it, for its author. */
export type Field =
  | { readonly value: string | number | null; readonly problem?: never }
  | { readonly value?: never; readonly problem: string };
