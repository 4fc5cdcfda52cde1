/**
 * ajv in its own file, for code that validates at run time: loaded by `import()` only then. (A CommonJS library that is
 * loaded by `import()` directly would miss its names in the bundle.)
 */
import { Ajv, type Options } from 'ajv';
import ajvFormats from 'ajv-formats';
import { mostErrors } from '../findings/search-limit.js';

export { Ajv };

/**
 * Makes compiled code append errors where it would copy all that there are so far, for every part that is wrong: in a
 * file with very many mistakes that takes minutes.
 */
const appendErrorsInPlace = (code: string): string =>
  code.replaceAll(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, error) => (all.push(error), all), vErrors)',
  );

/** Makes compiled code leave its loops once there are as many errors as are looked for. What has so many is invalid. */
const stopAtMostErrors = (code: string): string =>
  code
    .replaceAll(/for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)\{/g, `for(let $1=0; $1<$2&&errors<${mostErrors}; $1++){`)
    .replaceAll(/for\(const (key\d+) of Object\.keys\(data\d*\)\)\{/g, `$&if(errors>=${mostErrors})break;`);

/** What compiled code needs for files with very many mistakes. */
export const boundErrors = (code: string): string => stopAtMostErrors(appendErrorsInPlace(code));

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
    code: { process: boundErrors, ...options.code },
  });
  for (const words of ['markdownDescription', 'enumDescriptions']) ajv.addKeyword(words);
  ajvFormats.default(ajv, { mode: 'full', formats: ['date'] });
  return ajv;
}
