import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPeer } from './peers.js';
import type { Contestant } from './run-in-turns.js';

/** A peer, ready for a folder of assessments: it validates each against the schema, and does nothing else with it. */
export type BulkPeer = Pick<Contestant, 'name' | 'program'> & { readonly optionsFor: (folder: string) => string[] };

const schema = fileURLToPath(new URL('../../schemas/assessment.schema.json', import.meta.url));

/** @param folder for what they need; nothing is left elsewhere */
export function bulkPeers(folder: string): Record<'ajv' | 'jsonschema' | 'jsonschemaFast' | 'spectral', BulkPeer> {
  const [ajv, spectral, jsonschema] = [installPeer('ajv'), installPeer('spectral'), installPeer('jsonschema')];
  const ruleset = join(folder, 'ruleset.json');
  writeFileSync(ruleset, spectralRuleset());
  return {
    ajv: {
      name: 'ajv-cli 5',
      optionsFor: (files) => [
        ...[ajv, 'validate', '--strict=false', '-c', 'ajv-formats', '-s', schema],
        ...['-d', `${files}/*.yaml`],
      ],
    },
    jsonschema: {
      name: '@sourcemeta/jsonschema 16',
      program: jsonschema,
      optionsFor: (files) => ['validate', schema, files],
    },
    jsonschemaFast: {
      name: '@sourcemeta/jsonschema 16 --fast',
      program: jsonschema,
      optionsFor: (files) => ['validate', '--fast', schema, files],
    },
    spectral: {
      name: 'Spectral 6',
      optionsFor: (files) => [spectral, 'lint', '--quiet', '--ruleset', ruleset, `${files}/*.yaml`],
    },
  };
}

/** The schema stands in the ruleset itself: a reference to its file is taken without a word, and checks nothing. */
function spectralRuleset(): string {
  const check = {
    function: 'schema',
    functionOptions: { allErrors: true, schema: JSON.parse(readFileSync(schema, 'utf8')) },
  };
  return `{ "rules": { "assessment": { "given": "$", "severity": "error", "then": ${JSON.stringify(check)} } } }`;
}

/**
 * Looks that a peer does what it is measured at: it accepts the good folder and refuses the bad one.
 *
 * @throws Error where it does not
 */
export function checkPeer({ name, program, optionsFor }: BulkPeer, good: string, bad: string): void {
  const [accepted, refused] = [good, bad].map((folder) => spawnSync(program ?? process.execPath, optionsFor(folder)));
  if (accepted?.status !== 0) throw new Error(`${name} refuses a valid file: ${accepted?.stdout}${accepted?.stderr}`);
  if (refused?.status === 0 || refused?.status === null) throw new Error(`${name} does not find a misspelled key`);
}
