/** A word that may be typed. One that ends in = or / goes on. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}
