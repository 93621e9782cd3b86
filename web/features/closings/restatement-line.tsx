"use client";
import type { RestatementFragment } from "@cairn/schema/generated/web/closings/graphql";
import { periodFromText } from "@cairn/schema/rules/period";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { grainOf } from "../../lib/periodicity";
import { useFormat } from "../../lib/use-format";
import { Figure } from "../../ui/figure";
import classes from "./closings.module.css";

/** One figure: what was published, what stands now, and the changes between. */
export function RestatementLine({ restatement }: { restatement: RestatementFragment }) {
  const t = useTranslations("closings.restated");
  const format = useFormat();
  const { assignment, changes, difference, ...figure } = restatement;
  const { kpi, team, person } = assignment;
  const isOwn = periodFromText(figure.period)?.grain === grainOf(kpi.periodicity);
  // Of answers put together only a number is known.
  const shape = {
    unit: kpi.unit,
    decimals: kpi.decimals,
    valueKind: isOwn ? kpi.valueKind : ("NUMBER" as const),
  };
  const names = { kpi: kpi.name, team: team.name };
  return (
    <li className={classes.restatement}>
      <div>
        <Link href={`/kpis/${kpi.id}?assignment=${assignment.id}`} className={classes.of}>
          {person ? t("ofPerson", { ...names, person: person.name }) : t("of", names)}
        </Link>
        <p className={classes.period}>{format.period(figure.period)}</p>
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>{t("published")}</dt>
          <dd>
            <Figure
              value={figure.published}
              notApplicable={figure.publishedState === "NOT_APPLICABLE"}
              {...shape}
            />
          </dd>
        </div>
        <div>
          <dt>{t("current")}</dt>
          <dd>
            {figure.currentState === "WITHDRAWN" ? (
              t("withdrawn")
            ) : (
              <Figure
                value={figure.current}
                notApplicable={figure.currentState === "NOT_APPLICABLE"}
                {...shape}
              />
            )}
          </dd>
        </div>
        {difference !== null && (
          <div>
            <dt>{t("difference")}</dt>
            <dd className="figure">{format.difference(difference, shape)}</dd>
          </div>
        )}
      </dl>
      <Changes changes={changes} />
    </li>
  );
}

function Changes({ changes }: Pick<RestatementFragment, "changes">) {
  const t = useTranslations("closings");
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {changes.map(({ id, at, actor, reason }) => {
        const said = { name: actor?.name ?? t("system"), at: format.instant(at) };
        return (
          <li key={id}>{reason ? t("restated.why", { ...said, reason }) : t("restated.change", said)}</li>
        );
      })}
    </ul>
  );
}
