const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENXIO: 'nobody reads from that pipe',
  EPIPE: 'nobody reads from that pipe any more',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads in a circle',
  EFBIG: 'it would be larger than is allowed here',
};

/** Why the system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message;
}
