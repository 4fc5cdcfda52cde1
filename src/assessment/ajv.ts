/** ajv in a file of its own: loaded by `import()` directly, a CommonJS library's names would be missing in the bundle. */
export { Ajv } from 'ajv';
export { default as ajvFormats } from 'ajv-formats';
