import type { Framework, ProgramRule } from '../generated/framework.js';

export interface PlacedProgramRule {
  readonly rule: ProgramRule;
  /** JSON pointer. */
  readonly path: string;
}

/** Every rule of a framework's programs, those within other rules too, and where it stands. */
export function programRulesOf({ programs = [] }: Framework): PlacedProgramRule[] {
  return programs.flatMap(({ criteria }, program) =>
    criteria.flatMap(({ rule }, criterion) => withParts(rule, `/programs/${program}/criteria/${criterion}/rule`)),
  );
}

function withParts(rule: ProgramRule, path: string): PlacedProgramRule[] {
  const parts = 'rules' in rule ? rule.rules : [];
  return [{ rule, path }, ...parts.flatMap((part, index) => withParts(part, `${path}/rules/${index}`))];
}
