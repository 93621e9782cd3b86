import type { Catalogue } from "../sentence";

/** The sentences of the rules in French as written in Switzerland. */
export const sentences: Catalogue = {
  NUMBER_NOT_FINITE: "Ce n’est pas un nombre. Laissez la cellule vide s’il n’y a rien à saisir.",
  NUMBER_HAS_EXPONENT: "Écrivez « {text} » en entier, sans exposant.",
  NUMBER_NOT_PLAIN: "« {text} » n’est pas un nombre simple comme 1234.5.",
  NUMBER_TOO_MANY_DIGITS:
    "Au plus {digits} chiffres significatifs peuvent être conservés. Arrondissez le nombre.",
  NUMBER_TOO_LARGE:
    "Ce nombre dépasse toute valeur possible. Utilisez une unité plus grande, par exemple les millions.",
  NUMBER_TOO_SMALL:
    "Au plus 15 décimales peuvent être conservées. Arrondissez le nombre ou utilisez une unité plus petite.",

  PERIOD_NOT_READ:
    "« {text} » n’est pas une période. Écrivez 2026-03-14 pour un jour, 2026-W11 pour une semaine, 2026-03 pour un mois, 2026-Q1 pour un trimestre, 2026-H1 pour un semestre, 2026 pour une année.",
  RESTATED_PERIOD_TOO_SHORT:
    "{period} est publié avec son mois. Demandez ce mois, ou une période plus longue.",
  RANGE_ENDS_EARLY: "{from} commence après la fin de {to}. Intervertissez les deux.",
  INSTANT_IS_A_DAY:
    "« {text} » est un jour, et un jour se termine à un autre moment dans chaque fuseau horaire. Écrivez l’instant : {text}T23:59:59Z, ou avec le décalage de votre fuseau, {text}T23:59:59+01:00.",
  INSTANT_NOT_READ:
    "« {text} » n’est pas un instant. Écrivez le jour, l’heure et le fuseau : 2026-03-31T23:59:59Z.",
  PERIOD_NOT_A_DATE: "« {text} » n’est pas un jour du calendrier. Écrivez 2026-03-14.",
  PERIOD_NO_WEEK_53: "{year} n’a que 52 semaines.",
  PERIOD_YEAR_OUT_OF_RANGE: "{year} n’est pas une année entre {first} et {last}.",

  VALUE_OUTSIDE_RANGE: "{value}{unit} sort de la plage autorisée : {min} à {max}{unit}.",
  VALUE_OUTSIDE_RANGE_ABOVE_MIN:
    "{value}{unit} sort de la plage autorisée : plus de {min}, au plus {max}{unit}.",
  VALUE_OUTSIDE_RANGE_BELOW_MAX:
    "{value}{unit} sort de la plage autorisée : au moins {min}, moins de {max}{unit}.",
  VALUE_OUTSIDE_OPEN_RANGE:
    "{value}{unit} sort de la plage autorisée : plus de {min} et moins de {max}{unit}.",
  VALUE_BELOW_MIN: "{value}{unit} sort de la plage autorisée : au moins {min}{unit}.",
  VALUE_NOT_ABOVE: "{value}{unit} sort de la plage autorisée : plus de {min}{unit}.",
  VALUE_ABOVE_MAX: "{value}{unit} sort de la plage autorisée : au plus {max}{unit}.",
  VALUE_NOT_BELOW: "{value}{unit} sort de la plage autorisée : moins de {max}{unit}.",
  VALUE_NOT_WHOLE: "{value} n’est pas un nombre entier ; cet indicateur compte des entiers.",
  VALUE_NOT_YES_OR_NO: "Saisissez oui ou non (1 ou 0) ; {value} n’est ni l’un ni l’autre.",
  VALUE_NOT_A_RATING: "Une note est un nombre entier de 1 à 5 ; {value} n’en est pas un.",
  VALUE_TOO_MANY_DECIMALS:
    "{value} a plus de décimales que n’en conserve cet indicateur ({decimals}). Arrondissez.",

  RANGE_NOT_READ:
    "« {text} » n’est pas une plage. Écrivez 0 <= X, X <= 5, 0 <= X <= 100, ou % à la place de X pour des pour-cent.",
  RANGE_SAME_SIDE_TWICE:
    "« {text} » limite deux fois le même côté. Une plage va dans un seul sens : 0 <= X <= 100.",
  RANGE_EMPTY: "« {text} » n’admet aucune valeur : la limite inférieure dépasse la limite supérieure.",

  TYPED_NOT_A_NUMBER:
    "« {text} » n’est pas un nombre. Laissez la cellule vide, écrivez n/a ou un nombre comme 1234.5.",
  TYPED_NOT_YES_OR_NO: "« {text} » n’est ni oui ni non. Écrivez oui ou non, ou laissez la cellule vide.",
  TYPED_NOT_A_RATING:
    "« {text} » n’est pas une note. Écrivez un nombre entier de 1 à 5 ou n/a, ou laissez la cellule vide.",
  TYPED_GROUPING: "On ne sait pas ce que signifie « {text} ». Les chiffres se groupent par trois : 1'234.5.",
  TYPED_SPREADSHEET_ERROR:
    "« {text} » est une erreur du tableur. Corrigez-la là-bas, ou laissez la cellule vide.",
  TYPED_OTHER_CURRENCY: "Cet indicateur est en {unit}, pas en {typed}.",
  TYPED_PERCENT_OF_COUNT:
    "Cet indicateur n’a pas d’unité ; il n’est donc pas en pour-cent. Omettez le signe de pour-cent.",
  TYPED_PERCENT_UNEXPECTED:
    "Cet indicateur n’est pas en pour-cent (son unité : {unit}). Omettez le signe de pour-cent.",

  RATIO_DENOMINATOR_ZERO: "Le dénominateur est nul, il n’y a donc pas de ratio.",
  RATIO_PARTS_MISSING:
    "Un ratio a été saisi sans numérateur ni dénominateur ; il ne peut donc pas être agrégé avec d’autres.",
  RATIO_NOT_CUMULATIVE: "Un ratio ne se cumule pas.",

  AGGREGATE_NOT_OFFERED: "Les valeurs de cet indicateur ne s’agrègent pas dans le temps.",
  AGGREGATE_NOT_OFFERED_TEAMS: "Les valeurs de cet indicateur ne s’agrègent pas entre équipes.",
  AGGREGATE_UNITS_DIFFER:
    "Les équipes utilisent des unités différentes ({first} et {second}), qui ne s’agrègent pas.",
  AGGREGATE_WEIGHT_MISSING: "Une équipe qui a saisi une valeur n’a pas de poids.",
  AGGREGATE_WEIGHT_NEGATIVE: "Un poids est négatif.",
  AGGREGATE_WEIGHT_ZERO: "La somme des poids des équipes qui ont saisi une valeur est nulle.",
  CUMULATIVE_PERIOD_MISSING: "Non renseigné : {period}. On ne peut donc pas dire ce qui s’est ajouté depuis.",
  SERIES_GRAIN_TOO_FINE: "Cet indicateur est saisi par {own} et ne peut pas être affiché par {grain}.",
  SERIES_TWO_GRAINS: "Une série va de {first} à {first}, pas à {second}.",

  AS_OF_NOT_KNOWN_YET: "Le {date}, ce n’était pas encore mesuré.",
  FIGURE_NOT_REPORTED: "Rien n’est renseigné.",
  FIGURE_NOT_APPLICABLE: "Sans objet.",
  COVERAGE: "{reported} sur {expected} renseignés.",

  CHANGE_NO_VALUE_NOW: "Il n’y a pas de valeur actuelle.",
  CHANGE_NO_VALUE_BEFORE: "Il n’y a pas de valeur à laquelle comparer.",
  CHANGE_FROM_ZERO: "À partir de zéro, il n’y a pas de variation en pour-cent.",

  TARGET_NONE: "Aucun objectif n’est fixé.",
  TARGET_GAPS: "Seules {known} périodes sur {of} ont un objectif ; il n’y en a donc pas pour l’ensemble.",
  TARGET_VARIES: "L’objectif change au cours de ces périodes ; il n’y en a donc pas pour l’ensemble.",
  TARGET_STANDS_STILL:
    "L’objectif reste le même sur ces périodes ; il ne dit donc pas ce qu’elles devraient ajouter.",
  TARGET_NOTHING_REPORTED: "Rien n’est encore renseigné qui puisse être comparé à un objectif.",
  TARGET_BAND_INCOMPLETE: "Une fourchette a besoin de ses deux limites : inférieure et supérieure.",
  TARGET_ORDER:
    "{second} ({secondValue}) : au-dessous de {first} ({firstValue}), alors qu’ici plus élevé, c’est mieux.",
  TARGET_ORDER_LOWER:
    "{second} ({secondValue}) : au-dessus de {first} ({firstValue}), alors qu’ici plus bas, c’est mieux.",
  TARGET_ORDER_BAND: "{second} ({secondValue}) : au-dessous de {first} ({firstValue}).",
  TARGET_BASELINE_ALONE:
    "Une valeur de départ ne mesure que le chemin vers un objectif. Fixez aussi l’objectif.",
  TARGET_BASELINE_OF_BAND:
    "Ce qui doit rester dans une fourchette n’a pas de valeur de départ : il n’y a aucun chemin à parcourir.",
  LEVEL_MINIMUM: "Minimum",
  LEVEL_TARGET: "Objectif",
  LEVEL_STRETCH: "Ambition",
  TARGET_OVERLAPPING: "Deux objectifs commencent avec {period}. Gardez-en un.",
  SPREAD_ONLY_SUM:
    "Seules les valeurs qui s’additionnent dans le temps se répartissent ; pour cet indicateur, l’objectif annuel vaut pour chaque période.",
  SPREAD_AMOUNTS: "Une année a ici {needed} périodes ; {found} montants sont indiqués.",
  SPREAD_NO_COMPLETE_YEAR: "Il n’y a aucune année passée complète dont suivre les saisons.",
  SPREAD_TOO_MUCH: "La somme des montants est {sum}, soit {difference} de plus que {annual} pour l’année.",
  SPREAD_TOO_LITTLE: "La somme des montants est {sum}, soit {difference} de moins que {annual} pour l’année.",

  ACHIEVEMENT_INFORMATIONAL: "Cet indicateur est donné à titre indicatif.",
  ACHIEVEMENT_NO_TARGET: "Aucun objectif n’est fixé.",
  ACHIEVEMENT_HIGHER: "Plus élevé, c’est mieux : {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_HIGHER_NEGATIVE:
    "Plus élevé, c’est mieux, objectif négatif : 1 + ({actual} − ({target})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_HIGHER_ZERO: "Plus élevé, c’est mieux, objectif zéro : {actual} donne {result}.",
  ACHIEVEMENT_LOWER: "Plus bas, c’est mieux : 2 − {actual} ÷ {target} = {result}.",
  ACHIEVEMENT_LOWER_NEGATIVE:
    "Plus bas, c’est mieux, objectif négatif : 1 + ({target} − ({actual})) ÷ |{target}| = {result}.",
  ACHIEVEMENT_LOWER_ZERO: "Plus bas, c’est mieux, objectif zéro : {actual} donne {result}.",
  ACHIEVEMENT_BASELINE:
    "De la valeur de départ {baseline} à l’objectif {target}, {actual} représente {result} du chemin.",
  ACHIEVEMENT_NO_WAY_TO_GO:
    "La valeur de départ et l’objectif sont tous deux {target} ; il n’y a aucun chemin à mesurer.",
  ACHIEVEMENT_INSIDE_BAND: "{actual} se situe entre {lower} et {upper}.",
  ACHIEVEMENT_OUTSIDE_BAND:
    "{actual} n’est pas entre {lower} et {upper} : 1 − écart ÷ demi-largeur = {result}.",
  ACHIEVEMENT_BAND_WITHOUT_WIDTH:
    "{actual} n’est pas {lower}, et la fourchette n’a pas de largeur qui permette de mesurer l’écart.",

  STATUS_NOT_EXPECTED: "Rien n’est attendu avant {first}.",
  STATUS_IN_PROGRESS: "En cours : {period} ; échéance le {due}.",
  STATUS_NOT_DUE: "L’échéance pour {period} n’est que le {due}.",
  STATUS_DUE_TODAY: "L’échéance pour {period} est aujourd’hui, le {due}.",
  STATUS_NO_DATA: "Rien n’est renseigné pour {period} ; l’échéance était le {due}.",
  STATUS_NO_VALUE: "Il n’y a pas de valeur. {reason}",
  STATUS_NOT_APPLICABLE: "Sans objet pour {period}.",
  STATUS_INFORMATIONAL: "Cet indicateur est donné à titre indicatif.",
  STATUS_NO_TARGET: "Aucun objectif n’est fixé ; la valeur est donnée à titre indicatif.",
  STATUS_NO_TARGET_TOGETHER: "La valeur est donnée à titre indicatif. {reason}",
  STATUS_TARGET_REACHED: "{actual} atteint l’objectif de {target} ; plus élevé, c’est mieux.",
  STATUS_TARGET_KEPT: "{actual} respecte l’objectif de {target} ; plus bas, c’est mieux.",
  STATUS_JUST_BELOW: "{actual} est au-dessous de l’objectif de {target}, mais pas au-dessous de {limit}.",
  STATUS_JUST_ABOVE: "{actual} est au-dessus de l’objectif de {target}, mais pas au-dessus de {limit}.",
  STATUS_FAR_BELOW: "{actual} est au-dessous de {limit}, la limite de tolérance pour l’objectif de {target}.",
  STATUS_FAR_ABOVE: "{actual} est au-dessus de {limit}, la limite de tolérance pour l’objectif de {target}.",
  STATUS_INSIDE_BAND: "{actual} se situe entre {lower} et {upper}.",
  STATUS_NEAR_BAND: "{actual} n’est pas entre {lower} et {upper}, avec un écart d’au plus {within}.",
  STATUS_OUTSIDE_BAND: "{actual} n’est pas entre {lower} et {upper}, avec un écart de plus de {within}.",

  DUE_DAYS_OUT_OF_RANGE:
    "L’échéance d’une période est un nombre entier de jours ouvrables après sa fin, de 0 à {most}.",
  DUE_TOO_MANY:
    "Cela fait plus de {most} périodes. Demandez une durée plus courte, ou moins d’indicateurs à la fois.",
  PUNCTUALITY: "{reported} sur {expected} renseignés, dont {onTime} dans les délais.",
  DUE_NO_WORKING_DAY:
    "Aucun jour ouvrable ne suit le {date} dans les deux mois. Vérifiez le week-end et les jours fériés.",

  ODD_TIMES_SEASON: "{times} fois ce qui est habituel pour {season} ({usual}).",
  ODD_FAR_FROM_SEASON: "Inhabituellement loin de ce qui est habituel pour {season} ({usual}).",
  ODD_TIMES_USUAL: "{times} fois la valeur habituelle ({usual}).",
  ODD_FAR_FROM_USUAL: "Inhabituellement loin de la valeur habituelle ({usual}).",
  ODD_TIMES_LAST: "{times} fois la dernière valeur ({last}).",

  RATIO_NUMERATOR_MISSING: "Le numérateur manque. Saisissez les deux, ou aucun.",
  RATIO_DENOMINATOR_MISSING: "Le dénominateur manque. Saisissez les deux, ou aucun.",
  RATIO_DENOMINATOR_NEGATIVE: "Le dénominateur ne peut pas être négatif.",
  RATIO_OUT_OF_NOTHING: "Si le dénominateur est nul, le numérateur doit l’être aussi.",

  KPI_NAME_BRACES:
    "Un nom n’a pas d’accolades : dans les formules, elles entourent les noms. Employez des parenthèses.",
  KPI_NAME_LINES: "Un nom tient sur une ligne. Retirez les retours à la ligne.",
  KPI_NAME_UNSEEN:
    "Le caractère {place} du nom ({code}) est invisible ; deux noms se ressembleraient. Retirez-le.",
  FORMULA_EMPTY: "Écrivez une formule, par exemple {example}.",
  FORMULA_TOO_LONG: "Une formule a au plus {most} caractères.",
  FORMULA_TOO_DEEP: "Parenthèses et fonctions s’imbriquent au plus {most} fois.",
  FORMULA_TOO_LARGE:
    "Une formule a au plus {most} nombres, noms et opérations. Répartissez-la sur deux indicateurs.",
  FORMULA_NAME_TOO_LONG: "Un nom a au plus {most} caractères.",
  FORMULA_UNKNOWN_SIGN:
    "« {found} » n’a pas de sens ici. Les noms sont entre accolades ; les décimales ont un point.",
  FORMULA_BRACE_OPEN: "L’accolade est ouverte ici et jamais fermée.",
  FORMULA_REFERENCE_EMPTY: "Les accolades sont vides. Écrivez-y le nom d’un indicateur.",
  FORMULA_REFERENCE_UNKNOWN: "Il n’y a pas d’indicateur « {name} ».",
  FORMULA_PARENTHESIS_OPEN: "La parenthèse est ouverte ici et jamais fermée.",
  FORMULA_UNEXPECTED: "« {found} » n’est pas attendu ici.",
  FORMULA_ENDS_EARLY: "La formule s’arrête là où un nombre, un nom ou une parenthèse devrait suivre.",
  FORMULA_UNKNOWN_FUNCTION:
    "Il n’y a pas de fonction « {name} ». Il y a {functions} ; les noms d’indicateurs sont entre accolades.",
  FORMULA_FUNCTION_WITHOUT_PARENTHESIS: "« {name} » est une fonction : une parenthèse la suit.",
  FORMULA_ARGUMENTS: "« {name} » prend {needed} valeurs, pas {found}.",
  FORMULA_WHOLE_NUMBER: "Un nombre entier de {fewest} à {most} est attendu ici.",
  FORMULA_PREVIOUS_OF_KPI:
    "previous() prend le nom d’un indicateur entre accolades, et le nombre de périodes en arrière.",
  FORMULA_OPERAND_COARSER: "« {name} » est saisi par {grain}, moins souvent que « {whole} ».",
  FORMULA_OF_OTHER: "La formule de « {name} » a besoin de cet indicateur tel quel. {reason}",
  FORMULA_UNITS_DIFFER: "{first} et {second} ne peuvent être ni additionnés ni comparés.",
  FORMULA_CYCLE: "Les formules dépendent l’une de l’autre en boucle : {cycle}.",
  FORMULA_CHAIN_TOO_LONG: "« {name} » repose sur une chaîne de plus de {most} formules.",
  FORMULA_DIVISION_BY_ZERO: "Une division par zéro n’a pas de valeur.",
  FORMULA_RESULT: "{working} = {result}.",
  FORMULA_RESULT_WITHOUT: "{working} = {result} ; non renseigné : {names}.",
  FORMULA_NO_VALUE: "{working} : {reason}",
  FORMULA_NOT_REPORTED: "Non renseigné pour {period} : {names}.",
  FORMULA_NOT_APPLICABLE: "Sans objet pour {period} : {names}.",
  FORMULA_LEFT_OUT: "{working} Laissé de côté, car non renseigné : {names}.",
  FORMULA_LEFT_OUT_NOT_APPLICABLE: "{working} Laissé de côté, car sans objet : {names}.",

  OUTLOOK_NOT_OFFERED:
    "Une projection est proposée pour les valeurs qui s’additionnent, dont on fait la moyenne, ou qui sont un état.",
  OUTLOOK_YEAR_OVER: "L’année est terminée ; il n’y a rien à projeter.",
  OUTLOOK_GAP:
    "Il n’y a pas de valeur pour {period} ; la fin de l’année ne peut donc pas se déduire de la suite.",
  OUTLOOK_NOT_APPLICABLE:
    "Déclaré sans objet : {period}. La suite ne se compare pas à des années entières ; la fin de l’année ne peut pas être projetée.",
  OUTLOOK_SHORT_SINCE_GAP:
    "Aucune valeur pour {period}, et l’historique qui suit est trop court pour une projection vérifiable.",
  OUTLOOK_SHORT_SINCE_NOT_APPLICABLE:
    "Déclaré sans objet : {period}. L’historique qui suit est trop court pour une projection vérifiable.",
  OUTLOOK_RETIRED: "Plus aucune valeur n’est attendue ; il n’y a rien à projeter.",
  OUTLOOK_TOO_LITTLE_HISTORY: "L’historique est trop court pour une projection vérifiable.",
  XMR_TOO_FEW_POINTS: "Une plage normale demande {needed} valeurs ; il y en a {found}.",
  XMR_OUTSIDE_LIMITS: "{value} sort de la plage normale.",
  XMR_RUN_ABOVE: "{length} valeurs consécutives sont au-dessus de la moyenne.",
  XMR_RUN_BELOW: "{length} valeurs consécutives sont au-dessous de la moyenne.",
  XMR_NEAR_UPPER: "Trois valeurs sur quatre consécutives sont proches du haut de la plage normale.",
  XMR_NEAR_LOWER: "Trois valeurs sur quatre consécutives sont proches du bas de la plage normale.",
  SCORE: "Sur {rated} indicateurs de {expected} : {sum} ÷ {weights} = {score}.",
  SCORE_CAPPED:
    "Sur {rated} indicateurs de {expected}, chacun compté de 0 à {cap} : {sum} ÷ {weights} = {score}.",
  SCORE_NOTHING_RATED:
    "Rien n’est évalué : {rated} indicateurs sur {expected} ont une réalisation et un poids.",
  SCORE_WEIGHT_NEGATIVE: "Un poids ne peut pas être négatif.",
  SCORE_CAP_TOO_LOW: "Le maximum que compte une réalisation est supérieur à zéro.",

  IDEMPOTENCY_KEY_NOT_READ:
    "« {text} » n’est pas un UUID comme 3f0c2a52-8a4e-4f57-9c0e-1d1f6e1b7a10. Créez-en un nouveau pour chaque écriture.",
  IDEMPOTENCY_KEY_USED:
    "Une autre valeur a déjà été enregistrée dans cette cellule avec la même clé. Envoyez une nouvelle valeur avec une nouvelle clé.",

  ENTRY_KPI_RETIRED: "« {kpi} » est archivé et n’accepte plus de valeurs.",
  ENTRY_KPI_CALCULATED: "« {kpi} » est calculé par une formule et n’accepte pas de valeurs.",
  ENTRY_NO_LONGER_MEASURED: "« {kpi} » n’est plus mesuré pour cette équipe et n’accepte plus de valeurs.",
  ENTRY_OTHER_GRAIN:
    "« {text} » n’est pas ce pour quoi cet indicateur est saisi : {grain}, par exemple {example}.",
  ENTRY_NOT_BEGUN: "Pas encore commencé : {period} débute le {start}.",
  ENTRY_BEFORE_FIRST:
    "Les valeurs sont attendues dès {first}. Une personne responsable des indicateurs peut attribuer l’indicateur dès une période antérieure.",
  ENTRY_MONTH_CLOSED:
    "Mois clôturé : {month}. Ses chiffres sont publiés. Une personne responsable des indicateurs peut le rouvrir en indiquant un motif.",
  ENTRY_WITHDRAWN_BY_VALUE: "Pour reprendre une valeur, retirez la saisie.",
  ENTRY_NOT_APPLICABLE_WITH_VALUE: "« Sans objet » et une valeur s’excluent.",
  ENTRY_NOT_APPLICABLE_WITHOUT_NOTE: "Indiquez dans une note pourquoi c’est sans objet.",
  ENTRY_NOTE_TOO_LONG: "Une note a au plus {most} caractères ; celle-ci en a {length}.",
  ENTRY_PARTS_WITHOUT_RATIO: "Seul un ratio a un numérateur et un dénominateur.",
  ENTRY_VALUE_MISSING: "Il manque une valeur. S’il n’y en a pas, indiquez pourquoi c’est sans objet.",
  ENTRY_PARTS_MISSING: "Saisissez numérateur et dénominateur ; Cairn fait la division.",
  ENTRY_CHANGED: "Quelqu’un d’autre a modifié cette cellule entre-temps : elle indique maintenant {value}.",
  ENTRY_CHANGED_NOT_APPLICABLE:
    "Quelqu’un d’autre a modifié cette cellule entre-temps : elle est maintenant sans objet.",
  ENTRY_CHANGED_WITHDRAWN: "Quelqu’un d’autre a retiré cette valeur entre-temps.",
  ENTRY_GONE: "Il n’y a plus de saisie ici.",
  ENTRY_CELLS_TOO_MANY: "Au plus {most} cellules à la fois.",
  ENTRY_CELL_TWICE: "Cette cellule figure deux fois dans la même requête.",
  ENTRY_NO_ASSIGNMENT: "Cette attribution n’existe pas, ou pas pour vous.",
  ENTRY_OTHER_TEAM: "Vous ne pouvez pas saisir de valeurs pour cette équipe.",
  ENTRY_NOTHING_TO_TAKE_BACK: "Il n’y a ici aucune valeur à retirer.",
  ENTRY_NOTHING_TO_RETURN: "Il n’y a ici aucune valeur à renvoyer.",

  KIND_CALCULATED:
    "Un indicateur calculé donne des nombres. Choisissez des nombres comme type de valeur, ou faites saisir les valeurs.",
  KIND_NO_UNIT: "Oui ou non n’a pas d’unité. Laissez-la vide.",
  KIND_RANGE: "Ce type de valeur va de {min} à {max}. Laissez la plage vide.",
  KIND_YES_NO_COMBINED:
    "Oui et non ne s’agrègent pas ainsi. Choisissez somme (nombre de oui), moyenne (part de oui), dernière valeur, minimum, maximum ou non agrégé.",
  KIND_RATING_COMBINED:
    "Les notes ne s’agrègent pas ainsi. Choisissez moyenne, dernière valeur, minimum, maximum ou non agrégé.",

  TEXT_MISSING: "Veuillez remplir ce champ.",
  TEXT_TOO_LONG: "Au plus {most} caractères ; il y en a {length}.",

  DEFINITION_RATIO_ONLY_OVER_TEAMS:
    "Seul un ratio dans le temps peut être un ratio entre équipes : numérateur et dénominateur sont saisis pour les deux.",
  DEFINITION_RATIOS_NOT_ADDED:
    "Les ratios d’équipes ne s’additionnent pas et ne se moyennent pas. Choisissez ratio, minimum, maximum ou non agrégé.",
  FISCAL_MONTH_OUT_OF_RANGE: "Une année commence dans un mois de 1 à 12.",
  FISCAL_YEAR_MOVES_VALUES:
    "Il y a des valeurs ou des objectifs par {grain} ; un autre début d’année les déplacerait à d’autres dates.",

  LOCALE_UNKNOWN: "« {text} » n’est pas une langue de Cairn : {locales}.",
  LOCALE_TWICE: "{locale} est indiqué deux fois.",
  DEPUTY_ALREADY: "{deputy} assure déjà la suppléance certains de ces jours.",
  DEPUTY_DAYS_REVERSED: "Le dernier jour précède le premier.",
  DEPUTY_DAYS_OVER: "Ces jours sont passés.",
  DEPUTY_TOO_LONG: "Une suppléance dure au plus {most} jours ; elle peut être renouvelée ensuite.",
  DEPUTY_ONESELF: "Personne ne se supplée soi-même. Choisissez quelqu’un d’autre.",
  DEPUTY_NOT_ACTIVE: "{deputy} ne peut pas utiliser Cairn actuellement et ne peut donc suppléer personne.",
  DEPUTY_OF_NO_ECONOMIST: "{person} ne saisit pour aucune équipe : il n’y a rien à suppléer.",
  REOPENING_NOT_CLOSED: "Mois non clôturé : {month}. Les valeurs peuvent être saisies.",
  REOPENING_ASKED_ALREADY: "Votre équipe a déjà fait une demande pour ce mois ; la réponse est attendue.",
  REOPENING_ANSWERED: "Cette demande a déjà reçu une réponse.",

  KPI_IS_RETIRED: "Cet indicateur est archivé.",
  KPI_IS_RETIRED_RESTORE: "Cet indicateur est archivé ; remettez-le d’abord en service.",
  KPI_CHANGED_MEANWHILE:
    "Quelqu’un d’autre a modifié cet indicateur depuis que vous l’avez ouvert. Regardez les deux versions avant d’enregistrer.",
  KPI_PERIODICITY_IN_USE:
    "Il existe des valeurs ou des objectifs pour la fréquence actuelle. Définissez un nouvel indicateur pour l’autre.",
  KPI_NAME_TAKEN: "Il existe déjà un indicateur « {name} ».",
  KPI_NAME_TAKEN_RETIRED:
    "Il existe déjà un indicateur « {name} » (archivé ; il peut être remis en service).",
  KPI_DECIMALS: "De 0 à {most} décimales.",
  KPI_TOLERANCE_NEGATIVE: "La tolérance ne peut pas être négative.",
  KPI_FACTOR_ZERO: "Le facteur ne peut pas être nul.",
  KPI_RANGE_REVERSED: "La plus grande valeur est inférieure à la plus petite ({minimum}).",
  KPI_OTHER_GRAIN: "« {text} » ne convient pas ({grain}) ; cet indicateur est mesuré par {grain}.",
  WEIGHT_BELOW_ZERO: "Un poids est nul ou positif.",

  TARGET_END_WITH_FIGURES:
    "Ce qui met fin à un objectif n’a pas de chiffres propres. Omettez l’un ou l’autre.",
  TARGETS_TWO_PLACES: "Les objectifs valent pour une équipe ou pour une attribution, pas pour les deux.",
  TARGETS_OTHER_KPI: "Cette attribution est celle d’un autre indicateur.",
  TARGETS_TOO_MANY: "Au plus {most} objectifs à la fois.",
  SPREAD_NOT_A_YEAR: "« {text} » n’est pas une année comme 2026.",

  CLOSING_CLOSED_ALREADY: "Mois déjà clôturé : {month} (clôture {number}).",
  CLOSING_NOT_CLOSED: "Mois non clôturé : {month}.",
  CLOSING_NOT_A_MONTH: "On clôture des mois, comme 2026-03 ; « {text} » n’en est pas un.",
  CLOSING_NOT_OVER: "Mois pas encore terminé : {month}.",

  TEAM_IS_RETIRED: "« {team} » est archivée.",
  TEAM_ABOVE_IS_RETIRED: "« {team} » au-dessus est archivée ; remettez-la d’abord en service.",
  TEAM_IN_USE:
    "À archiver ou déplacer d’abord : équipes au-dessous : {below} ; indicateurs attribués : {assigned}.",
  TEAM_NAME_TAKEN: "Il existe déjà une équipe « {name} ».",
  TEAM_UNDER_ITSELF: "Une équipe ne peut pas dépendre d’elle-même.",

  PERSON_EMAIL_NOT_READ: "« {text} » n’est pas une adresse e-mail.",
  PERSON_KNOWN_ALREADY: "{name} a déjà cette adresse ou cette identité.",
  PERSON_IS_SUSPENDED: "Cette personne est suspendue et n’attend pas : réadmettez-la plutôt.",
  PERSON_STILL_WAITS: "Cette personne attend encore une autorisation : autorisez-la plutôt.",
  PERSON_LAST_ADMINISTRATOR:
    "C’est la seule personne avec le rôle d’administration ; donnez-le d’abord à une autre.",
  ROLE_NEEDS_TEAM: "Indiquez pour quelle équipe vaut ce rôle.",
  ROLE_WITHOUT_TEAM: "Ce rôle vaut pour toute l’organisation ; omettez l’équipe.",
  TOKEN_DAYS: "De 1 à {most} jours.",

  ORGANIZATION_LOCALE: "Choisissez parmi {locales}.",
  ORGANIZATION_TIMEZONE: "Ce n’est pas un fuseau horaire comme Europe/Zurich.",
  ORGANIZATION_CURRENCY: "Trois lettres, comme CHF.",
  ORGANIZATION_HOLIDAYS_TOO_MANY: "Au plus {most} jours.",
  ORGANIZATION_DOMAINS: "Des domaines comme example.org, sans @.",

  FILE_NOT_TEXT:
    "Ce n’est pas du texte : il y a un octet nul à la position {position}. Enregistrez le fichier en « CSV UTF-8 » et réessayez.",
  FILE_TEXT_BROKEN: "Le fichier est endommagé ou incomplet. Enregistrez-le en « CSV UTF-8 » et réessayez.",
  FILE_ENCODING_UNKNOWN:
    "L’encodage du fichier n’est pas connu (ligne {line}). Enregistrez-le en « CSV UTF-8 » et réessayez.",
  FILE_NOT_BASE64: "Le contenu, ce sont les octets du fichier en base64.",
  FILE_QUOTE_OPEN: "Un guillemet dans la ligne qui commence à la ligne {line} n’est jamais fermé.",
  FILE_QUOTES_WRONG:
    "Les guillemets de la ligne qui commence à la ligne {line} ne vont pas ensemble. Un guillemet qui fait partie du texte s’écrit deux fois.",
  FILE_ROW_UNREADABLE: "La ligne qui commence à la ligne {line} ne peut pas être lue.",
  FILE_ROW_RAGGED:
    "Cette ligne compte {found} cellules, l’en-tête {width}. Un séparateur à l’intérieur d’un texte doit être entre guillemets.",
  FILE_ROWS_REFUSED:
    "Lignes refusées : {count} sur {of} ; rien n’a donc été importé. Corrigez-les, ou importez les autres sans elles.",
  EXPORT_TOO_LONG:
    "Cela ferait plus de {most} lignes. Exportez-en une partie : une équipe, ou quelques années.",
  FILE_TEAM_RETIRED: "L’équipe « {team} » est archivée ; remettez-la d’abord en service.",
  FILE_TEAM_CIRCLE:
    "Le fichier place l’équipe « {team} » sous elle-même ou sous une équipe qui ne peut pas être créée.",
  FILE_KPI_RETIRED: "« {kpi} » est archivé ; remettez-le d’abord en service.",
  FILE_KPI_OTHER_GRAIN:
    "« {kpi} » est mesuré ici par {here} et dans le fichier par {there}. Donnez un autre nom à l’indicateur du fichier.",
  FILE_KPI_OTHER_UNIT:
    "« {kpi} » est tenu ici en {here} et donné dans le fichier en {there}. Changez la définition ou le nom.",
  UNIT_NONE: "aucune unité",

  ROW_TEAM_MISSING: "Il manque le nom de l’équipe.",
  ROW_KPI_MISSING: "Il manque le nom de l’indicateur.",
  ROW_PERIOD_MISSING: "Il manque la période.",
  ROW_PERIOD_NOT_READ: "« {text} » ne se lit pas comme {grain} ; cet indicateur est mesuré par {grain}.",
  ROW_WORD_UNKNOWN:
    "« {word} » n’est pas connu ici ({field}). Écrivez l’un de {choices}, ou faites correspondre ce mot dans « values ».",
  ROW_SIGNS_CONTRADICT:
    "« {text} » peut être {smaller} ou {larger} : dans ce fichier, le point et la virgule se trouvent tous deux là où des décimales peuvent commencer. Dites avec « decimalMark » dans la correspondance lequel des deux les précède, ou écrivez ces nombres sans les grouper.",
  NOTE_TWO_WAYS:
    "Nombres qui peuvent se lire de deux façons : {count}. Ils ont été compris ainsi : {taken}. Si c’est faux, dites avec « decimalMark » dans la correspondance quel signe précède les décimales.",
  NOTE_TAKEN: "« {written} » comme {value} (ligne {line})",
  NOTE_NOTES_LOST:
    "Remarques à côté de valeurs vides, qui ne sont pas conservées : {count}, la première à la ligne {line}.",
  NOTE_RATIOS_BARE:
    "Rapports sans numérateur ni dénominateur : {count}. Ils restent tels quels et ne peuvent être combinés ni dans le temps ni entre équipes.",
  NOTE_DEVIATING:
    "Valeurs qui diffèrent de numérateur ÷ dénominateur : {count}, la première à la ligne {line}. C’est le rapport qui est conservé.",
  NOTE_ROUNDED:
    "Valeurs arrondies aux décimales de l’indicateur : {count}, la première à la ligne {line} : {from} devient {to}.",
  NOTE_EMPTIED:
    "Valeurs vidées dans le fichier : {count}. Elles restent comme avant ; pour en reprendre une, retirez-la dans Cairn.",
  NOTE_NOT_USED: "Non utilisé : {headings}.",
  NOTE_READ_AS: "Lu en {encoding}, séparé par des {separator}.",
  SEPARATOR_COMMA: "virgules",
  SEPARATOR_SEMICOLON: "points-virgules",
  SEPARATOR_TAB: "tabulations",
  NOTE_SHEET: "Lu de la feuille « {sheet} », une parmi {of}.",
  NOTE_COLUMNS_CUT: "Seules les {most} premières colonnes ont été lues.",
  NOTE_HIDDEN: "Lignes masquées qui ont aussi été lues : {count}.",
  ROW_DECIMALS: "« {text} » n’est pas un nombre de décimales de 0 à 10.",
  ROW_NO_LONGER_MEASURED: "« {kpi} » n’est plus mesuré pour « {team} » ; attribuez-le d’abord à nouveau.",
  ROWS_CONTRADICT_TARGET:
    "Les lignes {first} et {second} donnent des objectifs différents pour « {kpi} » dès {period}.",
  ROWS_CONTRADICT:
    "Les lignes {first} et {second} donnent des valeurs différentes de « {kpi} » pour {period}.",
  ROWS_DEFINE_TWICE:
    "À la ligne {line}, pour « {kpi} » ({part}) il y a {first}. S’il s’agit de deux indicateurs, donnez-leur deux noms.",

  COLUMN_TEAM: "une colonne « team »",
  COLUMN_KPI: "une colonne « kpi »",
  COLUMN_PERIOD: "une colonne « period », ou « year » et « month »",
  COLUMN_ACTUAL: "une colonne « actual » (ou « value »)",
  COLUMN_NAMED: "une colonne « {heading} »",
  FILE_COLUMN_MISSING: "Il manque au fichier {what}. Ses en-têtes sont {headings}.",
  FILE_UNIT_OR_TEAM:
    "Il manque au fichier une colonne « team ». « {heading} » a été lu comme unité de mesure ; si elle désigne les équipes, indiquez-le dans la correspondance des colonnes. Les en-têtes sont {headings}.",
  FILE_COLUMNS_TWICE:
    "Deux colonnes signifient la même chose : « {first} » et « {second} ». Indiquez laquelle prendre.",
  FILE_EMPTY: "Le fichier est vide.",
  FILE_TOO_LARGE: "Le fichier dépasse {most} Mo. N’y gardez que les valeurs, ou divisez-le.",
  FILE_TOO_MANY_ROWS:
    "Le fichier a plus de {most} lignes. Divisez-le, par exemple par année, et importez les parties l’une après l’autre ; la ligne de commande prend des fichiers CSV de toute longueur.",
  FILE_WORKBOOK_BROKEN:
    "Le classeur est endommagé ou incomplet. Enregistrez-le à nouveau dans Excel ou Calc et réessayez.",
  FILE_WORKBOOK_TOO_LARGE:
    "Décompressé, ce classeur dépasse {most} Mo. Ne gardez que la feuille avec les valeurs, ou enregistrez-la en « CSV UTF-8 ».",
  FILE_WORKBOOK_TOO_DENSE:
    "Ce classeur se décompresse en bien plus qu’il ne contient, comme le font les fichiers malveillants. Copiez les valeurs dans un nouveau classeur et réessayez.",
  FILE_WORKBOOK_TOO_MANY_PARTS:
    "Ce classeur a {parts} parties ; au plus {most} sont lues. Copiez les valeurs dans un nouveau classeur et réessayez.",
  FILE_WORKBOOK_NESTED:
    "Ce classeur contient un autre fichier compressé ({name}). Copiez les valeurs dans un nouveau classeur et réessayez.",
  FILE_WORKBOOK_ENCRYPTED: "Ce classeur est protégé par un mot de passe. Enregistrez-le sans et réessayez.",
  FILE_WORKBOOK_OLD:
    "C’est un classeur d’un ancien Excel (.xls). Enregistrez-le comme « Classeur Excel (.xlsx) » et réessayez.",
  FILE_WORKBOOK_OTHER:
    "Ce n’est pas un classeur Excel (.xlsx). Ouvrez le fichier dans Excel ou Calc, enregistrez-le en .xlsx ou en « CSV UTF-8 » et réessayez.",
  FILE_SHEET_MISSING: "Le classeur n’a pas de feuille « {sheet} ». Il contient : {sheets}.",
  FILE_SHEETS_EMPTY: "Aucune feuille de ce classeur ne contient de valeur.",

  CELL_FORMULA_WITHOUT_RESULT:
    "Cette formule a été enregistrée sans son résultat. Ouvrez le fichier dans Excel ou Calc, enregistrez-le là et réessayez.",
  CELL_MERGED:
    "Cette cellule est fusionnée avec d’autres ; on ne sait donc pas à quelles lignes se rapporte le nombre. Écrivez-le dans chaque ligne.",
  PERIOD_OF_NUMBER:
    "Le tableur conserve {text} comme un nombre ; cela peut donc signifier janvier ou octobre. Écrivez 2026-01 ou 2026-10.",

  TEMPLATE_ID_BROKEN: "L’identifiant caché de cette ligne a été modifié. Téléchargez le modèle à nouveau.",
  TEMPLATE_ROW_MIXED_UP:
    "L’équipe, l’indicateur ou la période de cette ligne ne correspond plus à son identifiant caché : une partie des lignes a été triée ou écrasée. Téléchargez le modèle à nouveau.",
  TEMPLATE_ROW_UNKNOWN:
    "L’indicateur de cette ligne n’est plus mesuré ici, ou le modèle provient d’une autre organisation.",
  TEMPLATE_ROW_CHANGED:
    "Cette valeur a été modifiée après la création du modèle ; elle indique maintenant {value}. Rien n’est écrasé : téléchargez le modèle à nouveau, ou saisissez-la dans la grille.",
  TEMPLATE_ROW_TAKEN_BACK:
    "Cette valeur a été retirée après la création du modèle. Rien n’est écrasé : téléchargez le modèle à nouveau, ou saisissez-la dans la grille.",

  CELL_NOT_YOURS: "Vous ne pouvez pas saisir de valeurs pour « {team} ».",
  CELL_TEAM_UNKNOWN: "Il n’y a pas d’équipe « {team} ».",
  CELL_KPI_UNKNOWN: "Il n’y a pas d’indicateur « {kpi} ».",
  CELL_NOT_MEASURED:
    "« {kpi} » n’est pas mesuré pour « {team} ». Une personne responsable des indicateurs peut l’attribuer.",

  MAPPING_NOT_AN_OBJECT: "Une correspondance est un objet comme {example}.",
  MAPPING_PART_UNKNOWN: "Une correspondance n’a pas de « {part} ». Elle peut avoir : {parts}.",
  MAPPING_PART_NOT_AN_OBJECT: "« {part} » est un objet avec des champs comme « team » ou « actual ».",
  MAPPING_FIELD_UNKNOWN: "Il n’y a pas de champ « {field} ». Les champs sont : {fields}.",
  MAPPING_NEVER_BY_DEFAULT: "Un chiffre ne peut pas venir par défaut : {field} vide reste vide.",
  MAPPING_ONE_OF: "« {part} » est l’un de ceux-ci : {choices}",
  MAPPING_HEADING_OR_NULL: "C’est l’en-tête d’une colonne, ou null.",
  MAPPING_TEXT_OR_NUMBER: "C’est un texte ou un nombre.",
  MAPPING_WORDS: "C’est un objet comme {example}.",
  MAPPING_WORD_TO_TEXT: "Chaque mot du fichier mène à un texte.",

  DETAIL_UNDER: "sous « {team} »",
  DETAIL_STAYS_UNDER: "reste sous « {above} » ; le fichier la place sous « {team} »",
  DETAIL_STAYS_ON_TOP: "reste tout en haut ; le fichier la place sous « {team} »",
  DETAIL_FROM: "dès {period}",
  DETAIL_FROM_INSTEAD: "attendu dès {period} plutôt que plus tard",
  DETAIL_HOLD_ALREADY: "valent déjà",
  DETAIL_TARGETS: "nouveaux : {created}, modifiés : {changed}, dès {period}",
  DETAIL_NO_ROWS: "aucune de ses lignes ne peut être reprise",

  DETAIL_KEPT: "reste comme défini ici : {parts}",
  DETAIL_KEPT_PART: "{name} {here} (dans le fichier {there})",
  DETAIL_CHANGED_PART: "{name} : {here} → {there}",
  DETAIL_RANGE: "{low} à {high}",
  DETAIL_QUOTED: "« {text} »",
  FIELD_UNIT: "unité",
  FIELD_DECIMALS: "décimales",
  FIELD_DIRECTION: "sens",
  FIELD_AGGREGATION: "dans le temps",
  FIELD_DESCRIPTION: "descriptif",
  FIELD_CATEGORY: "catégorie",
  FIELD_RANGE: "plage",

  DETAIL_BY: "par {grain}",
  DETAIL_IN: "en {unit}",
  DETAIL_ONE_DECIMAL: "1 décimale",
  DETAIL_DECIMALS: "{count} décimales",
  DETAIL_RANGE_CLOSED: "{range}, limites comprises",
  DETAIL_NO_DIRECTION: "à titre indicatif, faute de sens indiqué",
  DETAIL_MORE_DECIMALS: "ses valeurs ont {needed} décimales, le fichier en indique {given}",
  DETAIL_AS_PERIODS: "par {grain}, comme ses périodes",
  DETAIL_OVER_TIME: "dans le temps : {how} ({why})",
  OVER_TIME_SUM: "additionné",
  OVER_TIME_MEAN: "moyenne",
  OVER_TIME_RATIO: "numérateurs sur dénominateurs",
  OVER_TIME_LAST: "dernière valeur",
  WHY_DENOMINATOR: "a un dénominateur",
  WHY_SHARE_OF_YES: "part de oui",
  WHY_PERCENTAGE: "un pourcentage",
  WHY_SCORE: "une note entre des limites",
  WHY_MONEY: "de l’argent",
  WHY_COUNT: "un nombre ou une quantité",
  WHY_STOCK: "considéré comme un état",

  WORD_HIGHER_IS_BETTER: "plus élevé, c’est mieux",
  WORD_LOWER_IS_BETTER: "plus bas, c’est mieux",
  WORD_WITHIN_BAND: "dans une fourchette",
  WORD_INFORMATIONAL: "à titre indicatif",
  WORD_SUM: "somme",
  WORD_MEAN: "moyenne",
  WORD_RATIO: "rapport",
  WORD_LAST: "dernière valeur",
  WORD_MIN: "minimum",
  WORD_MAX: "maximum",
  WORD_CUMULATIVE: "cumulé",
  WORD_NONE: "non agrégé",
};
