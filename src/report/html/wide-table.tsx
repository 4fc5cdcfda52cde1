import type { ComponentChildren } from 'preact';

interface WideTableProps {
  /** What the table holds: it's read out where the table scrolls by itself. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where a screen is too narrow for it, by keyboard, too. */
export function WideTable({ label, class: name = '', children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="scroll" role="group" tabIndex={0} aria-label={label}>
      <table class={name}>{children}</table>
    </div>
  );
}
