/**
 * ajv in a file of its own, for whoever validates at run time: loaded by `import()` only then. (A CommonJS library that is
 * loaded by `import()` directly would miss its names in the bundle.)
 */
import { Ajv, type Options } from 'ajv';
import ajvFormats from 'ajv-formats';

export { Ajv };

/**
 * Makes compiled code append errors where it would copy all that there are so far, for every part that is wrong: in a
 * file with very many mistakes that takes minutes.
 */
export const appendErrorsInPlace = (code: string): string =>
  code.replaceAll(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, error) => (all.push(error), all), vErrors)',
  );

/**
 * ajv as assessments need it. `ownProperties` keeps names such as `toString` from counting as present; the formats are
 * the full ones, for the fast ones take 2024-13-01 as a date.
 */
export function ajvForAssessments(options: Options = {}): Ajv {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    ...options,
    code: { process: appendErrorsInPlace, ...options.code },
  });
  for (const words of ['markdownDescription', 'enumDescriptions']) ajv.addKeyword(words);
  ajvFormats.default(ajv, { mode: 'full', formats: ['date'] });
  return ajv;
}
