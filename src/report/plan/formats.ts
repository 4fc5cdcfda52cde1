import type { Plan } from '../../generated/plan.js';
import type { ReportOptions } from '../report-options.js';
import type { RecordedIn } from './record-commands.js';

/** A renderer of plans: the whole of it as one text. It's told how commands name the file, if they can. */
export type RenderPlan = (plan: Plan, options: ReportOptions, recordedIn?: RecordedIn) => string;

/** The formats of `strive plan`, each loaded only when it is used. To add one: its file, and its line here. */
export const planFormats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./plan-text.js')).renderPlanAsText,
  },
  markdown: {
    title: 'to paste into a pull request or a memo',
    endings: ['.md'],
    load: async () => (await import('./plan-markdown.js')).renderPlanAsMarkdown,
  },
  html: {
    title: 'a page to read, print or email, in one file',
    endings: ['.html', '.htm'],
    load: async () => (await import('../html/plan/plan-page.js')).renderPlanAsPage,
  },
  json: {
    title: 'one document for scripts (see schemas/plan.schema.json)',
    endings: ['.json'],
    load: async () => (await import('./plan-json.js')).renderPlanAsJson,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderPlan> }
>;

export type PlanFormatName = keyof typeof planFormats;
