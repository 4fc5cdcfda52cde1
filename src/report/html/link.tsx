const allowed: readonly string[] = ['https:', 'http:', 'mailto:'];

/** A link to where a page may lead: the web or a mail. Any other address is shown as text. */
export function Link({ to, children }: { to: string; children: string }) {
  if (!URL.canParse(to) || !allowed.includes(new URL(to).protocol)) {
    return <>{children}</>;
  }
  return (
    <a href={new URL(to).href} rel="noreferrer noopener">
      {children}
    </a>
  );
}
