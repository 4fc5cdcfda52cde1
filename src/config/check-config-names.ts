import type { Remark } from '../findings/finding.js';
import type { Config } from '../generated/config.js';
import type { Framework } from '../generated/framework.js';
import { either } from '../schema-errors/naming.js';
import { nearestName } from '../text/nearest-name.js';
import { pointerKey } from '../yaml/json-pointer.js';

/**
 * Finds the names in a config file that the framework of the run does not have: gateways and determinations under
 * `require`, readings and their options under `readings`.
 */
export function checkConfigNames(config: Config, framework: Framework): Remark[] {
  const { gateways, determinations, readings = [] } = framework;
  const required = [...new Set([...gateways, ...determinations].map(({ id }) => id))];
  return [
    ...(config.require ?? []).flatMap((name, index) =>
      unknown(name, required, 'schema/value', "isn't a gateway or determination in the framework", `/require/${index}`),
    ),
    ...Object.entries(config.readings ?? {}).flatMap(([name, option]) => {
      const path = `/readings/${pointerKey(name)}`;
      const reading = readings.find(({ id }) => id === name);
      if (reading === undefined) {
        const known = readings.map(({ id }) => id);
        return unknown(name, known, 'schema/unknown-key', "isn't a reading in the framework", path).map((remark) => ({
          ...remark,
          at: 'key' as const,
        }));
      }
      const options = reading.options.map(({ id }) => id);
      return unknown(option, options, 'schema/value', `isn't an option of the reading \`${name}\``, path);
    }),
  ];
}

function unknown(
  name: string,
  known: readonly string[],
  rule: 'schema/value' | 'schema/unknown-key',
  whatItIsNot: string,
  path: string,
): Remark[] {
  if (known.includes(name)) return [];
  const near = nearestName(name, known);
  return [
    {
      rule,
      message: `\`${name}\` ${whatItIsNot}.`,
      path,
      suggestion: near === undefined ? `Use ${either(known)}.` : `Did you mean \`${near}\`?`,
    },
  ];
}
