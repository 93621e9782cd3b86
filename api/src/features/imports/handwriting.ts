import { isLocale, type Locale } from "@cairn/schema/rules/locale";
import type { NamedColumns, NamedRow } from "./columns";
import { dateOrderOf, isSlashed } from "./date-order";
import type { Mapping } from "./mapping";
import { MarkFinder } from "./read-figure";
import { FIGURES, type RowReader, rowReader } from "./read-rows";

/** How numbers and dates are written in a file, told by all of its rows together, one after the other. */
export class Handwriting {
  private readonly dates = new Set<string>();
  private readonly marks = new MarkFinder();
  private readonly figures: readonly (typeof FIGURES)[number][];

  constructor(private readonly table: NamedColumns) {
    this.figures = FIGURES.filter(table.has);
  }

  see(row: NamedRow): void {
    const period = row.text("period");
    if (isSlashed(period)) this.dates.add(period);
    for (const field of this.figures) if (!row.isNumber(field)) this.marks.see(row.text(field));
  }

  /** Reads the rows of the file. `locale` says how numbers are written where neither file nor mapping shows it. */
  reader({ decimalMark, numberLocale }: Mapping, locale: string): RowReader {
    const writing = numberLocale ?? localeOf(locale);
    const numbers = {
      locale: writing,
      mark: decimalMark ?? this.marks.mark,
      contradicts: this.marks.contradictsIn(writing),
    };
    return rowReader(this.table, numbers, dateOrderOf(this.dates));
  }
}

const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : "en");
