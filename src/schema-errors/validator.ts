/** An error as ajv reports it: the part of it that findings are made from. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value that is wrong. */
  readonly instancePath: string;
  /** Where the keyword is in the schema: `#/definitions/…`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is wrong, where keys are checked. */
  readonly propertyName?: string;
}

/** Checks a value against the assessment schema of one edition; no errors: it fits. */
export type AssessmentValidator = (value: unknown) => readonly SchemaError[];
