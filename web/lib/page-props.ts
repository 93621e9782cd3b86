/** What Next gives a page under `[locale]`; further segments of its address are named in `Segments`. */
export interface PageProps<Segments extends string = never> {
  params: Promise<Record<"locale" | Segments, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The first value of a search parameter that may occur more than once. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
