/** A pattern for LIKE that finds a text anywhere, whatever its signs mean in patterns. */
export const containing = (text: string): string => `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
