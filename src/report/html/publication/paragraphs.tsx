/**
 * A text of the partnership: a blank line begins a new paragraph. Where it's written after `>`, YAML makes one line break of a
 * blank line, so a break begins a paragraph where no blank line is left.
 */
export function Paragraphs({ text }: { text: string }) {
  const blank = /\n\s*\n/;
  const paragraphs = text.trim().split(blank.test(text.trim()) ? blank : '\n');
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={`${index}`}>{paragraph.trim()}</p>
      ))}
    </>
  );
}
