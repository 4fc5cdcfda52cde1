interface StateListProps {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    /** Whether it holds, or was lost: it's marked then. */
    readonly mark?: 'holds' | 'lost' | undefined;
  }[];
}

/** A few titles side by side, each with its state: what a reader looks for first. */
export function StateList({ items }: StateListProps) {
  return (
    <ul class="verdicts">
      {items.map(({ id, title, state, mark }) => (
        <li key={id} class={mark}>
          <strong>{title}</strong> {state}
        </li>
      ))}
    </ul>
  );
}
