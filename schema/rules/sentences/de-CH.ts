import type { Catalogue } from "../sentence";

/** The sentences of the rules in German as written in Switzerland. */
export const sentences: Catalogue = {
  NUMBER_NOT_FINITE: "Das ist keine Zahl. Lassen Sie das Feld leer, wenn nichts zu erfassen ist.",
  NUMBER_HAS_EXPONENT: "Schreiben Sie «{text}» aus, ohne Exponent.",
  NUMBER_NOT_PLAIN: "«{text}» ist keine einfache Zahl wie 1234.5.",
  NUMBER_TOO_MANY_DIGITS: "Höchstens {digits} bedeutsame Stellen lassen sich speichern. Runden Sie die Zahl.",
  NUMBER_TOO_LARGE:
    "Diese Zahl ist grösser, als ein Wert sein kann. Verwenden Sie eine grössere Einheit, etwa Millionen.",
  NUMBER_TOO_SMALL:
    "Höchstens 15 Nachkommastellen lassen sich speichern. Runden Sie die Zahl, oder verwenden Sie eine kleinere Einheit.",

  PERIOD_NOT_READ:
    "«{text}» ist keine Periode. Schreiben Sie 2026-03-14 für einen Tag, 2026-W11 für eine Woche, 2026-03 für einen Monat, 2026-Q1 für ein Quartal, 2026-H1 für ein Halbjahr, 2026 für ein Jahr.",
  RESTATED_PERIOD_TOO_SHORT:
    "{period} wird mit dem Monat publiziert. Fragen Sie nach jenem Monat oder nach einer längeren Periode.",
  RANGE_ENDS_EARLY: "{from} beginnt, nachdem {to} zu Ende ist. Vertauschen Sie die beiden.",
  INSTANT_IS_A_DAY:
    "«{text}» ist ein Tag, und ein Tag endet in jeder Zeitzone zu einem anderen Zeitpunkt. Schreiben Sie den Zeitpunkt: {text}T23:59:59Z, oder mit dem Abstand Ihrer Zeitzone, {text}T23:59:59+01:00.",
  INSTANT_NOT_READ: "«{text}» ist kein Zeitpunkt. Schreiben Sie Tag, Zeit und Zone: 2026-03-31T23:59:59Z.",
  PERIOD_NOT_A_DATE: "«{text}» ist kein Tag des Kalenders. Schreiben Sie 2026-03-14.",
  PERIOD_NO_WEEK_53: "{year} hat nur 52 Wochen.",
  PERIOD_YEAR_OUT_OF_RANGE: "{year} ist kein Jahr von {first} bis {last}.",

  VALUE_OUTSIDE_RANGE: "{value}{unit} liegt ausserhalb des erlaubten Bereichs: {min} bis {max}{unit}.",
  VALUE_OUTSIDE_RANGE_ABOVE_MIN:
    "{value}{unit} liegt ausserhalb des erlaubten Bereichs: mehr als {min}, höchstens {max}{unit}.",
  VALUE_OUTSIDE_RANGE_BELOW_MAX:
    "{value}{unit} liegt ausserhalb des erlaubten Bereichs: mindestens {min}, weniger als {max}{unit}.",
  VALUE_OUTSIDE_OPEN_RANGE:
    "{value}{unit} liegt ausserhalb des erlaubten Bereichs: mehr als {min} und weniger als {max}{unit}.",
  VALUE_BELOW_MIN: "{value}{unit} liegt ausserhalb des erlaubten Bereichs: mindestens {min}{unit}.",
  VALUE_NOT_ABOVE: "{value}{unit} liegt ausserhalb des erlaubten Bereichs: mehr als {min}{unit}.",
  VALUE_ABOVE_MAX: "{value}{unit} liegt ausserhalb des erlaubten Bereichs: höchstens {max}{unit}.",
  VALUE_NOT_BELOW: "{value}{unit} liegt ausserhalb des erlaubten Bereichs: weniger als {max}{unit}.",
  VALUE_NOT_WHOLE: "{value} ist keine ganze Zahl; diese Kennzahl zählt ganze.",
  VALUE_NOT_YES_OR_NO: "Erfassen Sie Ja oder Nein (1 oder 0); {value} ist keines davon.",
  VALUE_NOT_A_RATING: "Eine Bewertung ist eine ganze Zahl von 1 bis 5; {value} ist keine.",
  VALUE_TOO_MANY_DECIMALS:
    "{value} hat mehr Nachkommastellen, als diese Kennzahl speichert ({decimals}). Runden Sie die Zahl.",

  RANGE_NOT_READ:
    "«{text}» ist kein Bereich. Schreiben Sie 0 <= X, X <= 5, 0 <= X <= 100 oder % statt X für Prozent.",
  RANGE_SAME_SIDE_TWICE:
    "«{text}» begrenzt dieselbe Seite zweimal. Ein Bereich läuft in eine Richtung: 0 <= X <= 100.",
  RANGE_EMPTY: "«{text}» lässt keinen Wert zu: Die untere Grenze liegt über der oberen.",

  TYPED_NOT_A_NUMBER:
    "«{text}» ist keine Zahl. Lassen Sie das Feld leer, schreiben Sie n/a oder eine Zahl wie 1234.5.",
  TYPED_NOT_YES_OR_NO:
    "«{text}» ist weder Ja noch Nein. Schreiben Sie Ja oder Nein, oder lassen Sie das Feld leer.",
  TYPED_NOT_A_RATING:
    "«{text}» ist keine Bewertung. Schreiben Sie eine ganze Zahl von 1 bis 5 oder n/a, oder lassen Sie das Feld leer.",
  TYPED_GROUPING: "Es ist nicht klar, was «{text}» heisst. Ziffern werden zu dritt gruppiert: 1'234.5.",
  TYPED_SPREADSHEET_ERROR:
    "«{text}» ist ein Fehler der Tabelle. Korrigieren Sie ihn dort, oder lassen Sie das Feld leer.",
  TYPED_OTHER_CURRENCY: "Diese Kennzahl ist in {unit}, nicht in {typed}.",
  TYPED_PERCENT_OF_COUNT:
    "Diese Kennzahl hat keine Einheit und ist darum nicht in Prozent. Lassen Sie das Prozentzeichen weg.",
  TYPED_PERCENT_UNEXPECTED:
    "Diese Kennzahl ist nicht in Prozent (ihre Einheit: {unit}). Lassen Sie das Prozentzeichen weg.",

  RATIO_DENOMINATOR_ZERO: "Der Nenner ist null, darum gibt es kein Verhältnis.",
  RATIO_PARTS_MISSING:
    "Ein Verhältnis wurde ohne Zähler und Nenner erfasst und lässt sich deshalb nicht mit anderen zusammenfassen.",
  RATIO_NOT_CUMULATIVE: "Ein Verhältnis lässt sich nicht kumulieren.",

  AGGREGATE_NOT_OFFERED: "Die Werte dieser Kennzahl lassen sich nicht über die Zeit zusammenfassen.",
  AGGREGATE_NOT_OFFERED_TEAMS: "Die Werte dieser Kennzahl lassen sich nicht über Teams zusammenfassen.",
  AGGREGATE_UNITS_DIFFER:
    "Die Teams erfassen in verschiedenen Einheiten ({first} und {second}), die sich nicht zusammenfassen lassen.",
  AGGREGATE_WEIGHT_MISSING: "Ein Team, das erfasst hat, hat kein Gewicht.",
  AGGREGATE_WEIGHT_NEGATIVE: "Ein Gewicht ist negativ.",
  AGGREGATE_WEIGHT_ZERO: "Die Gewichte der Teams, die erfasst haben, ergeben zusammen null.",
  CUMULATIVE_PERIOD_MISSING:
    "{period} ist nicht erfasst, darum lässt sich nicht sagen, was seither dazugekommen ist.",
  SERIES_GRAIN_TOO_FINE: "Diese Kennzahl wird je {own} erfasst und lässt sich nicht je {grain} anzeigen.",
  SERIES_TWO_GRAINS: "Eine Reihe läuft von {first} zu {first}, nicht zu {second}.",

  AS_OF_NOT_KNOWN_YET: "Am {date} wurde das noch nicht gemessen.",
  FIGURE_NOT_REPORTED: "Nichts ist erfasst.",
  FIGURE_NOT_APPLICABLE: "Nicht anwendbar.",
  COVERAGE: "{reported} von {expected} erfasst.",

  CHANGE_NO_VALUE_NOW: "Es gibt jetzt keinen Wert.",
  CHANGE_NO_VALUE_BEFORE: "Es gibt keinen Wert zum Vergleichen.",
  CHANGE_FROM_ZERO: "Von null aus gibt es keine Veränderung in Prozent.",

  TARGET_NONE: "Es ist kein Ziel gesetzt.",
  TARGET_GAPS: "Nur {known} von {of} Perioden haben ein Ziel, darum gibt es für alle zusammen keines.",
  TARGET_VARIES: "Das Ziel ändert sich innerhalb dieser Perioden, darum gibt es für alle zusammen keines.",
  TARGET_STANDS_STILL:
    "Das Ziel bleibt über diese Perioden gleich, es sagt also nicht, wie viel in ihnen dazukommen soll.",
  TARGET_NOTHING_REPORTED: "Noch ist nichts erfasst, womit ein Ziel verglichen werden könnte.",
  TARGET_BAND_INCOMPLETE: "Eine Bandbreite braucht beide Grenzen: Unter- und Obergrenze.",
  TARGET_ORDER: "{second} ({secondValue}) liegt unter {first} ({firstValue}), aber hier ist höher besser.",
  TARGET_ORDER_LOWER:
    "{second} ({secondValue}) liegt über {first} ({firstValue}), aber hier ist tiefer besser.",
  TARGET_ORDER_BAND: "{second} ({secondValue}) liegt unter {first} ({firstValue}).",
  TARGET_BASELINE_ALONE: "Ein Ausgangswert misst nur den Weg zu einem Ziel. Setzen Sie auch das Ziel.",
  TARGET_BASELINE_OF_BAND:
    "Was innerhalb einer Bandbreite bleiben soll, hat keinen Ausgangswert: Es gibt keinen Weg zurückzulegen.",
  LEVEL_MINIMUM: "Minimum",
  LEVEL_TARGET: "Ziel",
  LEVEL_STRETCH: "Ambition",
  TARGET_OVERLAPPING: "Zwei Ziele beginnen mit {period}. Behalten Sie eines davon.",
  SPREAD_ONLY_SUM:
    "Nur Werte, die sich über die Zeit summieren, lassen sich verteilen; bei dieser Kennzahl gilt das Jahresziel für jede Periode.",
  SPREAD_AMOUNTS: "Ein Jahr hat hier {needed} Perioden; angegeben sind {found} Beträge.",
  SPREAD_NO_COMPLETE_YEAR: "Es gibt kein vollständiges vergangenes Jahr, dessen Saisonverlauf gelten könnte.",
  SPREAD_TOO_MUCH: "Die Beträge ergeben {sum}, das ist {difference} mehr als die {annual} des Jahres.",
  SPREAD_TOO_LITTLE: "Die Beträge ergeben {sum}, das ist {difference} weniger als die {annual} des Jahres.",

  ACHIEVEMENT_INFORMATIONAL: "Diese Kennzahl dient nur der Information.",
  ACHIEVEMENT_NO_TARGET: "Es ist kein Ziel gesetzt.",
  ACHIEVEMENT_HIGHER: "Höher ist besser: {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_HIGHER_NEGATIVE:
    "Höher ist besser, Ziel unter null: 1 + ({actual} − ({target})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_HIGHER_ZERO: "Höher ist besser, Ziel null: {actual} ergibt {result}.",
  ACHIEVEMENT_LOWER: "Tiefer ist besser: 2 − {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_LOWER_NEGATIVE:
    "Tiefer ist besser, Ziel unter null: 1 + ({target} − ({actual})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_LOWER_ZERO: "Tiefer ist besser, Ziel null: {actual} ergibt {result}.",
  ACHIEVEMENT_BASELINE: "Vom Ausgangswert {baseline} zum Ziel {target}: {actual} ist {result} des Weges.",
  ACHIEVEMENT_NO_WAY_TO_GO: "Ausgangswert und Ziel sind beide {target}, darum gibt es keinen Weg zu messen.",
  ACHIEVEMENT_INSIDE_BAND: "{actual} liegt zwischen {lower} und {upper}.",
  ACHIEVEMENT_OUTSIDE_BAND:
    "{actual} liegt nicht zwischen {lower} und {upper}: 1 − Abstand ÷ halbe Breite = {result}.",
  ACHIEVEMENT_BAND_WITHOUT_WIDTH:
    "{actual} ist nicht {lower}, und die Bandbreite hat keine Breite, an der sich der Abstand messen liesse.",

  STATUS_NOT_EXPECTED: "Vor {first} wird nichts erwartet.",
  STATUS_IN_PROGRESS: "{period} läuft noch; fällig am {due}.",
  STATUS_NOT_DUE: "{period} ist erst am {due} fällig.",
  STATUS_DUE_TODAY: "{period} ist heute fällig, am {due}.",
  STATUS_NO_DATA: "Für {period} ist nichts erfasst; fällig war es am {due}.",
  STATUS_NO_VALUE: "Es gibt keinen Wert. {reason}",
  STATUS_NOT_APPLICABLE: "Nicht anwendbar für {period}.",
  STATUS_INFORMATIONAL: "Diese Kennzahl dient nur der Information.",
  STATUS_NO_TARGET: "Es ist kein Ziel gesetzt, der Wert dient also der Information.",
  STATUS_NO_TARGET_TOGETHER: "Der Wert dient der Information. {reason}",
  STATUS_TARGET_REACHED: "{actual} erreicht das Ziel von {target}; höher ist besser.",
  STATUS_TARGET_KEPT: "{actual} hält das Ziel von {target} ein; tiefer ist besser.",
  STATUS_JUST_BELOW: "{actual} liegt unter dem Ziel von {target}, aber nicht unter {limit}.",
  STATUS_JUST_ABOVE: "{actual} liegt über dem Ziel von {target}, aber nicht über {limit}.",
  STATUS_FAR_BELOW: "{actual} liegt unter {limit}, der Toleranzgrenze für das Ziel von {target}.",
  STATUS_FAR_ABOVE: "{actual} liegt über {limit}, der Toleranzgrenze für das Ziel von {target}.",
  STATUS_INSIDE_BAND: "{actual} liegt zwischen {lower} und {upper}.",
  STATUS_NEAR_BAND: "{actual} liegt nicht zwischen {lower} und {upper}, um höchstens {within}.",
  STATUS_OUTSIDE_BAND: "{actual} liegt nicht zwischen {lower} und {upper}, um mehr als {within}.",

  DUE_DAYS_OUT_OF_RANGE:
    "Eine Periode ist eine ganze Zahl von Arbeitstagen nach ihrem Ende fällig, 0 bis {most}.",
  DUE_TOO_MANY:
    "Das sind mehr als {most} Perioden. Fragen Sie nach einer kürzeren Zeit oder nach weniger Kennzahlen auf einmal.",
  PUNCTUALITY: "{reported} von {expected} erfasst, davon {onTime} pünktlich.",
  DUE_NO_WORKING_DAY:
    "Auf den {date} folgt innert zwei Monaten kein Arbeitstag. Prüfen Sie Wochenende und Feiertage.",

  ODD_TIMES_SEASON: "Das {times}-Fache von dem, was für {season} üblich ist ({usual}).",
  ODD_FAR_FROM_SEASON: "Ungewöhnlich weit von dem, was für {season} üblich ist ({usual}).",
  ODD_TIMES_USUAL: "Das {times}-Fache des Üblichen ({usual}).",
  ODD_FAR_FROM_USUAL: "Ungewöhnlich weit vom Üblichen ({usual}).",
  ODD_TIMES_LAST: "Das {times}-Fache des letzten Werts ({last}).",

  RATIO_NUMERATOR_MISSING: "Der Zähler fehlt. Erfassen Sie beide oder keinen.",
  RATIO_DENOMINATOR_MISSING: "Der Nenner fehlt. Erfassen Sie beide oder keinen.",
  RATIO_DENOMINATOR_NEGATIVE: "Der Nenner kann nicht unter null liegen.",
  RATIO_OUT_OF_NOTHING: "Ist der Nenner null, muss auch der Zähler null sein.",

  KPI_NAME_BRACES:
    "Ein Name hat keine geschweiften Klammern: In Formeln umschliessen sie Namen. Nehmen Sie runde.",
  KPI_NAME_LINES: "Ein Name steht auf einer Zeile. Entfernen Sie die Zeilenumbrüche.",
  KPI_NAME_UNSEEN:
    "Zeichen {place} des Namens ({code}) ist unsichtbar; zwei Namen sähen gleich aus. Entfernen Sie es.",
  FORMULA_EMPTY: "Schreiben Sie eine Formel, zum Beispiel {example}.",
  FORMULA_TOO_LONG: "Eine Formel hat höchstens {most} Zeichen.",
  FORMULA_TOO_DEEP: "Klammern und Funktionen liegen höchstens {most}-mal ineinander.",
  FORMULA_TOO_LARGE:
    "Eine Formel hat höchstens {most} Zahlen, Namen und Rechenzeichen. Teilen Sie sie auf zwei Kennzahlen auf.",
  FORMULA_NAME_TOO_LONG: "Ein Name hat höchstens {most} Zeichen.",
  FORMULA_UNKNOWN_SIGN:
    "«{found}» hat hier keine Bedeutung. Namen stehen in geschweiften Klammern; Dezimalzahlen haben einen Punkt.",
  FORMULA_BRACE_OPEN: "Die geschweifte Klammer wird hier geöffnet und nie geschlossen.",
  FORMULA_REFERENCE_EMPTY:
    "Die geschweiften Klammern sind leer. Schreiben Sie den Namen einer Kennzahl dazwischen.",
  FORMULA_REFERENCE_UNKNOWN: "Es gibt keine Kennzahl «{name}».",
  FORMULA_PARENTHESIS_OPEN: "Die Klammer wird hier geöffnet und nie geschlossen.",
  FORMULA_UNEXPECTED: "«{found}» wird hier nicht erwartet.",
  FORMULA_ENDS_EARLY: "Die Formel endet, wo eine Zahl, ein Name oder eine Klammer folgen sollte.",
  FORMULA_UNKNOWN_FUNCTION:
    "Es gibt keine Funktion «{name}». Es gibt {functions}; Namen von Kennzahlen stehen in geschweiften Klammern.",
  FORMULA_FUNCTION_WITHOUT_PARENTHESIS: "«{name}» ist eine Funktion: Darauf folgt eine Klammer.",
  FORMULA_ARGUMENTS: "«{name}» nimmt {needed} Werte, nicht {found}.",
  FORMULA_WHOLE_NUMBER: "Hier wird eine ganze Zahl von {fewest} bis {most} erwartet.",
  FORMULA_PREVIOUS_OF_KPI:
    "previous() nimmt den Namen einer Kennzahl in geschweiften Klammern und die Anzahl Perioden zurück.",
  FORMULA_OPERAND_COARSER: "«{name}» wird je {grain} erfasst, seltener als «{whole}».",
  FORMULA_OF_OTHER: "Die Formel von «{name}» braucht diese Kennzahl, wie sie ist. {reason}",
  FORMULA_UNITS_DIFFER: "{first} und {second} lassen sich nicht addieren oder vergleichen.",
  FORMULA_CYCLE: "Die Formeln brauchen einander im Kreis: {cycle}.",
  FORMULA_CHAIN_TOO_LONG: "«{name}» baut auf einer Kette von mehr als {most} Formeln auf.",
  FORMULA_DIVISION_BY_ZERO: "Eine Division durch null hat keinen Wert.",
  FORMULA_RESULT: "{working} = {result}.",
  FORMULA_RESULT_WITHOUT: "{working} = {result}; nicht erfasst: {names}.",
  FORMULA_NO_VALUE: "{working}: {reason}",
  FORMULA_NOT_REPORTED: "Für {period} nicht erfasst: {names}.",
  FORMULA_NOT_APPLICABLE: "Für {period} nicht anwendbar: {names}.",
  FORMULA_LEFT_OUT: "{working} Weggelassen, weil nicht erfasst: {names}.",
  FORMULA_LEFT_OUT_NOT_APPLICABLE: "{working} Weggelassen, weil nicht anwendbar: {names}.",

  OUTLOOK_NOT_OFFERED:
    "Ein Ausblick wird für Werte angeboten, die sich summieren, gemittelt werden oder ein Bestand sind.",
  OUTLOOK_YEAR_OVER: "Das Jahr ist vorbei, es gibt nichts mehr vorauszusehen.",
  OUTLOOK_GAP:
    "Für {period} gibt es keinen Wert, darum lässt sich das Jahresende nicht aus dem Folgenden ableiten.",
  OUTLOOK_NOT_APPLICABLE:
    "{period} wurde für nicht anwendbar erklärt. Was danach kommt, lässt sich nicht mit ganzen Jahren vergleichen, das Jahresende ist daher nicht absehbar.",
  OUTLOOK_SHORT_SINCE_GAP:
    "Für {period} gibt es keinen Wert und danach zu wenig Vergangenheit für einen Ausblick, der sich prüfen liesse.",
  OUTLOOK_SHORT_SINCE_NOT_APPLICABLE:
    "{period} wurde für nicht anwendbar erklärt, und danach gibt es zu wenig Vergangenheit für einen Ausblick, der sich prüfen liesse.",
  OUTLOOK_RETIRED: "Es werden keine Werte mehr erwartet, es gibt also nichts vorauszusehen.",
  OUTLOOK_TOO_LITTLE_HISTORY: "Es gibt zu wenig Vergangenheit für einen Ausblick, der sich prüfen liesse.",
  XMR_TOO_FEW_POINTS: "Ein Normalbereich braucht {needed} Werte; vorhanden sind {found}.",
  XMR_OUTSIDE_LIMITS: "{value} liegt ausserhalb des Normalbereichs.",
  XMR_RUN_ABOVE: "{length} Werte in Folge liegen über dem Mittelwert.",
  XMR_RUN_BELOW: "{length} Werte in Folge liegen unter dem Mittelwert.",
  XMR_NEAR_UPPER: "Drei von vier Werten in Folge liegen nahe am oberen Ende des Normalbereichs.",
  XMR_NEAR_LOWER: "Drei von vier Werten in Folge liegen nahe am unteren Ende des Normalbereichs.",
  SCORE: "Aus {rated} von {expected} Kennzahlen: {sum} ÷ {weights} = {score}.",
  SCORE_CAPPED:
    "Aus {rated} von {expected} Kennzahlen, jede von 0 bis {cap} gezählt: {sum} ÷ {weights} = {score}.",
  SCORE_NOTHING_RATED:
    "Nichts ist bewertet: {rated} von {expected} Kennzahlen haben eine Zielerreichung und ein Gewicht.",
  SCORE_WEIGHT_NEGATIVE: "Ein Gewicht kann nicht unter null liegen.",
  SCORE_CAP_TOO_LOW: "Das Höchste, das eine Zielerreichung zählt, liegt über null.",

  IDEMPOTENCY_KEY_NOT_READ:
    "«{text}» ist keine UUID wie 3f0c2a52-8a4e-4f57-9c0e-1d1f6e1b7a10. Erzeugen Sie für jeden Schreibvorgang eine neue.",
  IDEMPOTENCY_KEY_USED:
    "Mit demselben Schlüssel wurde in diesem Feld schon ein anderer Wert gespeichert. Senden Sie einen neuen Wert mit einem neuen Schlüssel.",

  ENTRY_KPI_RETIRED: "«{kpi}» ist archiviert und nimmt keine Werte an.",
  ENTRY_KPI_CALCULATED: "«{kpi}» wird mit einer Formel berechnet und nimmt keine Werte an.",
  ENTRY_NO_LONGER_MEASURED: "«{kpi}» wird für dieses Team nicht mehr gemessen und nimmt keine Werte an.",
  ENTRY_OTHER_GRAIN: "«{text}» ist nicht, wofür diese Kennzahl erfasst wird: {grain}, wie {example}.",
  ENTRY_NOT_BEGUN: "{period} hat noch nicht begonnen, sondern beginnt am {start}.",
  ENTRY_BEFORE_FIRST:
    "Werte werden ab {first} erwartet. Die Kennzahlenverantwortlichen können die Kennzahl ab einer früheren Periode zuordnen.",
  ENTRY_MONTH_CLOSED:
    "{month} ist abgeschlossen: Die Zahlen sind publiziert. Die Kennzahlenverantwortlichen können den Monat mit einem Grund wieder öffnen.",
  ENTRY_WITHDRAWN_BY_VALUE: "Um einen Wert zurückzunehmen, ziehen Sie den Eintrag zurück.",
  ENTRY_NOT_APPLICABLE_WITH_VALUE: "«Nicht anwendbar» und ein Wert schliessen sich aus.",
  ENTRY_NOT_APPLICABLE_WITHOUT_NOTE: "Schreiben Sie in einer Notiz, warum es nicht anwendbar ist.",
  ENTRY_NOTE_TOO_LONG: "Eine Notiz hat höchstens {most} Zeichen; diese hat {length}.",
  ENTRY_PARTS_WITHOUT_RATIO: "Nur ein Verhältnis hat Zähler und Nenner.",
  ENTRY_VALUE_MISSING: "Es fehlt ein Wert. Gibt es keinen, schreiben Sie, warum er nicht anwendbar ist.",
  ENTRY_PARTS_MISSING: "Erfassen Sie Zähler und Nenner; Cairn teilt.",
  ENTRY_CHANGED: "Inzwischen hat jemand anderes dieses Feld geändert: Jetzt steht dort {value}.",
  ENTRY_CHANGED_NOT_APPLICABLE:
    "Inzwischen hat jemand anderes dieses Feld geändert: Es ist jetzt nicht anwendbar.",
  ENTRY_CHANGED_WITHDRAWN: "Inzwischen hat jemand anderes diesen Wert zurückgezogen.",
  ENTRY_GONE: "Hier gibt es keinen Eintrag mehr.",
  ENTRY_CELLS_TOO_MANY: "Höchstens {most} Felder auf einmal.",
  ENTRY_CELL_TWICE: "Dieses Feld kommt in einer Anfrage zweimal vor.",
  ENTRY_NO_ASSIGNMENT: "Diese Zuordnung gibt es nicht, oder nicht für Sie.",
  ENTRY_OTHER_TEAM: "Für dieses Team dürfen Sie keine Werte erfassen.",
  ENTRY_NOTHING_TO_TAKE_BACK: "Hier gibt es keinen Wert zum Zurückziehen.",
  ENTRY_NOTHING_TO_RETURN: "Hier gibt es keinen Wert, der zurückgegeben werden könnte.",

  KIND_CALCULATED:
    "Eine berechnete Kennzahl ergibt Zahlen. Wählen Sie Zahlen als Art der Werte, oder lassen Sie die Werte erfassen.",
  KIND_NO_UNIT: "Ja oder Nein hat keine Einheit. Lassen Sie sie leer.",
  KIND_RANGE: "Diese Art von Wert reicht von {min} bis {max}. Lassen Sie den Bereich leer.",
  KIND_YES_NO_COMBINED:
    "Ja und Nein lassen sich so nicht zusammenfassen. Wählen Sie Summe (wie viele Ja), Mittelwert (Anteil Ja), letzter, kleinster, grösster oder nicht zusammengefasst.",
  KIND_RATING_COMBINED:
    "Bewertungen lassen sich so nicht zusammenfassen. Wählen Sie Mittelwert, letzter, kleinster, grösster oder nicht zusammengefasst.",

  TEXT_MISSING: "Bitte ausfüllen.",
  TEXT_TOO_LONG: "Höchstens {most} Zeichen; es sind {length}.",

  DEFINITION_RATIO_ONLY_OVER_TEAMS:
    "Nur ein Verhältnis über die Zeit kann auch über Teams ein Verhältnis sein: Für beide werden Zähler und Nenner erfasst.",
  DEFINITION_RATIOS_NOT_ADDED:
    "Verhältnisse von Teams werden nie zusammengezählt oder gemittelt. Wählen Sie Verhältnis, kleinster, grösster oder nicht zusammengefasst.",
  FISCAL_MONTH_OUT_OF_RANGE: "Ein Jahr beginnt in einem Monat von 1 bis 12.",
  FISCAL_YEAR_MOVES_VALUES:
    "Es gibt Werte oder Ziele je {grain}; ein anderer Jahresbeginn würde sie auf andere Daten verschieben.",

  LOCALE_UNKNOWN: "«{text}» ist keine Sprache von Cairn: {locales}.",
  LOCALE_TWICE: "{locale} ist zweimal angegeben.",
  DEPUTY_ALREADY: "{deputy} hat an einigen dieser Tage die Stellvertretung schon.",
  DEPUTY_DAYS_REVERSED: "Der letzte Tag liegt vor dem ersten.",
  DEPUTY_DAYS_OVER: "Diese Tage sind vorbei.",
  DEPUTY_TOO_LONG: "Eine Stellvertretung dauert höchstens {most} Tage; danach lässt sie sich erneuern.",
  DEPUTY_ONESELF: "Niemand vertritt sich selbst. Wählen Sie jemand anderen.",
  DEPUTY_NOT_ACTIVE: "{deputy} darf Cairn zurzeit nicht benutzen und kann deshalb niemanden vertreten.",
  DEPUTY_OF_NO_ECONOMIST: "{person} erfasst für kein Team, also gibt es nichts zu vertreten.",
  REOPENING_NOT_CLOSED: "{month} ist nicht abgeschlossen; Werte lassen sich erfassen.",
  REOPENING_ASKED_ALREADY: "Ihr Team hat für diesen Monat schon angefragt; die Antwort steht noch aus.",
  REOPENING_ANSWERED: "Diese Anfrage ist bereits beantwortet.",

  KPI_IS_RETIRED: "Diese Kennzahl ist archiviert.",
  KPI_IS_RETIRED_RESTORE: "Diese Kennzahl ist archiviert; nehmen Sie sie zuerst wieder in Gebrauch.",
  KPI_CHANGED_MEANWHILE:
    "Jemand anderes hat diese Kennzahl geändert, seit Sie sie geöffnet haben. Sehen Sie beides an, bevor Sie speichern.",
  KPI_PERIODICITY_IN_USE:
    "Für den jetzigen Rhythmus gibt es Werte oder Ziele. Definieren Sie für den anderen eine neue Kennzahl.",
  KPI_NAME_TAKEN: "Es gibt schon eine Kennzahl «{name}».",
  KPI_NAME_TAKEN_RETIRED:
    "Es gibt schon eine Kennzahl «{name}» (archiviert; sie lässt sich wieder in Gebrauch nehmen).",
  KPI_DECIMALS: "0 bis {most} Nachkommastellen.",
  KPI_TOLERANCE_NEGATIVE: "Die Toleranz kann nicht negativ sein.",
  KPI_FACTOR_ZERO: "Der Faktor kann nicht null sein.",
  KPI_RANGE_REVERSED: "Der grösste Wert liegt unter dem kleinsten ({minimum}).",
  KPI_OTHER_GRAIN: "«{text}» passt nicht ({grain}); diese Kennzahl wird je {grain} gemessen.",
  WEIGHT_BELOW_ZERO: "Ein Gewicht ist null oder grösser.",

  TARGET_END_WITH_FIGURES:
    "Was ein Ziel beendet, hat selber keine Zahlen. Lassen Sie das eine oder das andere weg.",
  TARGETS_TWO_PLACES: "Ziele gelten für ein Team oder für eine Zuordnung, nicht für beides.",
  TARGETS_OTHER_KPI: "Diese Zuordnung gehört zu einer anderen Kennzahl.",
  TARGETS_TOO_MANY: "Höchstens {most} Ziele auf einmal.",
  SPREAD_NOT_A_YEAR: "«{text}» ist kein Jahr wie 2026.",

  CLOSING_CLOSED_ALREADY: "{month} ist schon abgeschlossen (Abschluss {number}).",
  CLOSING_NOT_CLOSED: "{month} ist nicht abgeschlossen.",
  CLOSING_NOT_A_MONTH: "Abgeschlossen werden Monate, wie 2026-03; «{text}» ist keiner.",
  CLOSING_NOT_OVER: "{month} ist noch nicht vorbei.",

  TEAM_IS_RETIRED: "«{team}» ist archiviert.",
  TEAM_ABOVE_IS_RETIRED: "«{team}» darüber ist archiviert; nehmen Sie zuerst dieses Team wieder in Gebrauch.",
  TEAM_IN_USE:
    "Zuerst archivieren oder verschieben: Teams darunter: {below}; zugeordnete Kennzahlen: {assigned}.",
  TEAM_NAME_TAKEN: "Es gibt schon ein Team «{name}».",
  TEAM_UNDER_ITSELF: "Ein Team kann nicht unter sich selbst liegen.",

  PERSON_EMAIL_NOT_READ: "«{text}» ist keine E-Mail-Adresse.",
  PERSON_KNOWN_ALREADY: "{name} hat diese Adresse oder Identität schon.",
  PERSON_IS_SUSPENDED: "Diese Person ist gesperrt und wartet nicht: Lassen Sie sie stattdessen wieder zu.",
  PERSON_STILL_WAITS: "Diese Person wartet noch auf die Freigabe: Geben Sie sie stattdessen frei.",
  PERSON_LAST_ADMINISTRATOR:
    "Das ist die einzige Person mit der Rolle Administration; geben Sie sie zuerst einer anderen.",
  ROLE_NEEDS_TEAM: "Geben Sie an, für welches Team diese Rolle gilt.",
  ROLE_WITHOUT_TEAM: "Diese Rolle gilt für die ganze Organisation; lassen Sie das Team weg.",
  TOKEN_DAYS: "1 bis {most} Tage.",

  ORGANIZATION_LOCALE: "Bitte eine von {locales}.",
  ORGANIZATION_TIMEZONE: "Das ist keine Zeitzone wie Europe/Zurich.",
  ORGANIZATION_CURRENCY: "Drei Buchstaben wie CHF.",
  ORGANIZATION_HOLIDAYS_TOO_MANY: "Höchstens {most} Tage.",
  ORGANIZATION_DOMAINS: "Domains wie example.org, ohne @.",

  FILE_NOT_TEXT:
    "Das ist kein Text: An der Stelle {position} steht ein Nullbyte. Speichern Sie die Datei als «CSV UTF-8», und versuchen Sie es wieder.",
  FILE_TEXT_BROKEN:
    "Die Datei ist beschädigt oder unvollständig. Speichern Sie sie als «CSV UTF-8», und versuchen Sie es wieder.",
  FILE_ENCODING_UNKNOWN:
    "Die Zeichenkodierung der Datei ist nicht bekannt (Zeile {line}). Speichern Sie sie als «CSV UTF-8», und versuchen Sie es wieder.",
  FILE_NOT_BASE64: "Der Inhalt sind die Bytes der Datei in Base64.",
  FILE_QUOTE_OPEN: "Ein Anführungszeichen in der Zeile, die auf Zeile {line} beginnt, wird nie geschlossen.",
  FILE_QUOTES_WRONG:
    "Die Anführungszeichen in der Zeile, die auf Zeile {line} beginnt, passen nicht zusammen. Eines, das zum Text gehört, wird doppelt geschrieben.",
  FILE_ROW_UNREADABLE: "Die Zeile, die auf Zeile {line} beginnt, lässt sich nicht lesen.",
  FILE_ROW_RAGGED:
    "Die Zahl der Zellen in dieser Zeile ist {found}, jene der Spaltentitel {width}. Ein Trennzeichen innerhalb eines Textes muss in Anführungszeichen stehen.",
  FILE_ROWS_REFUSED:
    "Abgelehnte Zeilen: {count} von {of}; darum wurde nichts importiert. Korrigieren Sie sie, oder importieren Sie die übrigen ohne sie.",
  EXPORT_TOO_LONG:
    "Das wären mehr als {most} Zeilen. Exportieren Sie einen Teil: ein Team oder einige Jahre.",
  FILE_TEAM_RETIRED: "Das Team «{team}» ist archiviert; nehmen Sie es zuerst wieder in Gebrauch.",
  FILE_TEAM_CIRCLE:
    "Die Datei stellt das Team «{team}» unter sich selbst oder unter ein Team, das nicht angelegt werden kann.",
  FILE_KPI_RETIRED: "«{kpi}» ist archiviert; nehmen Sie die Kennzahl zuerst wieder in Gebrauch.",
  FILE_KPI_OTHER_GRAIN:
    "«{kpi}» wird hier je {here} gemessen und in der Datei je {there}. Geben Sie der Kennzahl der Datei einen anderen Namen.",
  FILE_KPI_OTHER_UNIT:
    "«{kpi}» wird hier in {here} geführt und in der Datei in {there} angegeben. Ändern Sie die Definition oder den Namen.",
  UNIT_NONE: "keiner Einheit",

  ROW_TEAM_MISSING: "Der Name des Teams fehlt.",
  ROW_KPI_MISSING: "Der Name der Kennzahl fehlt.",
  ROW_PERIOD_MISSING: "Die Periode fehlt.",
  ROW_PERIOD_NOT_READ:
    "«{text}» lässt sich nicht als {grain} lesen; diese Kennzahl wird je {grain} gemessen.",
  ROW_WORD_UNKNOWN:
    "«{word}» ist hier nicht bekannt ({field}). Schreiben Sie eines von {choices}, oder ordnen Sie das Wort in «values» zu.",
  ROW_SIGNS_CONTRADICT:
    "«{text}» kann {smaller} oder {larger} sein: In dieser Datei stehen Punkt und Komma beide dort, wo Nachkommastellen beginnen können. Sagen Sie mit «decimalMark» in der Zuordnung, welches von beiden es ist, oder schreiben Sie solche Zahlen ohne Gruppierung.",
  NOTE_TWO_WAYS:
    "Zahlen, die sich auf zwei Arten lesen lassen: {count}. So wurden sie verstanden: {taken}. Stimmt das nicht, sagen Sie mit «decimalMark» in der Zuordnung, welches Zeichen vor den Nachkommastellen steht.",
  NOTE_TAKEN: "«{written}» als {value} (Zeile {line})",
  NOTE_NOTES_LOST:
    "Bemerkungen neben leeren Werten, die nicht behalten werden: {count}, die erste auf Zeile {line}.",
  NOTE_RATIOS_BARE:
    "Verhältnisse ohne Zähler und Nenner: {count}. Sie bleiben, wie sie sind, und lassen sich weder über die Zeit noch über Teams zusammenfassen.",
  NOTE_DEVIATING:
    "Werte, die von Zähler ÷ Nenner abweichen: {count}, der erste auf Zeile {line}. Behalten wird das Verhältnis.",
  NOTE_ROUNDED:
    "Auf die Nachkommastellen der Kennzahl gerundete Werte: {count}, der erste auf Zeile {line}: {from} zu {to}.",
  NOTE_EMPTIED:
    "In der Datei geleerte Werte: {count}. Sie bleiben stehen; um einen zurückzunehmen, ziehen Sie ihn in Cairn zurück.",
  NOTE_NOT_USED: "Nicht verwendet: {headings}.",
  NOTE_READ_AS: "Gelesen als {encoding}, getrennt durch {separator}.",
  SEPARATOR_COMMA: "Kommas",
  SEPARATOR_SEMICOLON: "Strichpunkte",
  SEPARATOR_TAB: "Tabulatoren",
  NOTE_SHEET: "Gelesen vom Blatt «{sheet}», einem von {of}.",
  NOTE_COLUMNS_CUT: "Nur die ersten {most} Spalten wurden gelesen.",
  NOTE_HIDDEN: "Ausgeblendete Zeilen, die mitgelesen wurden: {count}.",
  ROW_DECIMALS: "«{text}» ist keine Anzahl Nachkommastellen von 0 bis 10.",
  ROW_NO_LONGER_MEASURED:
    "«{kpi}» wird für «{team}» nicht mehr gemessen; ordnen Sie die Kennzahl zuerst wieder zu.",
  ROWS_CONTRADICT_TARGET:
    "Die Zeilen {first} und {second} geben verschiedene Ziele für «{kpi}» ab {period} an.",
  ROWS_CONTRADICT: "Die Zeilen {first} und {second} geben verschiedene Werte von «{kpi}» für {period} an.",
  ROWS_DEFINE_TWICE:
    "Auf Zeile {line} steht bei «{kpi}» ({part}) {first}. Sind das zwei Kennzahlen, geben Sie ihnen zwei Namen.",

  COLUMN_TEAM: "eine Spalte «team»",
  COLUMN_KPI: "eine Spalte «kpi»",
  COLUMN_PERIOD: "eine Spalte «period» oder «year» und «month»",
  COLUMN_ACTUAL: "eine Spalte «actual» (oder «value»)",
  COLUMN_NAMED: "eine Spalte «{heading}»",
  FILE_COLUMN_MISSING: "Der Datei fehlt {what}. Ihre Spaltentitel sind {headings}.",
  FILE_UNIT_OR_TEAM:
    "Der Datei fehlt eine Spalte «team». «{heading}» wurde als Masseinheit gelesen; sind es die Teams, geben Sie es in der Zuordnung der Spalten an. Die Spaltentitel sind {headings}.",
  FILE_COLUMNS_TWICE:
    "Zwei Spalten bedeuten dasselbe: «{first}» und «{second}». Geben Sie an, welche gelten soll.",
  FILE_EMPTY: "Die Datei ist leer.",
  FILE_TOO_LARGE:
    "Die Datei ist grösser als {most} MB. Behalten Sie nur die Werte darin, oder teilen Sie sie auf.",
  FILE_TOO_MANY_ROWS:
    "Die Datei hat mehr als {most} Zeilen. Teilen Sie sie auf, zum Beispiel nach Jahr, und importieren Sie die Teile nacheinander; die Kommandozeile nimmt CSV-Dateien jeder Länge.",
  FILE_WORKBOOK_BROKEN:
    "Die Arbeitsmappe ist beschädigt oder unvollständig. Speichern Sie sie in Excel oder Calc nochmals, und versuchen Sie es wieder.",
  FILE_WORKBOOK_TOO_LARGE:
    "Entpackt ist diese Arbeitsmappe grösser als {most} MB. Behalten Sie nur das Blatt mit den Werten, oder speichern Sie dieses als «CSV UTF-8».",
  FILE_WORKBOOK_TOO_DENSE:
    "Diese Arbeitsmappe entpackt sich zu weit mehr, als sie enthält, wie es schädliche Dateien tun. Kopieren Sie die Werte in eine neue Arbeitsmappe, und versuchen Sie es wieder.",
  FILE_WORKBOOK_TOO_MANY_PARTS:
    "Diese Arbeitsmappe hat {parts} Teile; höchstens {most} werden gelesen. Kopieren Sie die Werte in eine neue Arbeitsmappe, und versuchen Sie es wieder.",
  FILE_WORKBOOK_NESTED:
    "Diese Arbeitsmappe enthält eine weitere gepackte Datei ({name}). Kopieren Sie die Werte in eine neue Arbeitsmappe, und versuchen Sie es wieder.",
  FILE_WORKBOOK_ENCRYPTED:
    "Diese Arbeitsmappe ist mit einem Passwort geschützt. Speichern Sie sie ohne, und versuchen Sie es wieder.",
  FILE_WORKBOOK_OLD:
    "Das ist eine Arbeitsmappe eines alten Excel (.xls). Speichern Sie sie als «Excel-Arbeitsmappe (.xlsx)», und versuchen Sie es wieder.",
  FILE_WORKBOOK_OTHER:
    "Das ist keine Excel-Arbeitsmappe (.xlsx). Öffnen Sie die Datei in Excel oder Calc, speichern Sie sie als .xlsx oder als «CSV UTF-8», und versuchen Sie es wieder.",
  FILE_SHEET_MISSING: "Die Arbeitsmappe hat kein Blatt «{sheet}». Vorhanden sind: {sheets}.",
  FILE_SHEETS_EMPTY: "Kein Blatt dieser Arbeitsmappe enthält einen Wert.",

  CELL_FORMULA_WITHOUT_RESULT:
    "Diese Formel wurde ohne ihr Ergebnis gespeichert. Öffnen Sie die Datei in Excel oder Calc, speichern Sie sie dort, und versuchen Sie es wieder.",
  CELL_MERGED:
    "Diese Zelle ist mit anderen verbunden, darum ist nicht klar, für welche Zeilen die Zahl gilt. Schreiben Sie sie in jede Zeile.",
  PERIOD_OF_NUMBER:
    "Die Tabelle führt {text} als Zahl, es kann also Januar oder Oktober heissen. Schreiben Sie 2026-01 oder 2026-10.",

  TEMPLATE_ID_BROKEN:
    "Die versteckte Kennung dieser Zeile wurde verändert. Laden Sie die Vorlage neu herunter.",
  TEMPLATE_ROW_MIXED_UP:
    "Team, Kennzahl oder Periode dieser Zeile gehören nicht mehr zur versteckten Kennung: Ein Teil der Zeilen wurde sortiert oder überschrieben. Laden Sie die Vorlage neu herunter.",
  TEMPLATE_ROW_UNKNOWN:
    "Die Kennzahl dieser Zeile wird hier nicht mehr gemessen, oder die Vorlage stammt aus einer anderen Organisation.",
  TEMPLATE_ROW_CHANGED:
    "Nach dem Erstellen der Vorlage wurde dieser Wert geändert; jetzt steht dort {value}. Nichts wird überschrieben: Laden Sie die Vorlage neu herunter, oder erfassen Sie den Wert in der Tabelle.",
  TEMPLATE_ROW_TAKEN_BACK:
    "Nach dem Erstellen der Vorlage wurde dieser Wert zurückgezogen. Nichts wird überschrieben: Laden Sie die Vorlage neu herunter, oder erfassen Sie den Wert in der Tabelle.",

  CELL_NOT_YOURS: "Für «{team}» dürfen Sie keine Werte erfassen.",
  CELL_TEAM_UNKNOWN: "Es gibt kein Team «{team}».",
  CELL_KPI_UNKNOWN: "Es gibt keine Kennzahl «{kpi}».",
  CELL_NOT_MEASURED:
    "«{kpi}» wird für «{team}» nicht gemessen. Die Kennzahlenverantwortlichen können sie zuordnen.",

  MAPPING_NOT_AN_OBJECT: "Eine Zuordnung ist ein Objekt wie {example}.",
  MAPPING_PART_UNKNOWN: "Eine Zuordnung hat kein «{part}». Sie kann haben: {parts}.",
  MAPPING_PART_NOT_AN_OBJECT: "«{part}» ist ein Objekt mit Feldern wie «team» oder «actual».",
  MAPPING_FIELD_UNKNOWN: "Es gibt kein Feld «{field}». Die Felder sind: {fields}.",
  MAPPING_NEVER_BY_DEFAULT: "Eine Zahl kann nicht als Vorgabe kommen: Ein leeres {field} bleibt leer.",
  MAPPING_ONE_OF: "«{part}» ist eines von diesen: {choices}",
  MAPPING_HEADING_OR_NULL: "Das ist der Titel einer Spalte oder null.",
  MAPPING_TEXT_OR_NUMBER: "Das ist ein Text oder eine Zahl.",
  MAPPING_WORDS: "Das ist ein Objekt wie {example}.",
  MAPPING_WORD_TO_TEXT: "Jedes Wort der Datei führt zu einem Text.",

  DETAIL_UNDER: "unter «{team}»",
  DETAIL_STAYS_UNDER: "bleibt unter «{above}»; die Datei stellt es unter «{team}»",
  DETAIL_STAYS_ON_TOP: "bleibt zuoberst; die Datei stellt es unter «{team}»",
  DETAIL_FROM: "ab {period}",
  DETAIL_FROM_INSTEAD: "ab {period} erwartet statt später",
  DETAIL_HOLD_ALREADY: "gelten schon",
  DETAIL_TARGETS: "{created} neu und {changed} geändert, ab {period}",
  DETAIL_NO_ROWS: "keine der Zeilen lässt sich übernehmen",

  DETAIL_KEPT: "bleibt wie hier definiert: {parts}",
  DETAIL_KEPT_PART: "{name} {here} (in der Datei {there})",
  DETAIL_CHANGED_PART: "{name}: {here} → {there}",
  DETAIL_RANGE: "{low} bis {high}",
  DETAIL_QUOTED: "«{text}»",
  FIELD_UNIT: "Einheit",
  FIELD_DECIMALS: "Nachkommastellen",
  FIELD_DIRECTION: "Richtung",
  FIELD_AGGREGATION: "über die Zeit",
  FIELD_DESCRIPTION: "Beschreibung",
  FIELD_CATEGORY: "Kategorie",
  FIELD_RANGE: "Bereich",

  DETAIL_BY: "je {grain}",
  DETAIL_IN: "Einheit {unit}",
  DETAIL_ONE_DECIMAL: "1 Nachkommastelle",
  DETAIL_DECIMALS: "{count} Nachkommastellen",
  DETAIL_RANGE_CLOSED: "{range}, Grenzen eingeschlossen",
  DETAIL_NO_DIRECTION: "nur zur Information, da keine Richtung angegeben ist",
  DETAIL_MORE_DECIMALS: "die Werte haben {needed} Nachkommastellen, laut Datei {given}",
  DETAIL_AS_PERIODS: "je {grain}, wie die Perioden",
  DETAIL_OVER_TIME: "über die Zeit: {how} ({why})",
  OVER_TIME_SUM: "summiert",
  OVER_TIME_MEAN: "gemittelt",
  OVER_TIME_RATIO: "Zähler durch Nenner",
  OVER_TIME_LAST: "letzter Wert",
  WHY_DENOMINATOR: "hat einen Nenner",
  WHY_SHARE_OF_YES: "Anteil Ja",
  WHY_PERCENTAGE: "ein Prozentsatz",
  WHY_SCORE: "eine Bewertung mit Grenzen",
  WHY_MONEY: "Geld",
  WHY_COUNT: "eine Anzahl oder Menge",
  WHY_STOCK: "als Bestand aufgefasst",

  WORD_HIGHER_IS_BETTER: "höher ist besser",
  WORD_LOWER_IS_BETTER: "tiefer ist besser",
  WORD_WITHIN_BAND: "innerhalb einer Bandbreite",
  WORD_INFORMATIONAL: "zur Information",
  WORD_SUM: "Summe",
  WORD_MEAN: "Mittelwert",
  WORD_RATIO: "Verhältnis",
  WORD_LAST: "letzter Wert",
  WORD_MIN: "kleinster",
  WORD_MAX: "grösster",
  WORD_CUMULATIVE: "kumuliert",
  WORD_NONE: "nicht zusammengefasst",
};
