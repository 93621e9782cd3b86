import type { EntryRevisionLineFragment, KpiHeadFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import classes from "./revision-list.module.css";

interface RevisionListProps {
  kpi: KpiHeadFragment;
  /** Oldest first, as the contract gives them. */
  revisions: readonly EntryRevisionLineFragment[];
}

/** Revisions, the newest first, each with what it changed. */
export function RevisionList({ kpi, revisions }: RevisionListProps) {
  return (
    <ol className={classes.list} reversed>
      {revisions
        .map((revision, place) => (
          <Revision
            key={`${revision.revision} ${revision.at}`}
            kpi={kpi}
            revision={revision}
            before={revisions[place - 1] ?? null}
          />
        ))
        .reverse()}
    </ol>
  );
}

interface RevisionProps {
  kpi: KpiHeadFragment;
  revision: EntryRevisionLineFragment;
  before: EntryRevisionLineFragment | null;
}

function Revision({ kpi, revision, before }: RevisionProps) {
  const t = useTranslations("kpis.history");
  const format = useFormat();
  const says = ({ state, value }: EntryRevisionLineFragment) => {
    if (state === "WITHDRAWN") return t("withdrawn");
    if (state === "NOT_APPLICABLE" || value === null) return t("notApplicable");
    const figure = format.figure(value, kpi);
    return state === "PROVISIONAL" ? t("provisional", { figure }) : figure;
  };
  return (
    <li className={classes.revision}>
      {revision.isReturn ? (
        <p className={classes.change}>
          <strong>{t("returned", { figure: says(revision) })}</strong>
        </p>
      ) : (
        <p className={`figure ${classes.change}`}>
          {before && <span className={classes.before}>{says(before)} → </span>}
          <strong>{says(revision)}</strong>
        </p>
      )}
      <p className={classes.who}>
        {revision.actor?.name ?? t("system")} · {format.instant(revision.at)} · {sourceName()}
      </p>
      {revision.reason && <p className={classes.remark}>{t("reason", { reason: revision.reason })}</p>}
      {revision.note && revision.note !== before?.note && (
        <p className={classes.remark}>{t("note", { note: revision.note })}</p>
      )}
    </li>
  );

  function sourceName(): string {
    const key = `source.${revision.source}` as "source.web";
    return t.has(key) ? t(key) : revision.source;
  }
}
