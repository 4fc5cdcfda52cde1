/** How the schema beside an assessment is called. */
export const schemaFileName = 'assessment.schema.json';

/** The text of a schema, as `strive schema` prints it, too. */
export function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * Whether a file holds a schema of assessments, of whatever version of strive and edition of the framework: then it may be
 * replaced by another. Nothing else may.
 */
export function isAssessmentSchema(text: string): boolean {
  const schema = parsed(text);
  return (
    schema?.['$schema'] === 'http://json-schema.org/draft-07/schema#' &&
    schema['title'] === 'Assessment' &&
    ['strive', 'partnership', 'assessed-on'].every(
      (key) => Array.isArray(schema['required']) && schema['required'].includes(key),
    )
  );
}

function parsed(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
