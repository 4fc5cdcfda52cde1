/** A text of the partnership: a blank line begins a new paragraph. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={`${index}`}>{paragraph.trim()}</p>
      ))}
    </>
  );
}
