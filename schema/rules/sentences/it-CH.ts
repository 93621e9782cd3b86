import type { Catalogue } from "../sentence";

/** The sentences of the rules in Italian as written in Switzerland. */
export const sentences: Catalogue = {
  NUMBER_NOT_FINITE: "Questo non è un numero. Lasci vuota la cella se non c’è nulla da inserire.",
  NUMBER_HAS_EXPONENT: "Scriva «{text}» per esteso, senza esponente.",
  NUMBER_NOT_PLAIN: "«{text}» non è un numero semplice come 1234.5.",
  NUMBER_TOO_MANY_DIGITS:
    "Si possono conservare al massimo {digits} cifre significative. Arrotondi il numero.",
  NUMBER_TOO_LARGE:
    "Questo numero è più grande di qualsiasi valore possibile. Usi un’unità più grande, come i milioni.",
  NUMBER_TOO_SMALL:
    "Si possono conservare al massimo 15 decimali. Arrotondi il numero o usi un’unità più piccola.",

  PERIOD_NOT_READ:
    "«{text}» non è un periodo. Scriva 2026-03-14 per un giorno, 2026-W11 per una settimana, 2026-03 per un mese, 2026-Q1 per un trimestre, 2026-H1 per un semestre, 2026 per un anno.",
  RESTATED_PERIOD_TOO_SHORT:
    "{period} è pubblicato con il suo mese. Chieda quel mese, o un periodo più lungo.",
  RANGE_ENDS_EARLY: "{from} inizia dopo la fine di {to}. Scambi i due.",
  INSTANT_IS_A_DAY:
    "«{text}» è un giorno, e un giorno finisce in un momento diverso in ogni fuso orario. Scriva l’istante: {text}T23:59:59Z, oppure con lo scarto del suo fuso, {text}T23:59:59+01:00.",
  INSTANT_NOT_READ: "«{text}» non è un istante. Scriva giorno, ora e fuso: 2026-03-31T23:59:59Z.",
  PERIOD_NOT_A_DATE: "«{text}» non è un giorno del calendario. Scriva 2026-03-14.",
  PERIOD_NO_WEEK_53: "Il {year} ha solo 52 settimane.",
  PERIOD_YEAR_OUT_OF_RANGE: "{year} non è un anno tra {first} e {last}.",

  VALUE_OUTSIDE_RANGE: "{value}{unit} è fuori dall’intervallo ammesso: da {min} a {max}{unit}.",
  VALUE_OUTSIDE_RANGE_ABOVE_MIN:
    "{value}{unit} è fuori dall’intervallo ammesso: più di {min}, al massimo {max}{unit}.",
  VALUE_OUTSIDE_RANGE_BELOW_MAX:
    "{value}{unit} è fuori dall’intervallo ammesso: almeno {min}, meno di {max}{unit}.",
  VALUE_OUTSIDE_OPEN_RANGE:
    "{value}{unit} è fuori dall’intervallo ammesso: più di {min} e meno di {max}{unit}.",
  VALUE_BELOW_MIN: "{value}{unit} è fuori dall’intervallo ammesso: almeno {min}{unit}.",
  VALUE_NOT_ABOVE: "{value}{unit} è fuori dall’intervallo ammesso: più di {min}{unit}.",
  VALUE_ABOVE_MAX: "{value}{unit} è fuori dall’intervallo ammesso: al massimo {max}{unit}.",
  VALUE_NOT_BELOW: "{value}{unit} è fuori dall’intervallo ammesso: meno di {max}{unit}.",
  VALUE_NOT_WHOLE: "{value} non è un numero intero; questo indicatore conta numeri interi.",
  VALUE_NOT_YES_OR_NO: "Inserisca sì o no (1 o 0); {value} non è né l’uno né l’altro.",
  VALUE_NOT_A_RATING: "Una valutazione è un numero intero da 1 a 5; {value} non lo è.",
  VALUE_TOO_MANY_DECIMALS:
    "{value} ha più decimali di quanti ne conserva questo indicatore ({decimals}). Lo arrotondi.",

  RANGE_NOT_READ:
    "«{text}» non è un intervallo. Scriva 0 <= X, X <= 5, 0 <= X <= 100, oppure % al posto di X per le percentuali.",
  RANGE_SAME_SIDE_TWICE:
    "«{text}» limita due volte lo stesso lato. Un intervallo va in una sola direzione: 0 <= X <= 100.",
  RANGE_EMPTY: "«{text}» non ammette alcun valore: il limite inferiore supera quello superiore.",

  TYPED_NOT_A_NUMBER:
    "«{text}» non è un numero. Lasci vuota la cella, scriva n/a oppure un numero come 1234.5.",
  TYPED_NOT_YES_OR_NO: "«{text}» non è né sì né no. Scriva sì o no, oppure lasci vuota la cella.",
  TYPED_NOT_A_RATING:
    "«{text}» non è una valutazione. Scriva un numero intero da 1 a 5 o n/a, oppure lasci vuota la cella.",
  TYPED_GROUPING: "Non è chiaro che cosa significhi «{text}». Le cifre si raggruppano a tre a tre: 1'234.5.",
  TYPED_SPREADSHEET_ERROR:
    "«{text}» è un errore del foglio di calcolo. Lo corregga lì, oppure lasci vuota la cella.",
  TYPED_OTHER_CURRENCY: "Questo indicatore è in {unit}, non in {typed}.",
  TYPED_PERCENT_OF_COUNT:
    "Questo indicatore non ha unità, quindi non è in percentuale. Ometta il segno di percento.",
  TYPED_PERCENT_UNEXPECTED:
    "Questo indicatore non è in percentuale (la sua unità: {unit}). Ometta il segno di percento.",

  RATIO_DENOMINATOR_ZERO: "Il denominatore è zero, quindi non c’è un rapporto.",
  RATIO_PARTS_MISSING:
    "Un rapporto è stato inserito senza numeratore e denominatore, quindi non si può aggregare con altri.",
  RATIO_NOT_CUMULATIVE: "Un rapporto non si può cumulare.",

  AGGREGATE_NOT_OFFERED: "I valori di questo indicatore non si possono aggregare nel tempo.",
  AGGREGATE_NOT_OFFERED_TEAMS: "I valori di questo indicatore non si possono aggregare tra i team.",
  AGGREGATE_UNITS_DIFFER: "I team usano unità diverse ({first} e {second}), che non si possono aggregare.",
  AGGREGATE_WEIGHT_MISSING: "Un team che ha inserito un valore non ha un peso.",
  AGGREGATE_WEIGHT_NEGATIVE: "Un peso è negativo.",
  AGGREGATE_WEIGHT_ZERO: "I pesi dei team che hanno inserito un valore danno insieme zero.",
  CUMULATIVE_PERIOD_MISSING: "Non inserito: {period}. Non si può dire quanto si è aggiunto da allora.",
  SERIES_GRAIN_TOO_FINE: "Questo indicatore è inserito per {own} e non si può mostrare per {grain}.",
  SERIES_TWO_GRAINS: "Una serie va da {first} a {first}, non a {second}.",

  AS_OF_NOT_KNOWN_YET: "Il {date} non era ancora misurato.",
  FIGURE_NOT_REPORTED: "Non è inserito nulla.",
  FIGURE_NOT_APPLICABLE: "Non applicabile.",
  COVERAGE: "{reported} di {expected} inseriti.",

  CHANGE_NO_VALUE_NOW: "Ora non c’è un valore.",
  CHANGE_NO_VALUE_BEFORE: "Non c’è un valore con cui confrontare.",
  CHANGE_FROM_ZERO: "Partendo da zero non c’è una variazione percentuale.",

  TARGET_NONE: "Non è fissato alcun obiettivo.",
  TARGET_GAPS: "Solo {known} periodi su {of} hanno un obiettivo, quindi non ce n’è uno per l’insieme.",
  TARGET_VARIES: "L’obiettivo cambia nel corso di questi periodi, quindi non ce n’è uno per l’insieme.",
  TARGET_STANDS_STILL:
    "L’obiettivo resta uguale in questi periodi, quindi non dice quanto dovrebbero aggiungere.",
  TARGET_NOTHING_REPORTED: "Non è ancora inserito nulla da confrontare con un obiettivo.",
  TARGET_BAND_INCOMPLETE: "Una fascia richiede entrambi i limiti: inferiore e superiore.",
  TARGET_ORDER: "{second} ({secondValue}): sotto {first} ({firstValue}), ma qui più alto è meglio.",
  TARGET_ORDER_LOWER: "{second} ({secondValue}): sopra {first} ({firstValue}), ma qui più basso è meglio.",
  TARGET_ORDER_BAND: "{second} ({secondValue}): sotto {first} ({firstValue}).",
  TARGET_BASELINE_ALONE:
    "Un valore di partenza misura solo il percorso verso un obiettivo. Fissi anche l’obiettivo.",
  TARGET_BASELINE_OF_BAND:
    "Ciò che deve restare entro una fascia non ha un valore di partenza: non c’è un percorso da fare.",
  LEVEL_MINIMUM: "Minimo",
  LEVEL_TARGET: "Obiettivo",
  LEVEL_STRETCH: "Ambizione",
  TARGET_OVERLAPPING: "Due obiettivi iniziano con {period}. Ne mantenga uno.",
  SPREAD_ONLY_SUM:
    "Si possono ripartire solo valori che si sommano nel tempo; per questo indicatore l’obiettivo annuale vale per ogni periodo.",
  SPREAD_AMOUNTS: "Qui un anno ha {needed} periodi; sono indicati {found} importi.",
  SPREAD_NO_COMPLETE_YEAR: "Non c’è un anno passato completo di cui seguire le stagioni.",
  SPREAD_TOO_MUCH: "Gli importi danno {sum}, cioè {difference} più dei {annual} dell’anno.",
  SPREAD_TOO_LITTLE: "Gli importi danno {sum}, cioè {difference} meno dei {annual} dell’anno.",

  ACHIEVEMENT_INFORMATIONAL: "Questo indicatore è solo a titolo informativo.",
  ACHIEVEMENT_NO_TARGET: "Non è fissato alcun obiettivo.",
  ACHIEVEMENT_HIGHER: "Più alto è meglio: {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_HIGHER_NEGATIVE:
    "Più alto è meglio, obiettivo sotto zero: 1 + ({actual} − ({target})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_HIGHER_ZERO: "Più alto è meglio, obiettivo zero: {actual} dà {result}.",
  ACHIEVEMENT_LOWER: "Più basso è meglio: 2 − {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_LOWER_NEGATIVE:
    "Più basso è meglio, obiettivo sotto zero: 1 + ({target} − ({actual})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_LOWER_ZERO: "Più basso è meglio, obiettivo zero: {actual} dà {result}.",
  ACHIEVEMENT_BASELINE:
    "Dal valore di partenza {baseline} all’obiettivo {target}, {actual} è {result} del percorso.",
  ACHIEVEMENT_NO_WAY_TO_GO:
    "Valore di partenza e obiettivo sono entrambi {target}, quindi non c’è un percorso da misurare.",
  ACHIEVEMENT_INSIDE_BAND: "{actual} è tra {lower} e {upper}.",
  ACHIEVEMENT_OUTSIDE_BAND:
    "{actual} non è tra {lower} e {upper}: 1 − distanza ÷ metà dell’ampiezza = {result}.",
  ACHIEVEMENT_BAND_WITHOUT_WIDTH:
    "{actual} non è {lower}, e la fascia non ha un’ampiezza con cui misurare la distanza.",

  STATUS_NOT_EXPECTED: "Non è atteso nulla prima di {first}.",
  STATUS_IN_PROGRESS: "In corso: {period}; scadenza il {due}.",
  STATUS_NOT_DUE: "La scadenza per {period} è solo il {due}.",
  STATUS_DUE_TODAY: "La scadenza per {period} è oggi, {due}.",
  STATUS_NO_DATA: "Per {period} non è inserito nulla; la scadenza era il {due}.",
  STATUS_NO_VALUE: "Non c’è un valore. {reason}",
  STATUS_NOT_APPLICABLE: "Non applicabile per {period}.",
  STATUS_INFORMATIONAL: "Questo indicatore è solo a titolo informativo.",
  STATUS_NO_TARGET: "Non è fissato alcun obiettivo, quindi il valore è a titolo informativo.",
  STATUS_NO_TARGET_TOGETHER: "Il valore è a titolo informativo. {reason}",
  STATUS_TARGET_REACHED: "{actual} raggiunge l’obiettivo di {target}; più alto è meglio.",
  STATUS_TARGET_KEPT: "{actual} rispetta l’obiettivo di {target}; più basso è meglio.",
  STATUS_JUST_BELOW: "{actual} è sotto l’obiettivo di {target}, ma non sotto {limit}.",
  STATUS_JUST_ABOVE: "{actual} è sopra l’obiettivo di {target}, ma non sopra {limit}.",
  STATUS_FAR_BELOW: "{actual} è sotto {limit}, il limite di tolleranza per l’obiettivo di {target}.",
  STATUS_FAR_ABOVE: "{actual} è sopra {limit}, il limite di tolleranza per l’obiettivo di {target}.",
  STATUS_INSIDE_BAND: "{actual} è tra {lower} e {upper}.",
  STATUS_NEAR_BAND: "{actual} non è tra {lower} e {upper}, con uno scarto di al massimo {within}.",
  STATUS_OUTSIDE_BAND: "{actual} non è tra {lower} e {upper}, con uno scarto di oltre {within}.",

  DUE_DAYS_OUT_OF_RANGE:
    "La scadenza di un periodo è un numero intero di giorni lavorativi dopo la sua fine, da 0 a {most}.",
  DUE_TOO_MANY: "Sono più di {most} periodi. Chieda un tempo più breve, o meno indicatori alla volta.",
  PUNCTUALITY: "{reported} di {expected} inseriti, di cui {onTime} puntuali.",
  DUE_NO_WORKING_DAY:
    "Nei due mesi dopo il {date} non c’è alcun giorno lavorativo. Controlli il fine settimana e i giorni festivi.",

  ODD_TIMES_SEASON: "{times} volte quanto è usuale per {season} ({usual}).",
  ODD_FAR_FROM_SEASON: "Insolitamente lontano da quanto è usuale per {season} ({usual}).",
  ODD_TIMES_USUAL: "{times} volte il valore usuale ({usual}).",
  ODD_FAR_FROM_USUAL: "Insolitamente lontano dal valore usuale ({usual}).",
  ODD_TIMES_LAST: "{times} volte l’ultimo valore ({last}).",

  RATIO_NUMERATOR_MISSING: "Manca il numeratore. Inserisca entrambi, o nessuno.",
  RATIO_DENOMINATOR_MISSING: "Manca il denominatore. Inserisca entrambi, o nessuno.",
  RATIO_DENOMINATOR_NEGATIVE: "Il denominatore non può essere negativo.",
  RATIO_OUT_OF_NOTHING: "Se il denominatore è zero, deve esserlo anche il numeratore.",

  KPI_NAME_BRACES: "Un nome non ha parentesi graffe: nelle formule racchiudono i nomi. Usi quelle tonde.",
  KPI_NAME_LINES: "Un nome sta su una riga. Tolga gli a capo.",
  KPI_NAME_UNSEEN:
    "Il carattere {place} del nome ({code}) è invisibile; due nomi sembrerebbero uguali. Lo tolga.",
  FORMULA_EMPTY: "Scriva una formula, per esempio {example}.",
  FORMULA_TOO_LONG: "Una formula ha al massimo {most} caratteri.",
  FORMULA_TOO_DEEP: "Parentesi e funzioni si annidano al massimo {most} volte.",
  FORMULA_TOO_LARGE:
    "Una formula ha al massimo {most} numeri, nomi e operazioni. La divida in due indicatori.",
  FORMULA_NAME_TOO_LONG: "Un nome ha al massimo {most} caratteri.",
  FORMULA_UNKNOWN_SIGN:
    "«{found}» qui non ha significato. I nomi stanno tra graffe; i decimali hanno il punto.",
  FORMULA_BRACE_OPEN: "La graffa si apre qui e non si chiude mai.",
  FORMULA_REFERENCE_EMPTY: "Le graffe sono vuote. Scriva tra di esse il nome di un indicatore.",
  FORMULA_REFERENCE_UNKNOWN: "Non c’è alcun indicatore «{name}».",
  FORMULA_PARENTHESIS_OPEN: "La parentesi si apre qui e non si chiude mai.",
  FORMULA_UNEXPECTED: "«{found}» qui non è atteso.",
  FORMULA_ENDS_EARLY: "La formula termina dove dovrebbe seguire un numero, un nome o una parentesi.",
  FORMULA_UNKNOWN_FUNCTION:
    "Non c’è alcuna funzione «{name}». Ci sono {functions}; i nomi degli indicatori stanno tra graffe.",
  FORMULA_FUNCTION_WITHOUT_PARENTHESIS: "«{name}» è una funzione: segue una parentesi.",
  FORMULA_ARGUMENTS: "«{name}» richiede {needed} valori, non {found}.",
  FORMULA_WHOLE_NUMBER: "Qui è atteso un numero intero da {fewest} a {most}.",
  FORMULA_PREVIOUS_OF_KPI:
    "previous() richiede il nome di un indicatore tra graffe e di quanti periodi tornare indietro.",
  FORMULA_OPERAND_COARSER: "«{name}» è inserito per {grain}, meno spesso di «{whole}».",
  FORMULA_OF_OTHER: "La formula di «{name}» richiede questo indicatore così com’è. {reason}",
  FORMULA_UNITS_DIFFER: "{first} e {second} non si possono sommare né confrontare.",
  FORMULA_CYCLE: "Le formule dipendono l’una dall’altra in cerchio: {cycle}.",
  FORMULA_CHAIN_TOO_LONG: "«{name}» si basa su una catena di più di {most} formule.",
  FORMULA_DIVISION_BY_ZERO: "Una divisione per zero non ha un valore.",
  FORMULA_RESULT: "{working} = {result}.",
  FORMULA_RESULT_WITHOUT: "{working} = {result}; non inserito: {names}.",
  FORMULA_NO_VALUE: "{working}: {reason}",
  FORMULA_NOT_REPORTED: "Non inserito per {period}: {names}.",
  FORMULA_NOT_APPLICABLE: "Non applicabile per {period}: {names}.",
  FORMULA_LEFT_OUT: "{working} Tralasciato, perché non inserito: {names}.",
  FORMULA_LEFT_OUT_NOT_APPLICABLE: "{working} Tralasciato, perché non applicabile: {names}.",

  OUTLOOK_NOT_OFFERED:
    "Si offre una proiezione per valori che si sommano, di cui si fa la media o che sono una consistenza.",
  OUTLOOK_YEAR_OVER: "L’anno è terminato, quindi non c’è nulla da proiettare.",
  OUTLOOK_GAP:
    "Non c’è un valore per {period}, quindi la fine dell’anno non si può dedurre da ciò che segue.",
  OUTLOOK_NOT_APPLICABLE:
    "Dichiarato non applicabile: {period}. Ciò che segue non è confrontabile con anni interi, quindi la fine dell’anno non si può prevedere.",
  OUTLOOK_SHORT_SINCE_GAP:
    "Non c’è alcun valore per {period}, e lo storico che segue è troppo breve per una proiezione verificabile.",
  OUTLOOK_SHORT_SINCE_NOT_APPLICABLE:
    "Dichiarato non applicabile: {period}. Lo storico che segue è troppo breve per una proiezione verificabile.",
  OUTLOOK_RETIRED: "Non si attendono più valori, quindi non c’è nulla da proiettare.",
  OUTLOOK_TOO_LITTLE_HISTORY: "Lo storico è troppo breve per una proiezione verificabile.",
  XMR_TOO_FEW_POINTS: "Un intervallo normale richiede {needed} valori; ce ne sono {found}.",
  XMR_OUTSIDE_LIMITS: "{value} è fuori dall’intervallo normale.",
  XMR_RUN_ABOVE: "{length} valori consecutivi sono sopra la media.",
  XMR_RUN_BELOW: "{length} valori consecutivi sono sotto la media.",
  XMR_NEAR_UPPER:
    "Tre valori consecutivi su quattro sono vicini al limite superiore dell’intervallo normale.",
  XMR_NEAR_LOWER:
    "Tre valori consecutivi su quattro sono vicini al limite inferiore dell’intervallo normale.",
  SCORE: "Da {rated} indicatori su {expected}: {sum} ÷ {weights} = {score}.",
  SCORE_CAPPED:
    "Da {rated} indicatori su {expected}, ciascuno contato da 0 a {cap}: {sum} ÷ {weights} = {score}.",
  SCORE_NOTHING_RATED:
    "Non è valutato nulla: {rated} indicatori su {expected} hanno un raggiungimento e un peso.",
  SCORE_WEIGHT_NEGATIVE: "Un peso non può essere negativo.",
  SCORE_CAP_TOO_LOW: "Il massimo che conta un raggiungimento è superiore a zero.",

  IDEMPOTENCY_KEY_NOT_READ:
    "«{text}» non è un UUID come 3f0c2a52-8a4e-4f57-9c0e-1d1f6e1b7a10. Ne crei uno nuovo per ogni scrittura.",
  IDEMPOTENCY_KEY_USED:
    "Con la stessa chiave in questa cella è già stato salvato un altro valore. Invii un nuovo valore con una nuova chiave.",

  ENTRY_KPI_RETIRED: "«{kpi}» è archiviato e non accetta valori.",
  ENTRY_KPI_CALCULATED: "«{kpi}» è calcolato da una formula e non accetta valori.",
  ENTRY_NO_LONGER_MEASURED: "«{kpi}» non è più misurato per questo team e non accetta valori.",
  ENTRY_OTHER_GRAIN: "«{text}» non è ciò per cui si inserisce questo indicatore: {grain}, come {example}.",
  ENTRY_NOT_BEGUN: "Non ancora iniziato: {period} inizia il {start}.",
  ENTRY_BEFORE_FIRST:
    "I valori sono attesi da {first}. Un responsabile degli indicatori può assegnare l’indicatore da un periodo precedente.",
  ENTRY_MONTH_CLOSED:
    "Mese chiuso: {month}. Le sue cifre sono pubblicate. Un responsabile degli indicatori può riaprirlo indicando un motivo.",
  ENTRY_WITHDRAWN_BY_VALUE: "Per ritirare un valore, ritiri l’inserimento.",
  ENTRY_NOT_APPLICABLE_WITH_VALUE: "«Non applicabile» e un valore si escludono.",
  ENTRY_NOT_APPLICABLE_WITHOUT_NOTE: "Indichi in una nota perché non è applicabile.",
  ENTRY_NOTE_TOO_LONG: "Una nota ha al massimo {most} caratteri; questa ne ha {length}.",
  ENTRY_PARTS_WITHOUT_RATIO: "Solo un rapporto ha numeratore e denominatore.",
  ENTRY_VALUE_MISSING: "Manca un valore. Se non c’è, indichi perché non è applicabile.",
  ENTRY_PARTS_MISSING: "Inserisca numeratore e denominatore; Cairn divide.",
  ENTRY_CHANGED: "Nel frattempo qualcun altro ha modificato questa cella: ora indica {value}.",
  ENTRY_CHANGED_NOT_APPLICABLE:
    "Nel frattempo qualcun altro ha modificato questa cella: ora è non applicabile.",
  ENTRY_CHANGED_WITHDRAWN: "Nel frattempo qualcun altro ha ritirato questo valore.",
  ENTRY_GONE: "Qui non c’è più alcun inserimento.",
  ENTRY_CELLS_TOO_MANY: "Al massimo {most} celle alla volta.",
  ENTRY_CELL_TWICE: "Questa cella compare due volte nella stessa richiesta.",
  ENTRY_NO_ASSIGNMENT: "Questa assegnazione non esiste, o non per Lei.",
  ENTRY_OTHER_TEAM: "Non può inserire valori per questo team.",
  ENTRY_NOTHING_TO_TAKE_BACK: "Qui non c’è alcun valore da ritirare.",
  ENTRY_NOTHING_TO_RETURN: "Qui non c’è alcun valore da rinviare.",

  KIND_CALCULATED:
    "Un indicatore calcolato dà numeri. Scelga numeri come tipo di valore, oppure faccia inserire i valori.",
  KIND_NO_UNIT: "Sì o no non ha unità. La lasci vuota.",
  KIND_RANGE: "Questo tipo di valore va da {min} a {max}. Lasci vuoto l’intervallo.",
  KIND_YES_NO_COMBINED:
    "Sì e no non si aggregano così. Scelga somma (quanti sì), media (quota di sì), ultimo valore, minimo, massimo o non aggregato.",
  KIND_RATING_COMBINED:
    "Le valutazioni non si aggregano così. Scelga media, ultimo valore, minimo, massimo o non aggregato.",

  TEXT_MISSING: "Compilare questo campo.",
  TEXT_TOO_LONG: "Al massimo {most} caratteri; sono {length}.",

  DEFINITION_RATIO_ONLY_OVER_TEAMS:
    "Solo un rapporto nel tempo può essere un rapporto tra i team: per entrambi si inseriscono numeratore e denominatore.",
  DEFINITION_RATIOS_NOT_ADDED:
    "I rapporti dei team non si sommano né se ne fa la media. Scelga rapporto, minimo, massimo o non aggregato.",
  FISCAL_MONTH_OUT_OF_RANGE: "Un anno inizia in un mese da 1 a 12.",
  FISCAL_YEAR_MOVES_VALUES:
    "Ci sono valori o obiettivi per {grain}; un altro inizio dell’anno li sposterebbe ad altre date.",

  LOCALE_UNKNOWN: "«{text}» non è una lingua di Cairn: {locales}.",
  LOCALE_TWICE: "{locale} è indicato due volte.",
  DEPUTY_ALREADY: "{deputy} ha già la supplenza in alcuni di questi giorni.",
  DEPUTY_DAYS_REVERSED: "L’ultimo giorno precede il primo.",
  DEPUTY_DAYS_OVER: "Questi giorni sono passati.",
  DEPUTY_TOO_LONG: "Una supplenza dura al massimo {most} giorni; poi si può rinnovare.",
  DEPUTY_ONESELF: "Nessuno può supplire sé stesso. Scelga un’altra persona.",
  DEPUTY_NOT_ACTIVE: "{deputy} al momento non può usare Cairn e quindi non può supplire nessuno.",
  DEPUTY_OF_NO_ECONOMIST: "{person} non inserisce valori per alcun team: non c’è nulla da supplire.",
  REOPENING_NOT_CLOSED: "Mese non chiuso: {month}. I valori si possono inserire.",
  REOPENING_ASKED_ALREADY: "Il Suo team ha già fatto richiesta per questo mese; la risposta è in attesa.",
  REOPENING_ANSWERED: "A questa richiesta è già stato risposto.",

  KPI_IS_RETIRED: "Questo indicatore è archiviato.",
  KPI_IS_RETIRED_RESTORE: "Questo indicatore è archiviato; lo rimetta prima in uso.",
  KPI_CHANGED_MEANWHILE:
    "Qualcun altro ha modificato questo indicatore da quando Lei lo ha aperto. Guardi entrambe le versioni prima di salvare.",
  KPI_PERIODICITY_IN_USE:
    "Esistono valori o obiettivi per la frequenza attuale. Definisca un nuovo indicatore per l’altra.",
  KPI_NAME_TAKEN: "Esiste già un indicatore «{name}».",
  KPI_NAME_TAKEN_RETIRED: "Esiste già un indicatore «{name}» (archiviato; si può rimettere in uso).",
  KPI_DECIMALS: "Da 0 a {most} decimali.",
  KPI_TOLERANCE_NEGATIVE: "La tolleranza non può essere negativa.",
  KPI_FACTOR_ZERO: "Il fattore non può essere zero.",
  KPI_RANGE_REVERSED: "Il valore più grande è inferiore al più piccolo ({minimum}).",
  KPI_OTHER_GRAIN: "«{text}» non è adatto ({grain}); questo indicatore è misurato per {grain}.",
  WEIGHT_BELOW_ZERO: "Un peso è zero o positivo.",

  TARGET_END_WITH_FIGURES: "Ciò che pone fine a un obiettivo non ha cifre proprie. Ometta l’uno o l’altro.",
  TARGETS_TWO_PLACES: "Gli obiettivi valgono per un team o per un’assegnazione, non per entrambi.",
  TARGETS_OTHER_KPI: "Questa assegnazione è di un altro indicatore.",
  TARGETS_TOO_MANY: "Al massimo {most} obiettivi alla volta.",
  SPREAD_NOT_A_YEAR: "«{text}» non è un anno come 2026.",

  CLOSING_CLOSED_ALREADY: "Mese già chiuso: {month} (chiusura {number}).",
  CLOSING_NOT_CLOSED: "Mese non chiuso: {month}.",
  CLOSING_NOT_A_MONTH: "Si chiudono mesi, come 2026-03; «{text}» non lo è.",
  CLOSING_NOT_OVER: "Mese non ancora terminato: {month}.",

  TEAM_IS_RETIRED: "«{team}» è archiviato.",
  TEAM_ABOVE_IS_RETIRED: "«{team}» al di sopra è archiviato; rimetta prima in uso quello.",
  TEAM_IN_USE: "Prima da archiviare o spostare: team sottostanti: {below}; indicatori assegnati: {assigned}.",
  TEAM_NAME_TAKEN: "Esiste già un team «{name}».",
  TEAM_UNDER_ITSELF: "Un team non può stare sotto sé stesso.",

  PERSON_EMAIL_NOT_READ: "«{text}» non è un indirizzo e-mail.",
  PERSON_KNOWN_ALREADY: "{name} ha già questo indirizzo o questa identità.",
  PERSON_IS_SUSPENDED: "Questa persona è sospesa e non è in attesa: la riammetta invece.",
  PERSON_STILL_WAITS: "Questa persona attende ancora l’autorizzazione: la autorizzi invece.",
  PERSON_LAST_ADMINISTRATOR:
    "È l’unica persona con il ruolo di amministrazione; lo attribuisca prima a un’altra.",
  ROLE_NEEDS_TEAM: "Indichi per quale team vale questo ruolo.",
  ROLE_WITHOUT_TEAM: "Questo ruolo vale per tutta l’organizzazione; ometta il team.",
  TOKEN_DAYS: "Da 1 a {most} giorni.",

  ORGANIZATION_LOCALE: "Scelga tra {locales}.",
  ORGANIZATION_TIMEZONE: "Non è un fuso orario come Europe/Zurich.",
  ORGANIZATION_CURRENCY: "Tre lettere, come CHF.",
  ORGANIZATION_HOLIDAYS_TOO_MANY: "Al massimo {most} giorni.",
  ORGANIZATION_DOMAINS: "Domini come example.org, senza @.",

  FILE_NOT_TEXT:
    "Questo non è testo: c’è un byte zero alla posizione {position}. Lo salvi come «CSV UTF-8» e riprovi.",
  FILE_TEXT_BROKEN: "Il file è danneggiato o incompleto. Lo salvi come «CSV UTF-8» e riprovi.",
  FILE_ENCODING_UNKNOWN:
    "La codifica del file non è nota (riga {line}). Lo salvi come «CSV UTF-8» e riprovi.",
  FILE_NOT_BASE64: "Il contenuto sono i byte del file in base64.",
  FILE_QUOTE_OPEN: "Una virgoletta nella riga che inizia alla riga {line} non viene mai chiusa.",
  FILE_QUOTES_WRONG:
    "Le virgolette della riga che inizia alla riga {line} non corrispondono. Una che fa parte del testo si scrive due volte.",
  FILE_ROW_UNREADABLE: "La riga che inizia alla riga {line} non si può leggere.",
  FILE_ROW_RAGGED:
    "Le celle di questa riga sono {found}, le intestazioni {width}. Un separatore dentro un testo deve stare tra virgolette.",
  FILE_ROWS_REFUSED:
    "Righe respinte: {count} di {of}; quindi non è stato importato nulla. Le corregga, oppure importi le altre senza.",
  EXPORT_TOO_LONG: "Sarebbero più di {most} righe. Ne esporti una parte: un team o alcuni anni.",
  FILE_TEAM_RETIRED: "Il team «{team}» è archiviato; lo rimetta prima in uso.",
  FILE_TEAM_CIRCLE: "Il file mette il team «{team}» sotto sé stesso o sotto un team che non si può creare.",
  FILE_KPI_RETIRED: "«{kpi}» è archiviato; lo rimetta prima in uso.",
  FILE_KPI_OTHER_GRAIN:
    "«{kpi}» è misurato qui per {here} e nel file per {there}. Dia un altro nome all’indicatore del file.",
  FILE_KPI_OTHER_UNIT:
    "«{kpi}» è tenuto qui in {here} e dato nel file in {there}. Cambi la definizione o il nome.",
  UNIT_NONE: "nessuna unità",

  ROW_TEAM_MISSING: "Manca il nome del team.",
  ROW_KPI_MISSING: "Manca il nome dell’indicatore.",
  ROW_PERIOD_MISSING: "Manca il periodo.",
  ROW_PERIOD_NOT_READ: "«{text}» non si legge come {grain}; questo indicatore è misurato per {grain}.",
  ROW_WORD_UNKNOWN:
    "«{word}» qui non è noto ({field}). Scriva uno di {choices}, oppure faccia corrispondere la parola in «values».",
  ROW_SIGNS_CONTRADICT:
    "«{text}» può essere {smaller} o {larger}: in questo file il punto e la virgola stanno entrambi dove possono iniziare i decimali. Indichi con «decimalMark» nella corrispondenza quale dei due li precede, oppure scriva questi numeri senza raggruppamento.",
  NOTE_TWO_WAYS:
    "Numeri che si possono leggere in due modi: {count}. Sono stati intesi così: {taken}. Se non è giusto, indichi con «decimalMark» nella corrispondenza quale segno precede i decimali.",
  NOTE_TAKEN: "«{written}» come {value} (riga {line})",
  NOTE_NOTES_LOST:
    "Note accanto a valori vuoti, che non vengono conservate: {count}, la prima alla riga {line}.",
  NOTE_RATIOS_BARE:
    "Rapporti senza numeratore e denominatore: {count}. Restano come sono e non si possono combinare né nel tempo né tra team.",
  NOTE_DEVIATING:
    "Valori che differiscono da numeratore ÷ denominatore: {count}, il primo alla riga {line}. Si conserva il rapporto.",
  NOTE_ROUNDED:
    "Valori arrotondati ai decimali dell’indicatore: {count}, il primo alla riga {line}: {from} diventa {to}.",
  NOTE_EMPTIED:
    "Valori svuotati nel file: {count}. Restano come prima; per toglierne uno, lo ritiri in Cairn.",
  NOTE_NOT_USED: "Non usato: {headings}.",
  NOTE_READ_AS: "Letto come {encoding}, separato da {separator}.",
  SEPARATOR_COMMA: "virgole",
  SEPARATOR_SEMICOLON: "punti e virgola",
  SEPARATOR_TAB: "tabulazioni",
  NOTE_SHEET: "Letto dal foglio «{sheet}», uno di {of}.",
  NOTE_COLUMNS_CUT: "Sono state lette solo le prime {most} colonne.",
  NOTE_HIDDEN: "Righe nascoste lette anch’esse: {count}.",
  ROW_DECIMALS: "«{text}» non è un numero di decimali da 0 a 10.",
  ROW_NO_LONGER_MEASURED: "«{kpi}» non è più misurato per «{team}»; lo assegni prima di nuovo.",
  ROWS_CONTRADICT_TARGET: "Le righe {first} e {second} danno obiettivi diversi per «{kpi}» da {period}.",
  ROWS_CONTRADICT: "Le righe {first} e {second} danno valori diversi di «{kpi}» per {period}.",
  ROWS_DEFINE_TWICE:
    "Alla riga {line}, per «{kpi}» ({part}) c’è {first}. Se sono due indicatori, dia loro due nomi.",

  COLUMN_TEAM: "una colonna «team»",
  COLUMN_KPI: "una colonna «kpi»",
  COLUMN_PERIOD: "una colonna «period», oppure «year» e «month»",
  COLUMN_ACTUAL: "una colonna «actual» (o «value»)",
  COLUMN_NAMED: "una colonna «{heading}»",
  FILE_COLUMN_MISSING: "Al file manca {what}. Le sue intestazioni sono {headings}.",
  FILE_UNIT_OR_TEAM:
    "Al file manca una colonna «team». «{heading}» è stata letta come unità di misura; se indica i team, lo precisi nella corrispondenza delle colonne. Le intestazioni sono {headings}.",
  FILE_COLUMNS_TWICE:
    "Due colonne significano la stessa cosa: «{first}» e «{second}». Indichi quale prendere.",
  FILE_EMPTY: "Il file è vuoto.",
  FILE_TOO_LARGE: "Il file supera i {most} MB. Vi tenga solo i valori, oppure lo divida.",
  FILE_TOO_MANY_ROWS:
    "Il file ha più di {most} righe. Lo divida, per esempio per anno, e importi le parti una dopo l’altra; la riga di comando accetta file CSV di qualsiasi lunghezza.",
  FILE_WORKBOOK_BROKEN:
    "La cartella di lavoro è danneggiata o incompleta. La salvi di nuovo in Excel o Calc e riprovi.",
  FILE_WORKBOOK_TOO_LARGE:
    "Decompressa, questa cartella di lavoro supera i {most} MB. Tenga solo il foglio con i valori, oppure lo salvi come «CSV UTF-8».",
  FILE_WORKBOOK_TOO_DENSE:
    "Questa cartella di lavoro si decomprime in molto più di quanto contiene, come fanno i file dannosi. Copi i valori in una nuova cartella e riprovi.",
  FILE_WORKBOOK_TOO_MANY_PARTS:
    "Questa cartella di lavoro ha {parts} parti; se ne leggono al massimo {most}. Copi i valori in una nuova cartella e riprovi.",
  FILE_WORKBOOK_NESTED:
    "Questa cartella di lavoro contiene un altro file compresso ({name}). Copi i valori in una nuova cartella e riprovi.",
  FILE_WORKBOOK_ENCRYPTED: "Questa cartella di lavoro è protetta da una password. La salvi senza e riprovi.",
  FILE_WORKBOOK_OLD:
    "È una cartella di lavoro di un vecchio Excel (.xls). La salvi come «Cartella di lavoro di Excel (.xlsx)» e riprovi.",
  FILE_WORKBOOK_OTHER:
    "Non è una cartella di lavoro di Excel (.xlsx). Apra il file in Excel o Calc, lo salvi come .xlsx o come «CSV UTF-8» e riprovi.",
  FILE_SHEET_MISSING: "La cartella di lavoro non ha un foglio «{sheet}». Contiene: {sheets}.",
  FILE_SHEETS_EMPTY: "Nessun foglio di questa cartella di lavoro contiene un valore.",

  CELL_FORMULA_WITHOUT_RESULT:
    "Questa formula è stata salvata senza il suo risultato. Apra il file in Excel o Calc, lo salvi lì e riprovi.",
  CELL_MERGED:
    "Questa cella è unita ad altre, quindi non è chiaro a quali righe si riferisce il numero. Lo scriva in ogni riga.",
  PERIOD_OF_NUMBER:
    "Il foglio di calcolo conserva {text} come numero, quindi può significare gennaio o ottobre. Scriva 2026-01 o 2026-10.",

  TEMPLATE_ID_BROKEN:
    "L’identificativo nascosto di questa riga è stato modificato. Scarichi di nuovo il modello.",
  TEMPLATE_ROW_MIXED_UP:
    "Team, indicatore o periodo di questa riga non corrispondono più all’identificativo nascosto: una parte delle righe è stata ordinata o sovrascritta. Scarichi di nuovo il modello.",
  TEMPLATE_ROW_UNKNOWN:
    "L’indicatore di questa riga qui non è più misurato, o il modello è di un’altra organizzazione.",
  TEMPLATE_ROW_CHANGED:
    "Questo valore è stato modificato dopo la creazione del modello; ora indica {value}. Nulla viene sovrascritto: scarichi di nuovo il modello, o lo inserisca nella griglia.",
  TEMPLATE_ROW_TAKEN_BACK:
    "Questo valore è stato ritirato dopo la creazione del modello. Nulla viene sovrascritto: scarichi di nuovo il modello, o lo inserisca nella griglia.",

  CELL_NOT_YOURS: "Non può inserire valori per «{team}».",
  CELL_TEAM_UNKNOWN: "Non c’è alcun team «{team}».",
  CELL_KPI_UNKNOWN: "Non c’è alcun indicatore «{kpi}».",
  CELL_NOT_MEASURED: "«{kpi}» non è misurato per «{team}». Un responsabile degli indicatori può assegnarlo.",

  MAPPING_NOT_AN_OBJECT: "Una corrispondenza è un oggetto come {example}.",
  MAPPING_PART_UNKNOWN: "Una corrispondenza non ha «{part}». Può avere: {parts}.",
  MAPPING_PART_NOT_AN_OBJECT: "«{part}» è un oggetto con campi come «team» o «actual».",
  MAPPING_FIELD_UNKNOWN: "Non c’è alcun campo «{field}». I campi sono: {fields}.",
  MAPPING_NEVER_BY_DEFAULT: "Una cifra non può venire per impostazione: {field} vuoto resta vuoto.",
  MAPPING_ONE_OF: "«{part}» è uno di questi: {choices}",
  MAPPING_HEADING_OR_NULL: "È l’intestazione di una colonna, oppure null.",
  MAPPING_TEXT_OR_NUMBER: "È un testo o un numero.",
  MAPPING_WORDS: "È un oggetto come {example}.",
  MAPPING_WORD_TO_TEXT: "Ogni parola del file porta a un testo.",

  DETAIL_UNDER: "sotto «{team}»",
  DETAIL_STAYS_UNDER: "resta sotto «{above}»; il file lo mette sotto «{team}»",
  DETAIL_STAYS_ON_TOP: "resta in cima; il file lo mette sotto «{team}»",
  DETAIL_FROM: "da {period}",
  DETAIL_FROM_INSTEAD: "atteso da {period} invece che più tardi",
  DETAIL_HOLD_ALREADY: "valgono già",
  DETAIL_TARGETS: "nuovi: {created}, modificati: {changed}, da {period}",
  DETAIL_NO_ROWS: "nessuna delle sue righe si può riprendere",

  DETAIL_KEPT: "resta come definito qui: {parts}",
  DETAIL_KEPT_PART: "{name} {here} (nel file {there})",
  DETAIL_CHANGED_PART: "{name}: {here} → {there}",
  DETAIL_RANGE: "da {low} a {high}",
  DETAIL_QUOTED: "«{text}»",
  FIELD_UNIT: "unità",
  FIELD_DECIMALS: "decimali",
  FIELD_DIRECTION: "verso",
  FIELD_AGGREGATION: "nel tempo",
  FIELD_DESCRIPTION: "descrizione",
  FIELD_CATEGORY: "categoria",
  FIELD_RANGE: "intervallo",

  DETAIL_BY: "per {grain}",
  DETAIL_IN: "unità {unit}",
  DETAIL_ONE_DECIMAL: "1 decimale",
  DETAIL_DECIMALS: "{count} decimali",
  DETAIL_RANGE_CLOSED: "{range}, limiti compresi",
  DETAIL_NO_DIRECTION: "a titolo informativo, perché non è indicato un verso",
  DETAIL_MORE_DECIMALS: "i suoi valori hanno {needed} decimali, il file ne indica {given}",
  DETAIL_AS_PERIODS: "per {grain}, come i suoi periodi",
  DETAIL_OVER_TIME: "nel tempo: {how} ({why})",
  OVER_TIME_SUM: "sommato",
  OVER_TIME_MEAN: "media",
  OVER_TIME_RATIO: "numeratori su denominatori",
  OVER_TIME_LAST: "ultimo valore",
  WHY_DENOMINATOR: "ha un denominatore",
  WHY_SHARE_OF_YES: "quota di sì",
  WHY_PERCENTAGE: "una percentuale",
  WHY_SCORE: "un punteggio entro limiti",
  WHY_MONEY: "denaro",
  WHY_COUNT: "un numero o una quantità",
  WHY_STOCK: "considerato una consistenza",

  WORD_HIGHER_IS_BETTER: "più alto è meglio",
  WORD_LOWER_IS_BETTER: "più basso è meglio",
  WORD_WITHIN_BAND: "entro una fascia",
  WORD_INFORMATIONAL: "a titolo informativo",
  WORD_SUM: "somma",
  WORD_MEAN: "media",
  WORD_RATIO: "rapporto",
  WORD_LAST: "ultimo valore",
  WORD_MIN: "minimo",
  WORD_MAX: "massimo",
  WORD_CUMULATIVE: "cumulato",
  WORD_NONE: "non aggregato",
};
