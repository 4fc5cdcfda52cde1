/** Sentences or names below each other; nothing if there is none. */
export function BulletList({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={`${index}`}>{item}</li>
      ))}
    </ul>
  );
}
