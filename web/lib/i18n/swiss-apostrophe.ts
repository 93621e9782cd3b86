/**
 * Makes this process write 1’234 where its ICU writes 1'234. Releases of ICU disagree on the Swiss apostrophe: browsers
 * have ’, Node has ' up to now, and a page whose counts differ is drawn twice. Our own figures never depend on it
 * (`formatNumber`); the numbers inside messages are written by Intl alone.
 */
export function writeSwissApostrophe(formats: Intl.NumberFormat = Intl.NumberFormat.prototype): void {
  const given = Object.getOwnPropertyDescriptor(formats, "format");
  if (!given?.get) return;
  const formatOf = given.get;
  Object.defineProperty(formats, "format", {
    ...given,
    get(this: Intl.NumberFormat) {
      const format: Intl.NumberFormat["format"] = formatOf.call(this);
      return (value: Parameters<typeof format>[0]) => format(value).replaceAll("'", "’");
    },
  });
}
