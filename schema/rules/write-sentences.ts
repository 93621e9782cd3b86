/** What is said of writes to definitions, targets, months, teams, people and settings. Part of `SENTENCES`. */
export const WRITE_SENTENCES = {
  KPI_IS_RETIRED: "This KPI is retired.",
  KPI_IS_RETIRED_RESTORE: "This KPI is retired; restore it first.",
  KPI_CHANGED_MEANWHILE: "Somebody else changed this KPI since you opened it. Look at both before you save.",
  KPI_PERIODICITY_IN_USE:
    "Values or targets exist for the present periodicity. Define a new KPI for the other one.",
  KPI_NAME_TAKEN: "There is a KPI named “{name}” already.",
  KPI_NAME_TAKEN_RETIRED: "There is a KPI named “{name}” already (retired; it can be restored).",
  KPI_DECIMALS: "From 0 to {most} decimals.",
  KPI_DUE_DAYS: "From 0 to {most} business days.",
  KPI_TOLERANCE_NEGATIVE: "The tolerance cannot be negative.",
  KPI_FACTOR_ZERO: "The factor cannot be zero.",
  KPI_RANGE_REVERSED: "The largest value is below the smallest ({minimum}).",
  KPI_OTHER_GRAIN: "“{text}” is not a {grain}; this KPI is measured by {grain}.",
  WEIGHT_BELOW_ZERO: "A weight is zero or more.",

  TARGETS_TWO_PLACES: "Targets are for a team or for an assignment, not for both.",
  TARGETS_OTHER_KPI: "This assignment is of another KPI.",
  TARGETS_TOO_MANY: "At most {most} targets at once.",
  TARGETS_PERIOD_TWICE: "{period} occurs twice.",
  SPREAD_NOT_A_YEAR: "“{text}” is not a year such as 2026.",

  CLOSING_CLOSED_ALREADY: "{month} is closed already (closing {number}).",
  CLOSING_NOT_CLOSED: "{month} is not closed.",
  CLOSING_NOT_A_MONTH: "Months are closed, such as 2026-03; “{text}” is none.",
  CLOSING_NOT_OVER: "{month} is not over yet.",

  TEAM_IS_RETIRED: "“{team}” is retired.",
  TEAM_ABOVE_IS_RETIRED: "“{team}” above it is retired; restore that first.",
  TEAM_IN_USE: "Retire or move first: teams below it: {below}; KPIs assigned to it: {assigned}.",
  TEAM_NAME_TAKEN: "There is a team named “{name}” already.",
  TEAM_UNDER_ITSELF: "A team cannot lie under itself.",

  PERSON_EMAIL_NOT_READ: "“{text}” is no e-mail address.",
  PERSON_KNOWN_ALREADY: "{name} has this address or identity already.",
  PERSON_IS_SUSPENDED: "This person was suspended and does not wait: restore them instead.",
  PERSON_STILL_WAITS: "This person still waits for approval: approve them instead.",
  PERSON_LAST_ADMINISTRATOR: "This is the only administrator; appoint another one first.",
  ROLE_NEEDS_TEAM: "Say for which team this role is.",
  ROLE_WITHOUT_TEAM: "This role is for the whole organization; leave the team out.",
  TOKEN_DAYS: "From 1 to {most} days.",

  ORGANIZATION_LOCALE: "One of {locales}, please.",
  ORGANIZATION_TIMEZONE: "Not a time zone such as Europe/Zurich.",
  ORGANIZATION_CURRENCY: "Three letters such as CHF.",
  ORGANIZATION_HOLIDAYS_TOO_MANY: "At most {most} days.",
  ORGANIZATION_DOMAINS: "Domains such as example.org, without @.",
} as const;
