import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";

/** A feature imports only those before it. */
export const FEATURES = [
  "organizations",
  "teams",
  "members",
  "kpis",
  "targets",
  "periods",
  "entries",
  "figures",
  "desk",
  "changes",
  "boards",
  "imports",
];

/** Names that say nothing about what is inside. */
export const VAGUE = /(^|\/)(utils?|helpers?|common|misc|shared|stuff)(\/|\.|$)/;

const TEST = "\\.test\\.tsx?$";
const FEATURE_HOME = "^api/src/features";

function never(
  name: string,
  comment: string,
  from: string,
  to: string,
  butFrom?: string,
): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, ...(butFrom ? { pathNot: butFrom } : {}) },
    to: { path: to },
  };
}

const order = FEATURES.slice(0, -1).map((feature, position) =>
  never(
    `${feature}-knows-nothing-later`,
    `The feature ${feature} imports only the features before it.`,
    `${FEATURE_HOME}/${feature}/`,
    `${FEATURE_HOME}/(${FEATURES.slice(position + 1).join("|")})/`,
    TEST,
  ),
);

/** Who may import what: the design of the house as rules of dependency-cruiser. */
export const RULES: IForbiddenRuleType[] = [
  never(
    "schema-imports-nothing-of-ours",
    "The contract stands on its own.",
    "^schema/",
    "^(drizzle|api|web|tests)/",
    TEST,
  ),
  {
    name: "rules-are-pure",
    comment: "The rules run in the server and in the browser: no I/O, and of npm only exact decimals.",
    severity: "error",
    from: { path: "^schema/rules/", pathNot: TEST },
    to: { pathNot: ["^schema/rules/", "^node_modules/decimal\\.js/"] },
  },
  never(
    "only-the-server-knows-the-types",
    "The web knows the printed schema, not the classes that emit it.",
    "^(drizzle|web)/",
    "^schema/types/",
  ),
  never(
    "only-the-server-knows-the-store",
    "The web holds no way to the database.",
    "^(schema|web)/",
    "^drizzle/",
  ),
  never("the-store-knows-no-server", "The store serves; it asks nobody.", "^drizzle/", "^(api|web)/", TEST),
  never("the-server-knows-no-screen", "The API does not know who asks it.", "^api/", "^web/"),
  never(
    "the-web-knows-the-contract-alone",
    "Of ours, the web imports only the rules and what is generated.",
    "^web/",
    "^(schema/(?!rules/|generated/)|drizzle/|api/|tests/)",
    TEST,
  ),
  never(
    "platform-knows-no-feature",
    "The platform is below the features and the doors.",
    "^api/src/platform/",
    "^api/src/(?!platform/)",
    TEST,
  ),
  never(
    "features-know-no-door",
    "A verb does not know through which door it was called.",
    `${FEATURE_HOME}/`,
    "^api/src/(?!features/|platform/)",
    TEST,
  ),
  ...order,
  never(
    "the-product-knows-no-test",
    "What is shipped does not import what tests it.",
    "^(schema|drizzle|api|web)/",
    `(^tests/|${TEST}|^web/test/)`,
    `(${TEST}|^web/test/)`,
  ),
  {
    name: "no-cycles",
    comment: "Files that import each other cannot be read one after the other.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "everything-imported-exists",
    comment: "An import that leads nowhere hides what it would have told the other rules.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, path: "^(\\.|@cairn/)" },
  },
];

/** How the sources are read: types count as imports, and generated or built files do not count at all. */
export const OPTIONS: ICruiseOptions = {
  ruleSet: { forbidden: RULES },
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: "node_modules" },
  exclude: { path: "(^|/)(dist|\\.next[^/]*|\\.cairn)/|^web/next-env\\.d\\.ts$" },
};
