import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Outcome, project, runProgram } from './run-program.js';

export interface ActionStep {
  readonly run: string;
  readonly shell: string;
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

export const action: Action = parse(await readFile(join(project, 'action.yml'), 'utf8'));

export interface ActionOutcome extends Pick<Outcome, 'status' | 'stdout' | 'stderr'> {
  readonly outputs: Readonly<Record<string, string>>;
  /** The job's summary. */
  readonly summary: string;
}

export interface ActionRun {
  /** A folder for the run: the checkout is in `workspace` in it. */
  readonly folder: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The checkout of the action itself. */
  readonly actionPath?: string;
  /** Where the action is from, unless it is a checkout of the job's own. */
  readonly source?: { readonly server: string; readonly repository: string; readonly ref: string };
  readonly variables?: Readonly<Record<string, string>>;
}

/** Runs a composite action as GitHub's runner does: each step in a shell of its own, until one fails. */
export async function runAction(run: ActionRun): Promise<ActionOutcome> {
  const { folder, inputs = {}, actionPath = project.replace(/\/$/, ''), source, variables = {} } = run;
  const workspace = join(folder, 'workspace');
  const commands = await mkdtemp(join(folder, 'commands-'));
  const [output, summary, temporary] = ['output', 'summary', 'temp'].map((name) => join(commands, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([writeFile(output, ''), writeFile(summary, ''), mkdir(temporary)]);
  const github = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_SERVER_URL: source?.server ?? 'https://github.com',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  };
  const given = new Map([
    ...Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default] as const),
    ['github.action_repository', source?.repository ?? ''],
    ['github.action_ref', source?.ref ?? ''],
  ]);
  const printed = { stdout: '', stderr: '' };
  let status: number | null = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    const script = join(commands, `${index}.sh`);
    await writeFile(script, step.run);
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, given)]));
    const outcome = await runProgram('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      folder: join(workspace, filled(step['working-directory'] ?? '', given)),
      variables: { ...github, ...variables, ...env },
    });
    status = outcome.status;
    printed.stdout += outcome.stdout;
    printed.stderr += outcome.stderr;
    if (status !== 0) break;
  }
  const told = outputsIn(await readFile(output, 'utf8'));
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => {
      const [, source = ''] = /^\$\{\{ steps\.assess\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
      return [name, told.get(source) ?? ''];
    }),
  );
  return { status, ...printed, outputs, summary: await readFile(summary, 'utf8') };
}

/** What the runner puts in place of `${{ EXPRESSION }}`. */
function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression: string) => values.get(expression) ?? '');
}

/** `NAME=VALUE` lines, as a step writes them to `$GITHUB_OUTPUT`; another line makes the runner fail. */
function outputsIn(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, name, value] = /^([^=<]+)=(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no output: ${line}`);
      return [name, value];
    }),
  );
}
