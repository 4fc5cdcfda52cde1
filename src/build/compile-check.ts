/**
 * Compiles a check that only says whether a value fits a JSON schema. ajv's code goes on behind the first mistake, and over
 * the keys of a mapping once for each keyword; in a run over many files this check takes less than half of its time.
 *
 * It knows the keywords that the schema of assessments uses, and refuses any other. Values are plain data, as YAML gives it.
 */

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema | true>>;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The keywords that a schema may have beside its type, for each type that it names. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['pattern', 'format', 'minLength'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
  null: [],
  array: ['items', 'minItems', 'uniqueItems'],
  object: ['properties', 'additionalProperties', 'propertyNames', 'required', 'minProperties', 'oneOf'],
};

/** What says nothing about a value. */
const silent = new Set(
  '$schema definitions title description markdownDescription enumDescriptions examples default'.split(' '),
);

/** The days that there are, as `YYYY-MM-DD`; of the 29 February those of leap years. */
const date =
  /^(?:\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/;

/** The source of an ES module whose default export says whether a value fits. */
export function checkSource(schema: object): string {
  const constants = new Map<string, string>();
  const functions = new Map<string, string>();
  const definitions = (schema as Schema).definitions ?? {};

  /** The name of a constant with that value. */
  function constant(source: string): string {
    const name = constants.get(source) ?? `constant${constants.size}`;
    constants.set(source, name);
    return name;
  }

  /** The name of a function with that body, of which equal ones are one. */
  function functionOf(body: string): string {
    const name = functions.get(body) ?? `fits${functions.size}`;
    functions.set(body, name);
    return name;
  }

  /** An expression that says whether a value fits. */
  function condition(schema: Schema, value: string): string {
    if (schema.$ref !== undefined) {
      expectOnly(schema, ['$ref']);
      return condition(referred(schema.$ref), value);
    }
    if (schema.anyOf !== undefined) {
      expectOnly(schema, ['anyOf']);
      return anyOf(schema.anyOf.map((alternative) => condition(alternative, value)));
    }
    const types = [schema.type ?? []].flat();
    if (schema.enum !== undefined) {
      expectOnly(schema, ['type', 'enum']);
      return oneOfWords(types, schema.enum, value);
    }
    expectOnly(schema, ['type', ...types.flatMap((type) => keywordsOf[type] ?? [])]);
    if (types.length === 0) throw new Error(`A schema without a type: ${JSON.stringify(schema)}`);
    return anyOf(types.map((type) => ofType(type, schema, value)));
  }

  function referred(reference: string): Schema {
    const found = definitions[reference.replace('#/definitions/', '')];
    if (found === undefined) throw new Error(`Nothing stands under ${reference}`);
    return found;
  }

  function ofType(type: string, schema: Schema, value: string): string {
    switch (type) {
      case 'null':
        return `${value} === null`;
      case 'boolean':
        return `typeof ${value} === 'boolean'`;
      case 'string':
        return string(schema, value);
      case 'number':
      case 'integer':
        return number(type, schema, value);
      case 'array':
        return `${functionOf(array(schema))}(${value})`;
      case 'object':
        return `${functionOf(mapping(schema))}(${value})`;
      default:
        throw new Error(`An unknown type: ${type}`);
    }
  }

  function oneOfWords(types: readonly string[], words: readonly unknown[], value: string): string {
    const areOfType =
      types.length === 1 &&
      words.every((word) =>
        typeof word === 'string' ? types[0] === 'string' : types[0] === 'integer' && Number.isInteger(word),
      );
    if (!areOfType) throw new Error(`Not all are ${types}: ${JSON.stringify(words)}`);
    if (words.length > 10) return `${constant(`new Set(${JSON.stringify(words)})`)}.has(${value})`;
    return anyOf(words.map((word) => `${value} === ${JSON.stringify(word)}`));
  }

  function string({ pattern, format, minLength = 0 }: Schema, value: string): string {
    if (minLength > 1 || (format !== undefined && format !== 'date')) throw new Error('An unknown limit of texts');
    return allOf([
      `typeof ${value} === 'string'`,
      minLength === 1 && `${value} !== ''`,
      pattern !== undefined && `${constant(String(new RegExp(pattern, 'u')))}.test(${value})`,
      format !== undefined && `${constant(String(date))}.test(${value})`,
    ]);
  }

  function number(type: string, { minimum, maximum }: Schema, value: string): string {
    return allOf([
      `typeof ${value} === 'number'`,
      type === 'integer' ? `${value} % 1 === 0` : `-Infinity < ${value} && ${value} < Infinity`,
      minimum !== undefined && `${value} >= ${minimum}`,
      maximum !== undefined && `${value} <= ${maximum}`,
    ]);
  }

  function array({ items, minItems = 0, uniqueItems = false }: Schema): string {
    if (uniqueItems && items?.type !== 'string') throw new Error('Only of texts is it known whether they are unique');
    return [
      `if (!Array.isArray(value) || value.length < ${minItems}) return false;`,
      items &&
        `for (let index = 0; index < value.length; index++) {
        const item = value[index];
        if (!${condition(items, 'item')}) return false;
      }`,
      `return ${uniqueItems ? 'new Set(value).size === value.length' : 'true'};`,
    ].join('\n');
  }

  /**
   * Each key is looked at once. As many of those that are required have to come up as there are. To go over the keys of
   * plain data with `in` takes two thirds of the time of a list of them.
   */
  function mapping({ properties = {}, required = [], minProperties = 0, oneOf = [], ...schema }: Schema): string {
    const unnamed = required.find((key) => properties[key] === undefined);
    if (unnamed !== undefined) throw new Error(`Required, and not among the properties: ${unnamed}`);
    const cases = Object.entries(properties).map(([key, property]) => {
      const name = JSON.stringify(key);
      const count = required.includes(key) ? 'found++;' : '';
      return `case ${name}: ${fitting(property, `value[${name}]`)} ${count} break;`;
    });
    return `
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      let count = 0;
      let found = 0;
      for (const key in value) {
        count++;
        ${schema.propertyNames === undefined ? '' : `if (!${condition(schema.propertyNames, 'key')}) return false;`}
        switch (key) {
          ${cases.join('\n')}
          default: ${fitting(schema.additionalProperties ?? true, 'value[key]')}
        }
      }
      return ${allOf([
        `count >= ${minProperties}`,
        `found === ${required.length}`,
        oneOf.length > 0 && `${oneOf.map(present).join(' + ')} === 1`,
      ])};`;
  }

  /** A block that goes on only where what stands under a key fits. */
  function fitting(schema: Schema | boolean, entry: string): string {
    if (typeof schema === 'boolean') return schema ? '' : 'return false;';
    return `{ const entry = ${entry}; if (!${condition(schema, 'entry')}) return false; }`;
  }

  const root = condition(schema as Schema, 'value');
  return [
    ...[...constants].map(([source, name]) => `const ${name} = ${source};`),
    ...[...functions].map(([body, name]) => `function ${name}(value) {${body}}`),
    `export default (value) => ${root};`,
  ].join('\n');
}

/** A number that says whether a mapping has a key: the one alternative that is known of a mapping as a whole. */
function present({ required = [], properties = {}, ...others }: Schema): string {
  const [key] = required;
  const isKnown = required.length === 1 && Object.values(properties).every((property) => property === true);
  if (!isKnown || Object.keys(others).length > 0) throw new Error('An unknown alternative of a mapping');
  return `Number(Object.hasOwn(value, ${JSON.stringify(key)}))`;
}

/** @throws Error where a schema has a keyword that would not be looked at */
function expectOnly(schema: Schema, keywords: readonly string[]): void {
  const unknown = Object.keys(schema).find((keyword) => !keywords.includes(keyword) && !silent.has(keyword));
  if (unknown !== undefined) throw new Error(`The check would not look at ${unknown}`);
}

const anyOf = (conditions: readonly string[]) => `(${conditions.join(' || ')})`;
const allOf = (conditions: readonly (string | false)[]) =>
  `(${conditions.filter((one) => one !== false).join(' && ')})`;
