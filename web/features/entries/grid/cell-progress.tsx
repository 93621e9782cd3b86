"use client";
import { Loader } from "@mantine/core";
import {
  IconAlertCircle,
  IconCheck,
  IconCloudOff,
  IconHelpCircle,
  IconPencilExclamation,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type CellState, isOnItsWay, isUnsaved } from "../desk/cell-state";
import { useFlow } from "../screen/use-desk";
import classes from "./grid.module.css";

/** How far saving is: a sign for the eye, and words where the person is needed. */
export function CellProgress({ state }: { state: CellState }) {
  const t = useTranslations("entries.states");
  if (state.problem)
    return (
      <>
        <IconAlertCircle size={15} className={classes.alert} aria-hidden="true" />
        <span className={classes.hidden}>{t("refused")}</span>
      </>
    );
  if (state.conflict || state.question)
    return (
      <>
        <IconHelpCircle size={15} className={classes.asks} aria-hidden="true" />
        <span className={classes.hidden}>{t(state.conflict ? "conflict" : "asks")}</span>
      </>
    );
  if (isUnsaved(state))
    return (
      <>
        <IconPencilExclamation size={15} className={classes.alert} aria-hidden="true" />
        <span className={classes.hidden}>{t("refused")}</span>
      </>
    );
  if (isOnItsWay(state)) return <OnItsWay />;
  if (state.progress === "saved" && !state.touched)
    return <IconCheck size={15} className={classes.saved} aria-hidden="true" />;
  return null;
}

/** Saving is shown where it can be noticed: something that turns keeps the whole page busy drawing. */
const NOTICED_MS = 400;

function OnItsWay() {
  const t = useTranslations("entries.states");
  const flow = useFlow();
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  if (flow !== "flowing")
    return (
      <>
        <IconCloudOff size={15} className={classes.asks} aria-hidden="true" />
        <span className={classes.hidden}>{t("waits")}</span>
      </>
    );
  return isNoticed && <Loader size={12} color="gray.6" aria-hidden="true" />;
}
