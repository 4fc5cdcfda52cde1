/**
 * An object while it is built. Keys that may be absent are set one by one: to copy one object into another (`{ ...a }`) is
 * several times slower on Node 20, and a file makes hundreds.
 */
export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
