/**
 * No control characters (PostgreSQL has no NUL, and a line break could forge a line of an address), no line or paragraph
 * separators, nothing that turns the direction of what follows, no half of a surrogate pair (which JSON in PostgreSQL refuses).
 */
const shape = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u;

/** Whether a text can stand in one line, and says what it seems to say. */
export const isOneLine = (text: string): boolean => shape.test(text);
