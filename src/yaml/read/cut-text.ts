/** A value without quotes that ends before a `#`: `Plan #5` is read as `Plan`, and the rest is a comment. */
export interface CutText {
  /** JSON pointer to the value. */
  readonly path: string;
  /** Where the `#` stands. */
  readonly offset: number;
  /** The value and the comment as they stand on the line. */
  readonly whole: string;
}
